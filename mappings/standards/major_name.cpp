#include "mappings/standards/major_name.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

using BracketPair = std::pair<std::string_view, std::string_view>;
constexpr std::array<BracketPair, 6> brackets{
    {{"（", "）"}, {"(", ")"}, {"[", "]"}, {"［", "］"}, {"【", "】"}, {"〔", "〕"}}};

/// How many bytes at the start of `text` are a code: four to six digits, up to three capital letters or digits behind
/// them; 0 where there is none.
std::size_t code_length(std::string_view text) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) {
        ++digits;
    }
    std::size_t end = digits;
    while (end < text.size() && (is_capital(text[end]) || is_digit(text[end]))) {
        ++end;
    }
    constexpr std::size_t fewest_digits = 4;
    constexpr std::size_t most_digits = 6;
    constexpr std::size_t most_letters = 3;
    return digits < fewest_digits || digits > most_digits || end - digits > most_letters ? 0 : end;
}

/// Whether the text in brackets is a code, with or without a word for it.
bool is_code(std::string_view text) {
    const std::string dense = without_spaces(half_width(text));
    std::string_view rest = dense;
    for (const std::string_view word : {"专业代码", "专业编码", "专业代号", "代码", "编码"}) {
        if (rest.starts_with(word)) {
            rest.remove_prefix(word.size());
            break;
        }
    }
    for (const std::string_view colon : {"：", ":"}) {
        rest.remove_prefix(rest.starts_with(colon) ? colon.size() : 0);
    }
    return !rest.empty() && code_length(rest) == rest.size();
}

/// Bytes of a bracket at the start of `text` that holds a code; 0 where there is none.
std::size_t bracketed_code(std::string_view text) {
    constexpr std::size_t longest = 60;
    for (const auto& [opening, closing] : brackets) {
        if (!text.starts_with(opening)) {
            continue;
        }
        const std::size_t end = text.find(closing, opening.size());
        if (end < longest && is_code(text.substr(opening.size(), end - opening.size()))) {
            return end + closing.size();
        }
    }
    return 0;
}

bool is_latin(char32_t value) {
    return (value >= U'0' && value <= U'9') || (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z');
}

/// Marks that stand around a name and are not part of it.
bool is_edge(char32_t value) {
    constexpr std::u32string_view edges = U"《》“”‘’\"'「」『』-—–:：·•●/|";
    return is_space(value) || edges.find(value) != std::u32string_view::npos;
}

} // namespace

std::string without_codes(std::string_view text) {
    std::string result;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const CodePoint point = code_point_at(text, at);
        std::size_t length = bracketed_code(rest);
        if (length == 0 && !is_latin(before)) {
            length = code_length(rest);
        }
        if (length > 0) {
            at += length;
            while (at < text.size() && is_space(code_point_at(text, at).value) && trim(result).empty()) {
                at += code_point_at(text, at).length;
            }
            before = 0;
            continue;
        }
        result.append(text, at, point.length);
        before = point.value;
        at += point.length;
    }
    return std::string(trim(result));
}

std::string name_of_major(std::string_view entry) {
    const std::string plain = without_codes(entry);
    std::string_view rest = plain;
    if (const std::optional<PrintedNumber> number = leading_number(rest); number && number->closed) {
        rest.remove_prefix(number->length);
    }
    while (!rest.empty() && is_edge(code_point_at(rest, 0).value)) {
        rest.remove_prefix(code_point_at(rest, 0).length);
    }
    while (!rest.empty() && is_edge(last_code_point(rest).value)) {
        rest.remove_suffix(last_code_point(rest).length);
    }
    constexpr std::string_view ending = "专业";
    if (rest.ends_with(ending) && rest.size() > ending.size()) {
        rest.remove_suffix(ending.size());
    }
    return squeeze_spaces(rest);
}

} // namespace kezheng
