#pragma once

#include <cstddef>
#include <string_view>

namespace kezheng {

/// A column of a table of requirements; unknown in flowing text, and for columns of another kind (序号, 备注). A column
/// of levels stands in tables that hold several.
enum class Column { unknown, area, task, skill, level };

/// The column that a cell of a header row is the heading of (工作领域, 工作任务, 职业技能要求 and their other names,
/// 等级), white space aside.
[[nodiscard]] Column column_of_heading(std::string_view text);

/// Whether `text` is the beginning of such a heading, wrapped in its cell: 工作领.
[[nodiscard]] bool begins_column_heading(std::string_view text);

/// How many headings of areas, tasks and requirements `text` is made of, white space and a colon at its end aside; 0
/// where it holds anything else but the heading of a column of levels.
[[nodiscard]] std::size_t headings_in(std::string_view text);

} // namespace kezheng
