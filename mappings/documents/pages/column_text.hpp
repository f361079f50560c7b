#pragma once

#include "mappings/documents/document.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// Whether a line of `text` is the header of a table of requirements (工作领域, 工作任务, 职业技能要求), its cells set
/// apart by two blanks or more: text that a program took from the pages of a PDF file, layout and all.
[[nodiscard]] bool has_laid_out_table(std::string_view text);

/// Reads lines in which tables stand in columns. `printed` are all lines, blank ones too, as they were printed, with
/// pages told apart by their `source`. The columns of each page are the empty strips that its header row leads to, or,
/// on a page without one, those that the numbers lead to; a Chinese character may count for one column of the page or
/// for two, whichever fits. Rows come out as rows_of_columns() builds them; text outside the tables line by line. A
/// "table" in which requirements do not stand apart stays as lines. Page numbers and lines that pages repeat at their
/// top or bottom are left out: page-number, page-furniture.
struct ColumnText {
    std::vector<Block> blocks;
    std::vector<Diagnostic> diagnostics;
    std::vector<Line> notes; ///< from the foot of pages
};
[[nodiscard]] ColumnText read_column_text(const std::vector<Line>& printed);

} // namespace kezheng
