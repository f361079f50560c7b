#pragma once

#include "graph/model/tier.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace kezheng {

/// A major's name in a list for a tier.
struct NamedMajor {
    Tier tier = Tier::secondary;
    std::string name;
};

/// How many names of a list tell which catalogue it goes by.
struct CatalogueVotes {
    std::size_t original = 0; ///< names that the original catalogue alone has
    std::size_t revised = 0;  ///< names that the revised one alone has
};

/// Looks the names of a list without a stated catalogue up in both. Where only the revised catalogue is known for a
/// tier (secondary schools), a name that it lacks speaks for the original one; a tier that is new in the revised one
/// (vocational bachelors) speaks for that.
[[nodiscard]] CatalogueVotes catalogue_votes(std::span<const NamedMajor> majors);

} // namespace kezheng
