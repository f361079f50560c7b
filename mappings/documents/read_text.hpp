#pragma once

#include "mappings/documents/document.hpp"

#include <string_view>

namespace kezheng {

/// Reads plain text of any encoding decode_text() knows. Lines end with LF, CRLF or CR; a form feed starts a new page.
/// A line with tabs is a table row, and so are those of tables set apart by commas, drawn with `|` or `+---+`, or laid
/// out in columns of blanks; Markdown loses its marks, and its tables in HTML are read. Every other line stands for
/// itself. Left-over markup (`<p>`, `<br>`, entities …) is removed, a paragraph tag inside a cell starts a new line of
/// the cell; control and zero-width characters are removed. Diagnostics: undecodable-bytes, radical-character,
/// markup-in-text, control-character.
[[nodiscard]] Document read_text(std::string_view bytes, std::string_view file);

} // namespace kezheng
