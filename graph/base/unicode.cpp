#include "graph/base/unicode.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace kezheng {

CodePoint last_code_point(std::string_view text) {
    if (text.empty()) {
        return {0, 0};
    }
    std::size_t at = text.size() - 1;
    while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    const CodePoint last = code_point_at(text, at);
    return at + last.length == text.size() ? last
                                           : CodePoint{replacement_character, 1}; // a byte that belongs to nothing
}

void append_utf8(std::string& text, char32_t value) {
    if (value > 0x10FFFFU || (value >= 0xD800U && value <= 0xDFFFU)) {
        value = replacement_character;
    }
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (value < 0x80U) {
        put(value);
    } else if (value < 0x800U) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000U) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

bool is_ideograph(char32_t value) {
    return (value >= 0x4E00U && value <= 0x9FFFU) || (value >= 0x3400U && value <= 0x4DBFU) || value == 0x3007U ||
           (value >= 0xF900U && value <= 0xFAFFU) || (value >= 0x20000U && value <= 0x3FFFFU);
}

bool is_chinese(char32_t value) {
    const bool quotation_or_dash = value == 0x2018U || value == 0x2019U || value == 0x201CU || value == 0x201DU ||
                                   value == 0x2014U || value == 0x2026U || value == 0x00B7U;
    return is_ideograph(value) || (value >= 0x3001U && value <= 0x303FU) || (value >= 0xFF01U && value <= 0xFF65U) ||
           quotation_or_dash;
}

bool is_space_beyond_ascii(char32_t value) {
    return u_isUWhiteSpace(static_cast<UChar32>(value)) != 0;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.value == replacement_character && point.length == 1) {
            return false;
        }
        at += point.length;
    }
    return true;
}

std::size_t length_in_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        ++count;
    }
    return count;
}

bool is_unknown_character(char32_t value) {
    return value == 0xFFFDU || (value >= 0xE000U && value <= 0xF8FFU) || value >= 0xF0000U;
}

bool has_ideograph(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (is_ideograph(point.value)) {
            return true;
        }
        at += point.length;
    }
    return false;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        const auto value = static_cast<UChar32>(point.value);
        const int type = u_charType(value);
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR) {
            continue;
        }
        const int east_asian = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
        // Quotation marks and the like are "ambiguous": terminals with a Chinese font draw most of them narrow.
        width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t seen = 0; at < text.size() && seen < count; ++seen) {
        at += code_point_at(text, at).length;
    }
    return text.substr(0, at);
}

std::string shortened(std::string_view text, std::size_t count) {
    std::string result(first_characters(text, count));
    if (result.size() < text.size()) {
        result += "…";
    }
    return result;
}

} // namespace kezheng
