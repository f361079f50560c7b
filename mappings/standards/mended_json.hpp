#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kezheng {

/// A JSON text that a parser takes, and how much in it was no text.
struct MendedJson {
    std::string text;
    std::size_t replaced = 0;
};

/// `bytes` with every byte that is no UTF-8, and in strings every escape of half a surrogate pair (`\ud83d` alone), as
/// U+FFFD. Everything else stays as it is.
[[nodiscard]] MendedJson mended_json(std::string_view bytes);

} // namespace kezheng
