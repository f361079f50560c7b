#pragma once

#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_rows.hpp"
#include "mappings/documents/pages/table_spans.hpp"

#include <vector>

namespace kezheng {

/// Lines of one column that make up a level, an area, a task, a requirement or anything else.
struct PrintedCell {
    std::vector<PrintedLine> lines;
    NumberedBox place; ///< of a column with rules: from the rule above to the rule below
};

struct PrintedColumn {
    std::vector<PrintedLine> lines; ///< from all pages, as if they were one
    std::vector<PrintedCell> cells; ///< top to bottom
    bool numbered = false;
};

struct PrintedColumns {
    std::vector<PrintedColumn> columns; ///< as many as the heading has
    PageLines lines;
    bool ruled = false; ///< the places of the cells are those that rules give
};

/// Cuts the columns of a table into cells, its pages set below each other. Where the column has numbers they tell where
/// a cell begins; else rules do, or the numbers of the requirements beside it, or the distance of the lines; a
/// requirement ends with its sentence, too.
[[nodiscard]] PrintedColumns cut_into_cells(const PrintedTable& table);

} // namespace kezheng
