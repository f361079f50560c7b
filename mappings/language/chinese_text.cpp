#include "mappings/language/chinese_text.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <cctype>

namespace kezheng {

namespace {

bool is_one_of(char32_t value, std::u32string_view set) {
    return set.find(value) != std::u32string_view::npos;
}

// Ideographs alone are their own form; most words of the lexicon are.
bool is_plain(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint point = code_point_at(name, at);
        if (!is_ideograph(point.value)) {
            return false;
        }
        at += point.length;
    }
    return true;
}

} // namespace

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        const CodePoint first = code_point_at(text, 0);
        if (!is_space(first.value)) {
            break;
        }
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        const CodePoint last = last_code_point(text);
        if (!is_space(last.value)) {
            break;
        }
        text.remove_suffix(last.length);
    }
    return text;
}

std::string squeeze_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    char32_t before = 0;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (is_space(point.value)) {
            space = true;
        } else {
            if (space && before != 0 && !(is_chinese(before) && is_chinese(point.value))) {
                result += ' ';
            }
            result.append(text, at, point.length);
            before = point.value;
            space = false;
        }
        at += point.length;
    }
    return result;
}

std::string without_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!is_space(point.value)) {
            result.append(text, at, point.length);
        }
        at += point.length;
    }
    return result;
}

void append_wrapped(std::string& text, std::string_view next) {
    next = trim(next);
    if (text.empty() || next.empty()) {
        text += next;
        return;
    }
    const char32_t before = last_code_point(text).value;
    const char32_t after = code_point_at(next, 0).value;
    if (!is_chinese(before) && !is_chinese(after) && before != U'-' && before != U'/') {
        text += ' ';
    }
    text += next;
}

std::string half_width(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const char32_t value = point.value;
        if (value >= 0xFF01U && value <= 0xFF5EU && !is_one_of(value, U"，；：！？（）")) {
            append_utf8(result, value - 0xFEE0U);
        } else if (value == replacement_character) {
            append_utf8(result, value);
        } else {
            result.append(text, at, point.length);
        }
        at += point.length;
    }
    return result;
}

std::string without_control_characters(std::string_view text, std::size_t& removed) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const char32_t value = point.value;
        const bool control = (value < 0x20U && value != U'\t') || (value >= 0x7FU && value < 0xA0U);
        const bool invisible = value == 0xFEFFU || value == 0x00ADU || (value >= 0x200BU && value <= 0x200FU) ||
                               (value >= 0x202AU && value <= 0x202EU) || (value >= 0x2060U && value <= 0x2069U);
        if (control || invisible) {
            ++removed;
        } else {
            result.append(text, at, point.length);
        }
        at += point.length;
    }
    return result;
}

std::vector<std::string> split_list(std::string_view text, std::u32string_view separators) {
    std::vector<std::string> result;
    std::string part;
    int depth = 0;
    const auto close_part = [&] {
        const std::string_view trimmed = trim(part);
        if (!trimmed.empty()) {
            result.emplace_back(trimmed);
        }
        part.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        depth += is_one_of(point.value, U"（(《【[〔") ? 1 : 0;
        depth -= is_one_of(point.value, U"）)》】]〕") ? 1 : 0;
        depth = std::max(depth, 0);
        if (depth == 0 && is_one_of(point.value, separators)) {
            close_part();
        } else {
            part.append(text, at, point.length);
        }
        at += point.length;
    }
    close_part();
    return result;
}

bool ends_sentence(std::string_view text) {
    text = trim(text);
    while (!text.empty()) {
        const CodePoint last = last_code_point(text);
        if (is_one_of(last.value, U"。！？；.!?;")) {
            return true;
        }
        if (!is_one_of(last.value, U"）)”’》】]」")) {
            return false;
        }
        text.remove_suffix(last.length);
    }
    return false;
}

std::string comparison_form(std::string_view name) {
    if (is_plain(name)) {
        return std::string(name);
    }
    std::string result = without_spaces(half_width(name));
    std::ranges::transform(result, result.begin(), [](unsigned char c) {
        return static_cast<char>(c < 0x80 ? std::tolower(c) : static_cast<int>(c));
    });
    return result;
}

} // namespace kezheng
