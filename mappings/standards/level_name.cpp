#include "mappings/standards/level_name.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace kezheng {

namespace {

struct KnownLevel {
    std::string_view name;
    unsigned number;
    std::string_view english;
};

// Longer names first: 高级技师 ends with 技师.
constexpr std::array known_levels{
    KnownLevel{"高级技师", 5, "Senior technician"}, KnownLevel{"技师", 4, "Technician"},
    KnownLevel{"初级工", 1, "Elementary worker"},   KnownLevel{"中级工", 2, "Intermediate worker"},
    KnownLevel{"高级工", 3, "Advanced worker"},     KnownLevel{"初级", 1, "Elementary"},
    KnownLevel{"中级", 2, "Intermediate"},          KnownLevel{"高级", 3, "Advanced"},
};

constexpr std::array<std::string_view, 10> numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

const KnownLevel* known_level(std::string_view name) {
    const auto* const found =
        std::ranges::find_if(known_levels, [&](const KnownLevel& level) { return level.name == name; });
    return found == known_levels.end() ? nullptr : found;
}

/// 一级 → 1, 3级 → 3; 0 for anything else.
unsigned numeral_level(std::string_view name) {
    constexpr std::string_view suffix = "级";
    if (!name.ends_with(suffix)) {
        return 0;
    }
    const std::string_view number = name.substr(0, name.size() - suffix.size());
    for (unsigned i = 0; i < numerals.size(); ++i) {
        if (number == numerals.at(i)) {
            return i + 1;
        }
    }
    if (number.size() == 1 && number.front() >= '1' && number.front() <= '9') {
        return static_cast<unsigned>(number.front() - '0');
    }
    return 0;
}

/// The number of a name that is not a double one; 0 for anything else.
unsigned single_number(std::string_view name) {
    const KnownLevel* known = known_level(name);
    return known != nullptr ? known->number : numeral_level(name);
}

/// The number that a name has by itself; a double name (五级/初级工) goes by its second half.
unsigned own_number(std::string_view name) {
    const std::size_t slash = name.find('/');
    return single_number(slash == std::string_view::npos ? name : name.substr(slash + 1));
}

bool is_numeral_name(std::string_view name) {
    return numeral_level(name) != 0;
}

/// The longest level name that `text` ends with.
std::string level_at_end(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        if (is_level_name(text.substr(at))) {
            return std::string(text.substr(at));
        }
    }
    return {};
}

/// Whether `character` is a digit or one of 一 … 十.
bool is_outline_digit(std::string_view character) {
    return std::ranges::find(numerals, character) != numerals.end() ||
           (character.size() == 1 && character.front() >= '0' && character.front() <= '9');
}

bool take_away(std::string_view& text, std::string_view part) {
    const bool there = text.starts_with(part);
    text.remove_prefix(there ? part.size() : 0);
    return there;
}

/// Digits and dots at the start of `text`, in bytes.
std::size_t outline_digits(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view character = text.substr(at, code_point_at(text, at).length);
        if (!is_outline_digit(character) && character != ".") {
            break;
        }
        at += character.size();
    }
    return at;
}

/// A heading (without spaces) without the number before it: `6.2.1`, `（一）`, `二、`, `第三节`; and without `表 1`.
std::string_view without_outline_number(std::string_view text) {
    std::string_view rest = text;
    const bool bracket = take_away(rest, "（") || take_away(rest, "(");
    const bool ordinal = !bracket && take_away(rest, "第");
    const std::size_t digits = outline_digits(rest);
    const bool arabic = digits > 0 && rest.front() >= '0' && rest.front() <= '9';
    rest.remove_prefix(digits);
    bool closed = false;
    if (bracket) {
        closed = take_away(rest, "）") || take_away(rest, ")");
    } else if (ordinal) {
        closed = take_away(rest, "节") || take_away(rest, "章") || take_away(rest, "部分");
    } else {
        const bool sign =
            take_away(rest, "、") || take_away(rest, "．") || take_away(rest, "）") || take_away(rest, ")");
        closed = sign || arabic;
    }
    if (digits > 0 && closed && !rest.starts_with("级")) {
        text = rest;
    }
    if (rest = text; take_away(rest, "表")) {
        const std::size_t number = outline_digits(rest);
        text = number > 0 ? rest.substr(number) : text;
    }
    return text;
}

/// Without the words for requirements at the end.
std::string_view without_requirement_words(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view tail : {"描述", "要求", "标准", "等级", "职业技能", "技能", "证书", "：", ":"}) {
            if (text.ends_with(tail)) {
                text.remove_suffix(tail.size());
                cut = true;
            }
        }
    }
    return text;
}

} // namespace

std::string level_of_heading(std::string_view text, bool before_table) {
    constexpr std::size_t longest_line = 300; // bytes, blanks included
    constexpr std::size_t longest_heading = 40;
    const bool may_name_level = text.contains("级") || text.contains("技师") || text.contains(' ');
    if (text.size() > longest_line || !may_name_level || ends_sentence(text)) {
        return {};
    }
    const std::string dense = without_spaces(half_width(text));
    const std::string_view heading = without_outline_number(dense);
    const bool is_clause = std::ranges::any_of(std::array<std::string_view, 4>{"，", "、", "；", "。"},
                                               [&](std::string_view sign) { return heading.contains(sign); });
    if (is_clause || heading.starts_with("能") || length_in_characters(heading) > longest_heading) {
        return {};
    }
    const std::string_view core = without_requirement_words(heading);
    std::string bare(core);
    for (const std::string_view bracket : {"（", "）", "(", ")", "【", "】", "[", "]"}) {
        const std::size_t at = bare.find(bracket);
        if (at != std::string::npos) {
            bare.erase(at, bracket.size());
        }
    }
    if (is_level_name(bare)) {
        return bare;
    }
    const bool speaks_of_requirements =
        std::ranges::any_of(std::array<std::string_view, 4>{"技能要求", "等级要求", "等级标准", "要求描述"},
                            [&](std::string_view words) { return heading.contains(words); });
    return speaks_of_requirements || before_table ? level_named_in(core) : std::string();
}

bool is_level_name(std::string_view text) {
    const std::size_t slash = text.find('/');
    return own_number(text) != 0 && (slash == std::string_view::npos || single_number(text.substr(0, slash)) != 0);
}

std::string level_named_in(std::string_view text) {
    const std::string dense = without_spaces(half_width(text));
    std::string bracketed;
    for (const std::string_view opening : {"（", "(", "【", "["}) {
        for (std::size_t at = dense.find(opening); at != std::string::npos; at = dense.find(opening, at + 1)) {
            const std::size_t begin = at + opening.size();
            for (const std::string_view closing : {"）", ")", "】", "]"}) {
                const std::size_t end = dense.find(closing, begin);
                if (end != std::string::npos && is_level_name(dense.substr(begin, end - begin))) {
                    bracketed = dense.substr(begin, end - begin);
                }
            }
        }
    }
    if (!bracketed.empty()) {
        return bracketed;
    }
    std::string_view rest = dense;
    for (const std::string_view tail : {"职业技能等级要求", "职业技能要求", "要求", "等级"}) {
        if (rest.ends_with(tail)) {
            rest.remove_suffix(tail.size());
            break;
        }
    }
    return level_at_end(rest);
}

bool is_table_caption(std::string_view text) {
    constexpr std::size_t longest_line = 1000; // bytes, blanks included; saves time on whole books in one line
    if (text.size() > longest_line) {
        return false;
    }
    const std::string dense = without_spaces(half_width(text));
    std::string_view rest = dense;
    if (rest.starts_with("续")) {
        rest.remove_prefix(std::string_view("续").size());
    }
    constexpr std::string_view table = "表";
    if (!rest.starts_with(table) || rest.size() == table.size() || ends_sentence(rest)) {
        return false;
    }
    rest.remove_prefix(table.size());
    const bool numbered = (rest.front() >= '0' && rest.front() <= '9') ||
                          std::ranges::any_of(numerals, [&](auto n) { return rest.starts_with(n); });
    return numbered && length_in_characters(rest) < 60;
}

bool is_continuation_mark(std::string_view text) {
    constexpr std::size_t longest_line = 100; // bytes, blanks included
    if (text.size() > longest_line) {
        return false;
    }
    constexpr std::array<std::string_view, 7> marks{"续表", "（续表）", "(续表)", "（续）", "(续)", "续上表", "接上表"};
    return std::ranges::find(marks, without_spaces(text)) != marks.end();
}

std::vector<unsigned> number_levels(const std::vector<std::string>& names) {
    std::vector<unsigned> numbers;
    numbers.reserve(names.size());
    for (const std::string& name : names) {
        numbers.push_back(own_number(name));
    }
    const bool all_numerals = std::ranges::all_of(names, is_numeral_name);
    const bool downwards = names.size() > 1 && all_numerals &&
                           std::ranges::is_sorted(numbers, [](unsigned a, unsigned b) { return a > b; });
    std::vector<unsigned> sorted = numbers;
    std::ranges::sort(sorted);
    const bool unclear =
        std::ranges::find(numbers, 0U) != numbers.end() || std::ranges::adjacent_find(sorted) != sorted.end();
    if (downwards || unclear) {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            numbers[i] = static_cast<unsigned>(i + 1);
        }
    }
    return numbers;
}

LocalisedText localised_level_name(std::string_view name) {
    const std::size_t slash = name.find('/');
    const KnownLevel* known = known_level(slash == std::string_view::npos ? name : name.substr(slash + 1));
    if (known != nullptr) {
        return {std::string(name), std::string(known->english)};
    }
    const unsigned number = numeral_level(name);
    return {std::string(name), number == 0 ? std::string() : "Level " + std::to_string(number)};
}

} // namespace kezheng
