#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/document.hpp"

#include <string_view>

namespace kezheng {

/// Reads a Word file: its body as printed when all tracked changes are accepted, with the numbers that Word puts before
/// the paragraphs of lists. A row of a table is a Row; a table of one column, or one that only frames other tables, is
/// its paragraphs. Text boxes follow the paragraph they hang on. Positions: paragraph, row and column of the table, and
/// the page where the file says how Word broke its pages.
/// Left out, and reported in a diagnostic each: deleted and hidden text, footnotes, pictures, embedded documents, the
/// table of contents. Headers, footers and comments are left out without one.
/// Errors: those of open_docx(); the file holds no text.
[[nodiscard]] Result<Document> read_docx(std::string_view bytes, std::string_view file);

} // namespace kezheng
