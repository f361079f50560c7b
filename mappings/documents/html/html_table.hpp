#pragma once

#include "mappings/documents/document.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// A cell of a table of a web page: what stands in it, tables inside it among that, and how far it spans.
struct HtmlCell {
    std::vector<Block> blocks;
    std::size_t columns = 1;
    std::size_t rows = 1; ///< 0: to the end of the table
};

struct HtmlTable {
    std::vector<std::vector<HtmlCell>> rows;
};

/// A table may be this wide; cells further to the right go to the last column.
inline constexpr std::size_t most_html_columns = 100;

/// What a table says, in reading order. A table of data becomes rows: a spanning cell has its text in its first place
/// and empty cells in the others, so that a cell's index is its column; tables inside its cells become lines there. A
/// table that only arranges the page (one column, or most of its text in tables inside its cells, and none of the
/// headings of a table of requirements) becomes what stands in its cells. `number` is the number of the first row, for
/// positions.
[[nodiscard]] std::vector<Block> blocks_of_table(HtmlTable table, unsigned number);

} // namespace kezheng
