#pragma once

#include "mappings/documents/pages/page_layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng::test {

/// Words drawn as text: a Latin character is 5 points wide, a Chinese one 10, a line 14 high with a box of 13; spaces
/// part words.
[[nodiscard]] std::vector<WordBox> drawn_words(std::string_view drawing);

/// Pages of printed lines; a line `----` begins the next page. Lines bear their page and number.
[[nodiscard]] std::vector<std::vector<PrintedLine>> drawn_pages(std::string_view drawing);

/// What blocks_of() makes of such pages: lines as they are, rows as `a | b | c`, then the ids of diagnostics.
[[nodiscard]] std::string blocks_drawn(std::string_view drawing);

} // namespace kezheng::test
