#pragma once

#include "mappings/documents/document.hpp"

#include <string_view>

namespace kezheng {

/// Reads plain text of any encoding decode_text() knows. Lines end with LF, CRLF or CR; a form feed starts a new page.
/// A line with tabs is a table row; every other line stands for itself. Left-over markup (`<p>`, `<br>`, entities …) is
/// removed, a paragraph tag inside a cell starts a new line of the cell; control and zero-width characters are removed.
/// Diagnostics: undecodable-bytes, markup-in-text, control-character.
[[nodiscard]] Document read_text(std::string_view bytes, std::string_view file);

} // namespace kezheng
