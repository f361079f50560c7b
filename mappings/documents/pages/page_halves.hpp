#pragma once

#include "mappings/documents/pages/page_layout.hpp"

#include <vector>

namespace kezheng {

/// Puts the lines of a page of characters in reading order: where two columns of the page stand side by side, the lines
/// of the left one come first, those of the right one as if they stood below them. Columns are halves that running text
/// fills, or that hold a table of their own; not the columns of one table. Lines across both of them part the page, and
/// so does the header row of a table across both, whose lines stay as they are. `known` tells whether a page before had
/// such columns, so that short ones count too, and is set.
[[nodiscard]] std::vector<PrintedLine> halves_in_order(std::vector<PrintedLine> page, bool& known);

} // namespace kezheng
