#pragma once

#include "graph/base/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The level that a caption or heading names: 初级, 中级, 高级, 技师, 高级技师, 一级 …, `五级/初级工`; as printed,
/// without brackets. The last bracketed name counts first, then a name at the end. Empty where there is none.
[[nodiscard]] std::string level_named_in(std::string_view text);

/// The level whose heading a line among the tables is; empty where it is none. A heading is the name alone, or with a
/// word for requirements, with a title or not, numbered or not: `6.2.1 初级`, `（一）初级职业技能要求：`,
/// `某某职业技能等级要求（初级）`. Right above a table (`before_table`) a title will do: `6.2 某某（初级）`.
[[nodiscard]] std::string level_of_heading(std::string_view text, bool before_table);

/// Whether `text` is a level's name and nothing else.
[[nodiscard]] bool is_level_name(std::string_view text);

/// The caption of a table of requirements: `表 1 …`, `续表 1 …`.
[[nodiscard]] bool is_table_caption(std::string_view text);

/// What stands above the part of a table on the next page: 续表, （续）.
[[nodiscard]] bool is_continuation_mark(std::string_view text);

/// Numbers the levels of a document, 1 for the lowest, from their names in the printed order: 初级 is 1, 中级 2, 高级
/// 3, 技师 4, 高级技师 5; 一级 … by their numeral, unless the document lists them downwards (五级, 四级 …), which then
/// is the order of difficulty; any other names by place.
[[nodiscard]] std::vector<unsigned> number_levels(const std::vector<std::string>& names);

/// The name in both languages; English where the name is one of the usual ones.
[[nodiscard]] LocalisedText localised_level_name(std::string_view name);

} // namespace kezheng
