#pragma once

#include "mappings/documents/pages/page_layout.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace kezheng {

/// Joins text set from top to bottom (an area's name in a narrow column) into one word, as high as a character, at the
/// middle of the place where it stood: characters below each other, closer than lines stand, with the Latin words among
/// them, which are turned; and the columns of characters to the left of them in which it goes on.
void join_upright_text(std::vector<WordBox>& words);

/// Text laid out with characters has the turned number of such a name as a word `.1` at the begin of a line, below the
/// first characters: puts it before them as `1.`. The index of the first line that got one, if any: of such names not
/// all may be read right.
[[nodiscard]] std::optional<std::size_t> put_turned_numbers_right(std::vector<PrintedLine>& lines);

/// Whether the box of a word is so narrow that it must have stood from top to bottom.
[[nodiscard]] bool is_upright(const WordBox& word);

} // namespace kezheng
