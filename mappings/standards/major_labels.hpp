#pragma once

#include "graph/model/tier.hpp"

#include <optional>
#include <string_view>

// What stands before and above the lists of majors; texts may hold blanks.
namespace kezheng {

/// The catalogue that a heading such as `4.1 参照原版专业目录` names.
[[nodiscard]] std::optional<Catalogue> catalogue_in_label(std::string_view text);

/// The tier that the label before a list of majors names: 中等职业学校, 高职专科.
[[nodiscard]] std::optional<Tier> tier_in_label(std::string_view label);

/// Whether `text` is the heading of a catalogue: it says 目录 and is no list.
[[nodiscard]] bool is_catalogue_heading(std::string_view text);

/// Whether `text` is a tier's label and nothing else, so that the list stands below it: `（一）中等职业学校`.
[[nodiscard]] bool is_tier_heading(std::string_view text);

} // namespace kezheng
