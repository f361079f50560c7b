#pragma once

#include "graph/base/language.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace kezheng {

/// The kind of school that a major is taught at, from lower to higher.
enum class Tier { secondary, college, vocational_bachelor, applied_bachelor };

/// Which edition of the major catalogue a standard's list goes by.
enum class Catalogue { original, revised };

inline constexpr std::array all_tiers{Tier::secondary, Tier::college, Tier::vocational_bachelor,
                                      Tier::applied_bachelor};
inline constexpr std::array all_catalogues{Catalogue::original, Catalogue::revised};

/// The name in files and on the command line: `secondary`, `college`, `vocational-bachelor`, `applied-bachelor`.
[[nodiscard]] std::string_view name_of(Tier tier);
/// `original` or `revised`.
[[nodiscard]] std::string_view name_of(Catalogue catalogue);
/// For people: 中职, 高职专科, 高职本科, 应用型本科; 原版, 新版.
[[nodiscard]] const LocalisedText& heading_of(Tier tier);
[[nodiscard]] const LocalisedText& heading_of(Catalogue catalogue);
/// From the name in files; empty where there is none.
[[nodiscard]] std::optional<Tier> tier_named(std::string_view name);
[[nodiscard]] std::optional<Catalogue> catalogue_named(std::string_view name);

} // namespace kezheng
