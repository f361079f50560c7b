#pragma once

#include "graph/model/tier.hpp"
#include "majors/edition.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace kezheng {

/// One major of an official catalogue. The views live as long as the program.
struct CatalogueEntry {
    Edition edition = Edition::vocational_2021;
    Tier tier = Tier::secondary;
    std::string_view code; ///< with its suffix, if any: `120801`, `050306T`, `010103K`
    std::string_view name;
    std::string_view class_code; ///< `5307`
    std::string_view class_name; ///< `电子商务类`
    std::string_view group_code; ///< `53`
    std::string_view group_name; ///< `财经商贸大类`
    bool added = false;          ///< after the edition first came out
};

/// All majors of all editions, by edition, tier and code. The data are read once, at the first call.
[[nodiscard]] std::span<const CatalogueEntry> catalogue_entries();

/// The entries of one edition and tier with exactly this name (normalised, see major_name_form()), mostly one.
[[nodiscard]] std::vector<const CatalogueEntry*> entries_named(Edition edition, Tier tier, std::string_view name);

} // namespace kezheng
