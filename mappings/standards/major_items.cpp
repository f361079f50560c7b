#include "mappings/standards/major_items.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::u32string_view separators = U"、，,；;";

/// The list without the words that close it: 等专业。, 等相关专业, 等.
std::string_view without_closing(std::string_view list) {
    list = trim(list);
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view closing : {"。", "；", ".", "等相关专业", "等专业", "相关专业", "等"}) {
            if (list.ends_with(closing) && list.size() > closing.size()) {
                list = trim(list.substr(0, list.size() - closing.size()));
                cut = true;
            }
        }
    }
    return list;
}

/// How many bytes at the start of `text` are a code, its letters included; 0 where none stands there.
std::size_t leading_code(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at])) {
        ++at;
    }
    constexpr std::size_t fewest_digits = 4;
    constexpr std::size_t most_digits = 8;
    const bool is_year = at == 4 && (text.starts_with("19") || text.starts_with("20"));
    if (at < fewest_digits || at > most_digits || is_year) {
        return 0;
    }
    while (at < text.size() && "TKH"sv.contains(text[at])) {
        ++at;
    }
    return at;
}

/// How many bytes at the end of `text` are a code; 0 where none stands there.
std::size_t closing_code(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && (is_digit(text[begin - 1]) || "TKH"sv.contains(text[begin - 1]))) {
        --begin;
    }
    const std::size_t length = text.size() - begin;
    return length > 0 && leading_code(text.substr(begin)) == length ? length : 0;
}

std::string_view without_code_word(std::string_view text, bool at_end) {
    for (const std::string_view word : {"：", ":", "专业代码", "专业代号", "代码", "代号"}) {
        if (at_end ? text.ends_with(word) : text.starts_with(word)) {
            text = trim(at_end ? text.substr(0, text.size() - word.size()) : text.substr(word.size()));
        }
    }
    return text;
}

/// `专业代码：530701` → `530701`; empty for anything else.
std::string code_in_brackets(std::string_view content) {
    const std::string dense = without_spaces(half_width(content));
    std::string_view rest = dense;
    for (const std::string_view word : {"专业代码", "专业代号", "代码", "代号", "：", ":"}) {
        rest = rest.starts_with(word) ? rest.substr(word.size()) : rest;
    }
    return !rest.empty() && leading_code(rest) == rest.size() ? std::string(rest) : std::string();
}

struct BracketedCode {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string code;
};

/// The first brackets in `text`, from `from` on, that hold a code.
std::optional<BracketedCode> bracketed_code(std::string_view text, std::size_t from = 0) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> brackets{
        {{"（", "）"}, {"(", ")"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"}, {"［", "］"}}};
    for (std::size_t at = from; at < text.size(); at += code_point_at(text, at).length) {
        for (const auto& [opening, closing] : brackets) {
            if (!text.substr(at).starts_with(opening)) {
                continue;
            }
            const std::size_t content = at + opening.size();
            std::size_t end = std::string_view::npos;
            for (const auto& [any_opening, any_closing] : brackets) { // half-width and full-width ones get mixed
                const std::size_t found = text.find(any_closing, content);
                if (found < end) {
                    end = found;
                }
            }
            if (end == std::string_view::npos) {
                continue;
            }
            std::string code = code_in_brackets(text.substr(content, end - content));
            if (!code.empty()) {
                return BracketedCode{at, end + code_point_at(text, end).length, std::move(code)};
            }
        }
    }
    return std::nullopt;
}

/// `（1）护理`, `1. 护理`, `①护理` without what counts it.
std::string_view without_item_number(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(text);
    if (number && number->parts.size() == 1 && number->closed) {
        return text.substr(number->length);
    }
    for (const auto& [opening, closing] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (text.starts_with(opening)) {
            const std::optional<PrintedNumber> inside = leading_number(text.substr(opening.size()));
            if (inside && inside->parts.size() == 1 && inside->raw.ends_with(closing)) {
                return text.substr(opening.size() + inside->length);
            }
        }
    }
    const char32_t first = text.empty() ? 0 : code_point_at(text, 0).value;
    return first >= U'①' && first <= U'⑳' ? trim(text.substr(code_point_at(text, 0).length)) : text;
}

/// Without 《》, “” or "" around the whole name, or 专业 behind it.
std::string_view bare_name(std::string_view name) {
    name = trim(name);
    for (const auto& [opening, closing] : {std::pair<std::string_view, std::string_view>{"《", "》"},
                                           {"“", "”"},
                                           {"「", "」"},
                                           {"\"", "\""},
                                           {"＂", "＂"}}) {
        if (name.starts_with(opening) && name.ends_with(closing) && name.size() > opening.size() + closing.size()) {
            name = trim(name.substr(opening.size(), name.size() - opening.size() - closing.size()));
        }
    }
    constexpr std::string_view major = "专业";
    return name.ends_with(major) && name.size() > major.size() ? trim(name.substr(0, name.size() - major.size()))
                                                               : name;
}

MajorItem major_in(std::string_view text) {
    MajorItem item;
    std::string rest(without_item_number(trim(text)));
    if (const std::optional<BracketedCode> found = bracketed_code(rest)) {
        item.code = found->code;
        rest.erase(found->begin, found->end - found->begin);
    } else if (const std::size_t before = leading_code(rest); before > 0) {
        item.code = rest.substr(0, before);
        rest = std::string(without_item_number(trim(std::string_view(rest).substr(before))));
        while (rest.starts_with("-") || rest.starts_with(":")) {
            rest.erase(0, 1);
        }
    } else if (const std::size_t behind = closing_code(rest); behind > 0) {
        item.code = rest.substr(rest.size() - behind);
        rest = std::string(without_code_word(trim(std::string_view(rest).substr(0, rest.size() - behind)), true));
    }
    item.name = squeeze_spaces(bare_name(rest));
    return item;
}

/// Where the next of several majors that only their codes separate begins in `text`; its size where it is the last.
std::size_t end_of_first(std::string_view text) {
    if (const std::optional<BracketedCode> found = bracketed_code(text)) {
        return found->begin == 0 ? bracketed_code(text, found->end).value_or(BracketedCode{text.size(), 0, {}}).begin
                                 : found->end;
    }
    const bool code_first = leading_code(text) > 0;
    for (std::size_t at = leading_code(text); at < text.size();) {
        const std::size_t code = is_digit(text[at]) ? leading_code(text.substr(at)) : 0;
        if (code > 0) {
            return code_first ? at : at + code;
        }
        at += code_point_at(text, at).length;
    }
    return text.size();
}

/// The majors between two separators: one, or several with a code each.
void add_items(std::string_view text, std::vector<MajorItem>& items) {
    const std::string half = half_width(trim(text));
    const bool coded = leading_code(half) > 0 || closing_code(half) > 0; // else names stay as they are printed
    std::string_view rest = coded ? std::string_view(half) : trim(text);
    while (!rest.empty()) {
        const std::size_t end = end_of_first(rest);
        MajorItem item = major_in(rest.substr(0, end));
        rest = trim(rest.substr(end));
        if (item.name.empty() && !items.empty() && items.back().code.empty()) {
            items.back().code = std::move(item.code);
        } else if (!item.name.empty()) {
            items.push_back(std::move(item));
        }
    }
}

/// Whether anything outside of brackets separates majors, or closes the line before the next.
bool has_separator(std::string_view text) {
    const std::vector<std::string> parts = split_list(text, separators);
    return !trim(text).empty() && (parts.size() != 1 || parts.front() != trim(text));
}

bool has_open_bracket(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        depth += U"（([【〔"sv.contains(point.value) ? 1 : 0;
        depth -= U"）)]】〕"sv.contains(point.value) ? 1 : 0;
        at += point.length;
    }
    return depth > 0;
}

/// The parts of `text` between blanks that have Chinese on both sides; the whole of it where a part is too short for a
/// name.
std::vector<std::string> split_at_blanks(std::string_view text) {
    constexpr std::size_t shortest_name = 2; // characters
    std::vector<std::string> parts(1);
    char32_t before = 0;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (blank && is_ideograph(before) && is_ideograph(point.value)) {
            parts.emplace_back();
        } else if (blank) {
            parts.back() += ' ';
        }
        blank = is_space(point.value);
        if (!blank) {
            parts.back().append(text, at, point.length);
            before = point.value;
        }
        at += point.length;
    }
    const bool names =
        std::ranges::all_of(parts, [](const std::string& part) { return length_in_characters(part) >= shortest_name; });
    return names ? parts : std::vector<std::string>{std::string(text)};
}

} // namespace

bool is_major_code(std::string_view text) {
    const std::string dense = without_spaces(half_width(text));
    return !dense.empty() && leading_code(dense) == dense.size();
}

MajorItems major_items(const std::vector<std::string>& lines) {
    MajorItems result;
    const bool separated =
        std::ranges::any_of(lines, [](const std::string& line) { return has_separator(without_closing(line)); });
    constexpr std::size_t shortest_name = 2; // characters
    std::vector<std::string> lists;
    for (const std::string& line : lines) {
        const bool goes_on =
            !lists.empty() && (separated || has_open_bracket(lists.back()) ||
                               length_in_characters(without_closing(line)) < shortest_name || line.starts_with("等"));
        if (goes_on) {
            append_wrapped(lists.back(), line);
            result.joined_lines += 1;
        } else if (!trim(line).empty()) {
            lists.push_back(line);
        }
    }
    for (const std::string& list : lists) {
        const std::string_view majors = without_closing(list);
        for (const std::string& part : separated ? split_list(majors, separators) : split_at_blanks(majors)) {
            add_items(part, result.items);
        }
    }
    return result;
}

} // namespace kezheng
