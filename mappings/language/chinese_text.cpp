#include "mappings/language/chinese_text.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <cctype>

namespace kezheng {

namespace {

bool is_one_of(char32_t value, std::u32string_view set) {
    return set.find(value) != std::u32string_view::npos;
}

/// A full-width digit, letter or sign of numbers, which half_width() changes.
bool is_full_width(char32_t value) {
    return value >= 0xFF01U && value <= 0xFF5EU && !is_one_of(value, U"，；：！？（）");
}

/// `text` with what `change` appends in the place of each character that `changes`; what stands between is copied
/// whole.
std::string with_changed_characters(std::string_view text, const auto& changes, const auto& change) {
    std::string result;
    result.reserve(text.size());
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (changes(point.value)) {
            result.append(text, copied, at - copied);
            change(result, point);
            copied = at + point.length;
        }
        at += point.length;
    }
    result.append(text, copied);
    return result;
}

/// Whether a line of a sentence ends inside a number, or between it and its sign: `2|4 V`, `20|%`. Long numbers are
/// codes, of which several may stand in a cell.
bool goes_on_with_number(std::string_view text, std::string_view next) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t longest = 4;
    const std::size_t last_other = text.find_last_not_of(digits);
    const std::size_t before = text.size() - (last_other == std::string_view::npos ? 0 : last_other + 1);
    const std::size_t after = std::min(next.find_first_not_of(digits), next.size());
    if (before == 0 || before == text.size()) {
        return false;
    }
    if (after == 0) {
        return is_one_of(code_point_at(next, 0).value, U"%‰°℃℉");
    }
    return before <= longest && after <= longest && has_ideograph(text);
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
    return with_changed_characters(text, is_space, [](std::string& /*result*/, const CodePoint& /*space*/) {});
}

void append_wrapped(std::string& text, std::string_view next) {
    next = trim(next);
    if (text.empty() || next.empty()) {
        text += next;
        return;
    }
    const char32_t before = last_code_point(text).value;
    const char32_t after = code_point_at(next, 0).value;
    const bool holds_on = is_one_of(before, U"-/_≤≥±×·～") || is_one_of(after, U"%‰℃°²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉_·×～");
    if (!is_chinese(before) && !is_chinese(after) && !holds_on && !goes_on_with_number(text, next)) {
        text += ' ';
    }
    text += next;
}

std::string half_width(std::string_view text) {
    const auto changes = [](char32_t value) { return is_full_width(value) || value == replacement_character; };
    return with_changed_characters(text, changes, [](std::string& result, const CodePoint& point) {
        append_utf8(result, is_full_width(point.value) ? point.value - 0xFEE0U : point.value);
    });
}

std::string without_control_characters(std::string_view text, std::size_t& removed) {
    const auto is_removed = [](char32_t value) {
        const bool control = (value < 0x20U && value != U'\t') || (value >= 0x7FU && value < 0xA0U);
        const bool invisible = value == 0xFEFFU || value == 0x00ADU || (value >= 0x200BU && value <= 0x200FU) ||
                               (value >= 0x202AU && value <= 0x202EU) || (value >= 0x2060U && value <= 0x2069U);
        return control || invisible;
    };
    return with_changed_characters(text, is_removed,
                                   [&](std::string& /*result*/, const CodePoint& /*point*/) { ++removed; });
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
    if (is_comparison_form(name)) {
        return std::string(name);
    }
    std::string result = without_spaces(half_width(name));
    std::ranges::transform(result, result.begin(), [](unsigned char c) {
        return static_cast<char>(c < 0x80 ? std::tolower(c) : static_cast<int>(c));
    });
    return result;
}

bool is_comparison_form(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint point = code_point_at(name, at);
        const bool no_text = point.value == replacement_character && point.length == 1;
        const bool changes = (point.value >= U'A' && point.value <= U'Z') || is_space(point.value) ||
                             is_full_width(point.value) || no_text;
        if (changes) {
            return false;
        }
        at += point.length;
    }
    return true;
}

} // namespace kezheng
