#pragma once

#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_cells.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace kezheng {

/// The value that stands `part` of `parts` of the way up, in order; 0 of none.
[[nodiscard]] double middle_of(std::vector<double> values, std::size_t part, std::size_t parts);

/// The box around the lines of all columns; empty where there are none.
[[nodiscard]] std::optional<Box> extent_of(const std::vector<std::vector<PrintedLine>>& columns);

/// The width of a line that fills the column: in points, or in columns of characters, where single lines of narrow
/// letters do not count.
[[nodiscard]] double full_width(const PrintedColumn& column, bool of_characters);

/// How many parts the numbers of a column have; 0 where it has none.
[[nodiscard]] std::size_t depth_of_column(const PrintedColumn& column, Column kind);

/// Whether names of a column begin with marks that count: 一、 or （一）.
[[nodiscard]] bool has_marks(const PrintedColumn& column, Column kind);

} // namespace kezheng
