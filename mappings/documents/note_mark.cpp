#include "mappings/documents/note_mark.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng {

namespace {

/// Characters that hold a number: from, to, the number of the first.
struct NumberCharacters {
    char32_t first;
    char32_t last;
    unsigned number;
};
constexpr std::array number_characters{
    NumberCharacters{U'①', U'⑳', 1}, NumberCharacters{U'㉑', U'㉟', 21}, NumberCharacters{U'㊱', U'㊿', 36},
    NumberCharacters{U'❶', U'❿', 1}, NumberCharacters{U'⓵', U'⓾', 1},    NumberCharacters{U'➀', U'➉', 1},
    NumberCharacters{U'➊', U'➓', 1}, NumberCharacters{U'¹', U'¹', 1},    NumberCharacters{U'²', U'²', 2},
    NumberCharacters{U'³', U'³', 3}, NumberCharacters{U'⁴', U'⁹', 4},
};

constexpr std::array symbols{std::pair{U'*', "*"}, std::pair{U'＊', "*"}, std::pair{U'※', "※"}, std::pair{U'†', "†"},
                             std::pair{U'‡', "‡"}};

/// 1 to 999 at the start of `text`; its length in bytes, 0 where there is none.
std::size_t short_number_length(std::string_view text) {
    constexpr std::size_t longest = 3;
    const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
    return length <= longest && (length == 0 || text.front() != '0') ? length : 0;
}

bool skip(std::string_view& text, std::string_view part) {
    const bool there = text.starts_with(part);
    text.remove_prefix(there ? part.size() : 0);
    return there;
}

/// `[1]`, `［注1］`, `〔2〕`; with `round` also `(1)`.
std::optional<FoundNoteMark> bracketed_mark(std::string_view text, bool round) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> brackets{
        {{"[", "]"}, {"［", "］"}, {"〔", "〕"}, {"(", ")"}, {"（", "）"}}};
    constexpr std::size_t square = 3;
    for (std::size_t i = 0; i < (round ? brackets.size() : square); ++i) {
        std::string_view rest = text;
        if (!skip(rest, brackets.at(i).first)) {
            continue;
        }
        skip(rest, "注");
        const std::size_t digits = short_number_length(rest);
        const std::string key(rest.substr(0, digits));
        rest.remove_prefix(digits);
        if (digits > 0 && skip(rest, brackets.at(i).second)) {
            return FoundNoteMark{key, text.size() - rest.size()};
        }
    }
    return std::nullopt;
}

/// A mark that is one only where it is raised: `1`, `(1)`, `a`, `注1`.
std::optional<FoundNoteMark> raised_mark_at(std::string_view text) {
    if (std::optional<FoundNoteMark> bracketed = bracketed_mark(text, true)) {
        return bracketed;
    }
    std::string_view rest = text;
    const bool says_note = skip(rest, "注");
    const std::size_t digits = short_number_length(rest);
    if (digits > 0 || says_note) {
        return FoundNoteMark{std::string(rest.substr(0, digits)), text.size() - rest.size() + digits};
    }
    const bool letter = text.size() == 1 && text.front() >= 'a' && text.front() <= 'z';
    return letter ? std::optional(FoundNoteMark{std::string(text), 1}) : std::nullopt;
}

} // namespace

std::optional<FoundNoteMark> note_mark_at(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const CodePoint first = code_point_at(text, 0);
    for (const NumberCharacters& range : number_characters) {
        if (first.value >= range.first && first.value <= range.last) {
            return FoundNoteMark{std::to_string(range.number + (first.value - range.first)), first.length};
        }
    }
    for (const auto& [symbol, key] : symbols) {
        if (first.value == symbol) {
            std::size_t length = first.length;
            std::string keys = key;
            while (length < text.size() && code_point_at(text, length).value == symbol) {
                length += first.length;
                keys += key;
            }
            return FoundNoteMark{std::move(keys), length};
        }
    }
    return bracketed_mark(text, false);
}

bool is_raised_digit(char32_t value) {
    return value == U'¹' || value == U'²' || value == U'³' || value == U'⁰' || (value >= U'⁴' && value <= U'⁹');
}

bool is_raised_note_mark(std::string_view text, char32_t before) {
    const std::string dense = without_spaces(text);
    if (dense.empty() || before == 0) {
        return false;
    }
    const bool plain =
        is_raised_digit(code_point_at(dense, 0).value) || (!note_mark_at(dense) && !bracketed_mark(dense, true));
    if (plain && is_latin_or_digit(before)) {
        return false;
    }
    std::string_view rest = dense;
    while (!rest.empty()) {
        std::optional<FoundNoteMark> mark = note_mark_at(rest);
        mark = mark ? mark : raised_mark_at(rest);
        if (!mark) {
            return false;
        }
        rest.remove_prefix(mark->length);
        for (const std::string_view separator : {",", "，", "、", "-", "–", "~", "～"}) {
            if (skip(rest, separator)) {
                break;
            }
        }
    }
    return true;
}

std::string key_of_raised_mark(std::string_view text) {
    const std::string dense = without_spaces(text);
    const std::optional<FoundNoteMark> mark = note_mark_at(dense);
    return mark ? mark->key : raised_mark_at(dense).value_or(FoundNoteMark{}).key;
}

std::string note_begun_by(std::string_view line, bool takes_numbers) {
    std::string_view rest = trim(line);
    if (skip(rest, "注释") || skip(rest, "注")) {
        for (const std::string_view colon : {"：", ":"}) {
            if (skip(rest, colon)) {
                break;
            }
        }
        rest = trim(rest);
    }
    if (const std::optional<FoundNoteMark> mark = note_mark_at(rest)) {
        return mark->length < rest.size() ? mark->key : std::string();
    }
    const bool noted = rest.size() < trim(line).size();
    const std::size_t digits = takes_numbers || noted ? short_number_length(rest) : 0;
    const std::string_view after = rest.substr(digits);
    const bool numbers_more = after.empty() || after.starts_with('.') || after.starts_with("．") ||
                              after.starts_with("、") || after.starts_with('-') || after.starts_with('/');
    return digits > 0 && !numbers_more ? std::string(rest.substr(0, digits)) : std::string();
}

} // namespace kezheng
