#pragma once

#include "graph/base/language.hpp"
#include "graph/model/tier.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace kezheng {

/// The editions of the official major catalogues that are compiled in, from the oldest.
enum class Edition { bachelor_2012, college_2015, vocational_2021, bachelor_2026 };

/// One row an edition: what it is called, and how far its data can be trusted.
struct EditionRow {
    Edition edition;
    std::string_view name; ///< in files: `vocational-2021`
    LocalisedText title;
    LocalisedText trust; ///< what the data were checked against, and what they lack
};

/// The rows in the order of the enumeration.
[[nodiscard]] std::span<const EditionRow> editions();
[[nodiscard]] const EditionRow& row_of(Edition edition);

/// The edition that a standard's list of majors goes by; empty where no catalogue with codes is known (secondary
/// schools before 2021) or none existed (vocational bachelors before 2021).
[[nodiscard]] std::optional<Edition> edition_of(Catalogue catalogue, Tier tier);

/// Which catalogue of a standard the edition stands for.
[[nodiscard]] Catalogue catalogue_of(Edition edition);

/// Why edition_of() is empty, or empty itself.
[[nodiscard]] LocalisedText why_no_edition(Catalogue catalogue, Tier tier);

} // namespace kezheng
