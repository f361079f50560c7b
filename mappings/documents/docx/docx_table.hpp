#pragma once

#include "mappings/documents/xml_tree.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// A cell as the file has it: where it begins in the grid of its table and how many columns of the grid it takes.
struct DocxCell {
    XmlElement element; ///< `w:tc`
    std::size_t begin = 0;
    std::size_t span = 1;
    bool covered = false; ///< by the cell above it, which is merged with it; its own content is never shown
};

/// A row of a table: its cells, and the column that each is in.
struct DocxRow {
    std::vector<DocxCell> cells;
    std::vector<std::size_t> columns;
};

/// The rows of a table and how many columns it has.
struct DocxTable {
    std::vector<DocxRow> rows;
    std::size_t columns = 0;
    std::size_t deleted = 0;  ///< rows and cells that tracked changes took away
    std::size_t inserted = 0; ///< rows that tracked changes added
};

/// A table of Word has at most 63 columns; what stands further right goes into the last one.
inline constexpr std::size_t most_docx_columns = 100;

/// Lays out a `w:tbl`. The grid of a table drawn by hand has more columns than one sees, since edges that miss each
/// other by a hair count: the columns are those of the rows with the most cells, where these are a fifth of all rows. A
/// row with as many cells has one cell a column; a cell of another row is in the first column that it covers by half.
[[nodiscard]] DocxTable lay_out_table(XmlElement table);

} // namespace kezheng
