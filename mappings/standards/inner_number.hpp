#pragma once

#include "mappings/standards/item_mark.hpp"

#include <cstddef>
#include <string_view>

namespace kezheng {

/// Where inside `text`, at `from` or later, a number begins an element: after white space or a closed sentence, before
/// a word, and with a closing sign or two parts at least; the length of `text` where none does.
[[nodiscard]] std::size_t number_in(std::string_view text, std::size_t from);

/// Where in `text`, behind a closed sentence or a blank, the mark begins that comes after `mark`; the length of `text`
/// where none does.
[[nodiscard]] std::size_t next_mark_in(std::string_view text, const ItemMark& mark);

} // namespace kezheng
