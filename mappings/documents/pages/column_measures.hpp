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

/// Whether what a column holds begins with marks that count: names with 一、 or （一）, most requirements with ① or
/// （1）.
[[nodiscard]] bool has_marks(const PrintedColumn& column, Column kind);

/// How wide a column is, and how high its lines: in points, or in columns of characters.
struct ColumnWidth {
    double width = 0; ///< see full_width()
    double line_height = 0;
    bool of_characters = false;
};

/// Whether the line before, of a name of characters, is so long that what this one begins with found no room.
[[nodiscard]] bool fills_column(const PrintedLine& before, const PrintedLine& line, const PrintedColumn& column);

/// Whether the line before ends although the first character or word of this one would have found room.
[[nodiscard]] bool ends_early(const PrintedLine& before, const PrintedLine& line, const ColumnWidth& column);

/// Whether a name that filled the line before goes on with a short one on the next page.
[[nodiscard]] bool goes_over_page(const PrintedLine& before, const PrintedLine& line, const ColumnWidth& column);

} // namespace kezheng
