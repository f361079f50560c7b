#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/standards/column_heading.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The texts of a row's cells, the lines of each joined.
[[nodiscard]] std::vector<std::string> texts_of_cells(const Row& row);

/// The columns that the cells of a row are headings of.
[[nodiscard]] std::vector<Column> columns_of_row(const Row& row);

/// Whether such columns make a header row: headings of areas, tasks or requirements, two at least.
[[nodiscard]] bool is_header_of_table(const std::vector<Column>& columns);

/// The columns by what they hold, whichever way they are printed: level, area, task, requirement, any other.
[[nodiscard]] std::vector<std::size_t> reading_order(const std::vector<Column>& columns);

/// Whether a cell of a header row may be the heading of a column of another kind: short, and without a number.
[[nodiscard]] bool is_short_heading(std::string_view text);

/// The one line that a row holds, once or in each of its cells; null where there is none or another.
[[nodiscard]] const Line* only_line_of(const Row& row);

/// The area that a whole row of a table with columns for tasks and requirements alone names: `工作领域：1. 识茶`,
/// `一、识茶`; null for any other row.
[[nodiscard]] const Line* area_across(const Row& row, const std::vector<Column>& columns);

} // namespace kezheng
