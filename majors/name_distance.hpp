#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kezheng {

/// The characters of UTF-8 text.
[[nodiscard]] std::u32string characters_of(std::string_view text);

/// The restricted Damerau–Levenshtein distance (insert, delete, replace, swap of neighbours); `limit` + 1 where it is
/// more than `limit`.
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

/// How alike two names are, 0 to 1: the Dice coefficient of their pairs of neighbouring characters, without the words
/// that hundreds of majors share (技术, 管理, 应用, 工程, 设计, 服务). 1 only for the same name.
[[nodiscard]] double name_similarity(std::u32string_view a, std::u32string_view b);

/// The longest run of characters that both have, at least two, and more than a word that hundreds of majors share;
/// empty where there is none.
[[nodiscard]] std::string shared_words(std::u32string_view a, std::u32string_view b);

} // namespace kezheng
