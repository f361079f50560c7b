#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/document.hpp"

#include <string_view>

namespace kezheng {

/// Whether `bytes` begin like a web page, in any encoding decode_text() knows: with a document type, or with a tag that
/// pages begin with, after white space, comments and processing instructions. A piece of a page that begins with a
/// paragraph must be marked up throughout; text with left-over tags is text. Pages saved as one file (.mht) count too.
[[nodiscard]] bool looks_like_html(std::string_view bytes);

/// Reads a web page, also one saved by Word or as one file (.mht). Nothing outside of `bytes` is read.
///
/// Encoding: byte-order mark, else well-formed UTF-8, else what the page says, else as decode_text(). Blocks become
/// lines, tables of data rows (see html_table.hpp); a line break, a paragraph or an item of a list inside a cell begins
/// a line of the cell. Numbers that only an ordered list gives are put before names. Preformatted text is read like a
/// text file. Left out: head, scripts, styles, navigation, forms' controls, comments, what is hidden or struck out.
/// Positions: `line` counts the paragraphs, `row` and `column` name the place in the table. Diagnostics:
/// undecodable-bytes, control-character. Errors: tags or tables nested too deeply, too many cells, an archive without a
/// page.
[[nodiscard]] Result<Document> read_html(std::string_view bytes, std::string_view file);

} // namespace kezheng
