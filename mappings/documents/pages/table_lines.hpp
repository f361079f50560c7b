#pragma once

#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_heading.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// A line inside the tables that names a level: `6.2.2 中级`, `（中级）`, `6.2.2 中级职业技能要求`.
[[nodiscard]] bool names_level(const PrintedLine& line);

/// `- 7 -`, `第 7 页`: a page number that ended up inside a table. A number alone may be that of a row.
[[nodiscard]] bool is_dashed_page_number(const PrintedLine& line);

/// A heading after the tables (参考文献, 附录), also where a second column of text stands beside it.
[[nodiscard]] bool ends_tables(const PrintedLine& line);

/// The index of the first line of the text to which the heading `lines[heading]` belongs: its own, unless entries of a
/// second column (`[2] …`) stand above it to the right.
[[nodiscard]] std::size_t begin_of_text_at(const std::vector<PrintedLine>& lines, std::size_t heading);

/// Whether a table has columns for tasks and requirements alone, so that its areas stand across it.
[[nodiscard]] bool has_areas_across(const TableHeading& heading);

/// Whether the line `at` of such a table names an area: `工作领域：2. 识茶`, or `2. 识茶` right above task 2.1.
[[nodiscard]] bool names_area_across(const std::vector<PrintedLine>& lines, std::size_t at);

} // namespace kezheng
