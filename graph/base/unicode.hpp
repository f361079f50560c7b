#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kezheng {

/// One decoded character: its code point and its length in bytes (1–4). A byte that starts no valid sequence decodes
/// as U+FFFD of length 1.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1;
};

/// What stands for bytes that are no text.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The character of the UTF-8 `text` that starts at byte `at` (at < text.size()). Here, since every reader calls it for
/// every character.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](std::size_t i) { return at + i < text.size() && (byte(at + i) & 0xC0U) == 0x80U; };
    const std::uint32_t first = byte(at);
    if (first < 0x80U) {
        return {first, 1};
    }
    if (first >= 0xC2U && first <= 0xDFU && follows(1)) {
        return {((first & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU), 2};
    }
    if (first >= 0xE0U && first <= 0xEFU && follows(1) && follows(2)) {
        const std::uint32_t value = ((first & 0x0FU) << 12U) | ((byte(at + 1) & 0x3FU) << 6U) | (byte(at + 2) & 0x3FU);
        if (value >= 0x800U && (value < 0xD800U || value > 0xDFFFU)) {
            return {value, 3};
        }
    }
    if (first >= 0xF0U && first <= 0xF4U && follows(1) && follows(2) && follows(3)) {
        const std::uint32_t value = ((first & 0x07U) << 18U) | ((byte(at + 1) & 0x3FU) << 12U) |
                                    ((byte(at + 2) & 0x3FU) << 6U) | (byte(at + 3) & 0x3FU);
        if (value >= 0x10000U && value <= 0x10FFFFU) {
            return {value, 4};
        }
    }
    return {replacement_character, 1};
}

/// The last character of `text`; value 0 where it is empty.
[[nodiscard]] CodePoint last_code_point(std::string_view text);

/// Appends `value` to `text` as UTF-8; surrogates and values past U+10FFFF become U+FFFD.
void append_utf8(std::string& text, char32_t value);

/// A Chinese character (ideograph of any block).
[[nodiscard]] bool is_ideograph(char32_t value);

/// Whether any Chinese character stands in `text`.
[[nodiscard]] bool has_ideograph(std::string_view text);

/// The replacement character, or one for private use: letters of fonts that do not say which characters they show,
/// bytes that could not be decoded.
[[nodiscard]] bool is_unknown_character(char32_t value);

/// A character set without spaces around it in Chinese text: ideographs, CJK punctuation and full-width forms.
[[nodiscard]] bool is_chinese(char32_t value);

/// White space that is no ASCII: see is_space().
[[nodiscard]] bool is_space_beyond_ascii(char32_t value);

/// White space of any script, the ideographic and the no-break space among them. Here, since every reader asks it of
/// every character.
[[nodiscard]] inline bool is_space(char32_t value) {
    constexpr char32_t last_space = 0x3000; // no white space of Unicode comes after the ideographic one
    if (value < 0x80U) {
        return value == U' ' || (value >= U'\t' && value <= U'\r');
    }
    return value <= last_space && is_space_beyond_ascii(value);
}

/// Whether `text` is well-formed UTF-8.
[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// How many characters `text` has.
[[nodiscard]] std::size_t length_in_characters(std::string_view text);

/// How many columns `text` takes in a terminal: 2 for East-Asian wide characters, 0 for combining ones, else 1.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The first `count` characters of `text`, or all of it.
[[nodiscard]] std::string_view first_characters(std::string_view text, std::size_t count);

/// At most `count` characters of `text`, with … where something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t count);

} // namespace kezheng
