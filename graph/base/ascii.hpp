#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace kezheng {

// The characters of ASCII by kind, whatever the locale.

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// A letter or digit of ASCII, of a text that is read by its code points.
[[nodiscard]] constexpr bool is_latin_or_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

[[nodiscard]] constexpr char to_lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// `text` with its letters of ASCII in lower case; all other bytes as they are.
[[nodiscard]] inline std::string lower_case(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), to_lower);
    return result;
}

} // namespace kezheng
