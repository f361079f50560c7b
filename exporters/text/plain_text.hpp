#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// `text` without what XML 1.0 and spreadsheets cannot hold: control characters but tab and line feed, U+FFFE and
/// U+FFFF are left out, `\r\n` and `\r` become line feeds, each ill-formed byte becomes U+FFFD.
[[nodiscard]] std::string plain_text(std::string_view text);

/// plain_text() on one line: each run of tabs and line feeds is one space.
[[nodiscard]] std::string one_line(std::string_view text);

} // namespace kezheng
