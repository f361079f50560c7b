#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_heading.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// The part of a table that stands on one page: the words of its body, column by column.
struct TableStretch {
    unsigned page = 0;
    std::vector<double> borders; ///< between the columns on this page
    std::vector<std::vector<WordBox>> columns;
    std::vector<std::vector<double>> rules; ///< of each column, top to bottom; empty where nobody looked for them
};

/// A table as it is printed, from page to page.
struct PrintedTable {
    TableHeading heading;
    std::vector<TableStretch> stretches;
    SourceRef source;           ///< of the header row
    bool of_characters = false; ///< laid out with characters: their boxes are not measured but counted
    unsigned rows_above = 0;    ///< rows given out already; after the first, the header row is left out
};

/// The rows of a table: the header row, then one row a requirement, in order. A level, an area and a task stand in the
/// row of their first requirement only, wherever in their merged cell they are printed. A cell is one line, or several
/// where the column has no numbers and a sentence ends with a printed line. Rows are counted from 1, the header row
/// first.
[[nodiscard]] std::vector<Row> rows_of(const PrintedTable& table, std::string_view file);

/// Whether every other row or more has a cell that begins with a number or a mark, which tells what belongs together.
[[nodiscard]] bool bear_numbers(const std::vector<Row>& rows);

} // namespace kezheng
