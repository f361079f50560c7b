#pragma once

#include "graph/base/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Text in UTF-8, the encoding it came in, how many byte sequences could not be decoded (each became U+FFFD), and how
/// many radicals were replaced (see with_ideographs_for_radicals).
struct DecodedText {
    std::string text;
    std::string_view encoding;
    std::size_t undecodable = 0;
    std::size_t radicals = 0;
};

/// Decodes `bytes`: by a byte-order mark; else UTF-8 where it is well-formed but for a few places and not full of zero
/// bytes; else UTF-16 where there are zero bytes or GB18030 makes errors, and nearly all of the text makes sense so;
/// else GB18030 (which GBK and GB2312 are part of) or UTF-8, whichever leaves fewer errors. The byte-order mark is
/// removed.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

/// Decodes `bytes`, which say that they are in `encoding` (the name used in web pages and mail). A byte-order mark,
/// well-formed UTF-8, and another encoding that leaves fewer errors count for more than the name. Names of other
/// encodings than the Chinese ones are passed over, as they are often wrong: then as decode_text().
[[nodiscard]] DecodedText decode_text_as(std::string_view bytes, std::string_view encoding);

/// What there is to say about a text that was decoded, of the file `source`: undecodable-bytes, radical-character.
[[nodiscard]] std::vector<Diagnostic> diagnostics_of(const DecodedText& decoded, const SourceRef& source);

} // namespace kezheng
