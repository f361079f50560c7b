#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/standards/column_heading.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// The texts of a row's cells, the lines of each joined.
[[nodiscard]] std::vector<std::string> texts_of_cells(const Row& row);

/// The columns that the cells of a row are headings of.
[[nodiscard]] std::vector<Column> columns_of_row(const Row& row);

/// Whether such columns make a header row: headings of areas, tasks or requirements, two at least.
[[nodiscard]] bool is_header_of_table(const std::vector<Column>& columns);

/// The one line that a row holds, once or in each of its cells; null where there is none or another.
[[nodiscard]] const Line* only_line_of(const Row& row);

/// The area that a whole row of a table with columns for tasks and requirements alone names: `工作领域：1. 识茶`,
/// `一、识茶`; null for any other row.
[[nodiscard]] const Line* area_across(const Row& row, const std::vector<Column>& columns);

} // namespace kezheng
