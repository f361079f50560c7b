#pragma once

#include <cstddef>
#include <string_view>

namespace kezheng {

/// A column of a table of requirements; unknown in flowing text, and for columns of another kind (序号, 备注).
enum class Column { unknown, area, task, skill };

/// The column that a cell of a header row is the heading of (工作领域, 工作任务, 职业技能要求 and their other names),
/// white space aside.
[[nodiscard]] Column column_of_heading(std::string_view text);

/// How many such headings `text` is made of, white space aside; 0 where it holds anything else.
[[nodiscard]] std::size_t headings_in(std::string_view text);

} // namespace kezheng
