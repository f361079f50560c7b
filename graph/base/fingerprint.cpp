#include "graph/base/fingerprint.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace kezheng {

namespace {

constexpr std::size_t digit_count = 16;
constexpr std::string_view hexadecimal = "0123456789abcdef";

/// The character as it counts; 0 where it does not.
char32_t counted(char32_t value) {
    if (value >= 0xFF01 && value <= 0xFF5E) { // full-width forms
        value -= 0xFEE0;
    }
    if (value >= 'A' && value <= 'Z') {
        return value - 'A' + 'a';
    }
    if (value < 0x80) {
        const bool counts = (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z');
        return counts ? value : 0;
    }
    const bool punctuation = (value >= 0x80 && value <= 0xBF) || (value >= 0x2000 && value <= 0x206F) ||
                             (value >= 0x3000 && value <= 0x3004) || (value >= 0x3008 && value <= 0x3020) ||
                             (value >= 0xFE10 && value <= 0xFE6F) || value == 0xFEFF ||
                             (value >= 0xFF5F && value <= 0xFF65);
    return punctuation || is_space(value) ? 0 : value;
}

} // namespace

std::string fingerprint_of(std::string_view text) {
    constexpr std::uint64_t start = 0xcbf29ce484222325U;
    constexpr std::uint64_t prime = 0x100000001b3U;
    std::uint64_t hash = start;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        if (const char32_t value = counted(point.value); value != 0) {
            std::string bytes;
            append_utf8(bytes, value);
            for (const char byte : bytes) {
                hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
            }
        }
    }
    std::string digits(digit_count, '0');
    for (std::size_t i = digit_count; i > 0; --i) {
        digits[i - 1] = hexadecimal[hash & 0xFU];
        hash >>= 4U;
    }
    return digits;
}

bool is_fingerprint(std::string_view text) {
    return text.size() == digit_count && text.find_first_not_of(hexadecimal) == std::string_view::npos;
}

} // namespace kezheng
