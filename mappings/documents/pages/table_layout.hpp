#pragma once

#include "graph/base/diagnostic.hpp"
#include "mappings/documents/document.hpp"
#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_columns.hpp"
#include "mappings/documents/pdf/page_pictures.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

struct PrintedBlocks {
    std::vector<Block> blocks;
    std::vector<Diagnostic> diagnostics;
    long fit = 0; ///< how well the tables fit their columns, see fit_of()
};

/// Lines and table rows in reading order, from the lines of all pages (without running heads).
///
/// A table of requirements begins at its header row and goes on over the following pages, with or without the header
/// repeated, also where the pages are set off sideways (mirrored margins). It ends at the caption or header row of the
/// next, at a heading after the tables (参考文献, 附录), or at a line that runs across its columns; after such a line
/// it goes on where requirements follow in the same columns. Reports header-row-repeated. Everything else becomes
/// lines: running text of a PDF joined into paragraphs, text of characters as it stands. A "table" of characters in
/// which requirements do not stand apart stays as lines, too.
/// `draw` shows what the pages look like, for tables that cannot be read by their text alone.
[[nodiscard]] PrintedBlocks blocks_of(std::vector<std::vector<PrintedLine>> pages, std::string_view file, PageGrid grid,
                                      const DrawPages& draw = {});

} // namespace kezheng
