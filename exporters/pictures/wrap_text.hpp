#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kezheng {

/// Breaks `text` into lines of at most `columns` columns (a Chinese character takes 2) at the places where the Unicode
/// line-breaking algorithm (UAX #14) and the dictionary of words, both as ICU has them, allow a break: no closing mark
/// begins a line, no word is cut; if it can be helped, no suffix (独立站), no part of a word that the dictionary
/// does not know and no later part of a word of the lexicon (搜索引擎) begins one either. A single word longer than
/// `columns` is cut. Control characters become spaces.
[[nodiscard]] std::string wrap_text(std::string_view text, std::size_t columns);

/// wrap_text(), with the lines made about equally long: the narrowest width that needs no more lines and cuts no word
/// that fits.
[[nodiscard]] std::string wrap_evenly(std::string_view text, std::size_t columns);

} // namespace kezheng
