#include "mappings/curricula/cell_values.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace kezheng {

namespace {

template <class Value>
struct Word {
    std::string_view word;
    Value value;
};

template <class Value, std::size_t Size>
std::optional<Value> value_of(const std::array<Word<Value>, Size>& words, std::string_view text) {
    const std::string form = comparison_form(text);
    const auto* const found = std::ranges::find(words, form, &Word<Value>::word);
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

constexpr std::array depth_words{
    Word{"i", Depth::introduced},          Word{"r", Depth::reinforced},      Word{"m", Depth::mastered},
    Word{"引入", Depth::introduced},       Word{"强化", Depth::reinforced},   Word{"掌握", Depth::mastered},
    Word{"低", Depth::introduced},         Word{"中", Depth::reinforced},     Word{"高", Depth::mastered},
    Word{"1", Depth::introduced},          Word{"2", Depth::reinforced},      Word{"3", Depth::mastered},
    Word{"l", Depth::introduced},          Word{"h", Depth::mastered},        Word{"introduced", Depth::introduced},
    Word{"reinforced", Depth::reinforced}, Word{"mastered", Depth::mastered}, Word{"introduce", Depth::introduced},
    Word{"reinforce", Depth::reinforced},  Word{"master", Depth::mastered},   Word{"", Depth::mastered},
};

constexpr std::array status_words{
    Word{"", Status::accepted},         Word{"reviewed", Status::accepted}, Word{"accepted", Status::accepted},
    Word{"accept", Status::accepted},   Word{"已审", Status::accepted},     Word{"已审核", Status::accepted},
    Word{"已采纳", Status::accepted},   Word{"采纳", Status::accepted},     Word{"通过", Status::accepted},
    Word{"proposed", Status::proposed}, Word{"待审", Status::proposed},     Word{"待审核", Status::proposed},
    Word{"建议", Status::proposed},     Word{"未审", Status::proposed},     Word{"rejected", Status::rejected},
    Word{"reject", Status::rejected},   Word{"已否决", Status::rejected},   Word{"否决", Status::rejected},
    Word{"不采纳", Status::rejected},
};

constexpr std::array<std::string_view, 10> words_for_none{"无", "-", "—", "——", "/", "none", "n/a", "没有", "否", "－"};

constexpr std::u32string_view numerals = U"零一二三四五六七八九";

/// 十二 → 12, 三 → 3; 0 where the text is none of these.
unsigned chinese_number(std::string_view text) {
    unsigned value = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        if (point.value == U'十') {
            value = value == 0 ? 10 : value * 10;
        } else if (const std::size_t digit = numerals.find(point.value); digit != std::u32string_view::npos) {
            value += static_cast<unsigned>(digit);
        } else {
            return 0;
        }
    }
    return value;
}

/// A whole number in Arabic or Chinese numerals; 0 where it is none.
unsigned whole_number(std::string_view text) {
    unsigned value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem == std::errc{} && end == text.data() + text.size()) {
        return value;
    }
    return chinese_number(text);
}

void remove_word(std::string& text, std::string_view word) {
    if (text.starts_with(word)) {
        text.erase(0, word.size());
    }
    if (text.ends_with(word)) {
        text.erase(text.size() - word.size());
    }
}

unsigned term_number(std::string text) {
    if (const std::size_t year = text.find("学年"); year != std::string::npos) {
        std::string first = text.substr(0, year);
        remove_word(first, "第");
        const unsigned before = whole_number(first);
        const unsigned within = term_number(text.substr(year + std::string_view("学年").size()));
        return before > 0 && within > 0 && within <= 2 ? (before - 1) * 2 + within : 0;
    }
    for (const std::string_view word : {"学期", "第", "期"}) {
        remove_word(text, word);
    }
    if (text.ends_with(".0")) {
        text.erase(text.size() - 2);
    }
    return whole_number(text);
}

} // namespace

std::optional<double> number_in_cell(std::string_view text) {
    std::string form = comparison_form(text);
    for (const std::string_view unit : {"学时", "学分", "课时", "分", "节", "h", "hours", "credits"}) {
        remove_word(form, unit);
    }
    std::erase(form, ',');
    double value = 0;
    const auto [end, problem] = std::from_chars(form.data(), form.data() + form.size(), value);
    if (problem != std::errc{} || end != form.data() + form.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::optional<TermCell> term_in_cell(std::string_view text) {
    std::string form = comparison_form(text);
    for (const std::string_view dash : {"—", "–", "~", "～", "至", "、", "，", ",", "/", ";", "；"}) {
        for (std::size_t at = form.find(dash); at != std::string::npos; at = form.find(dash)) {
            form.replace(at, dash.size(), "-");
        }
    }
    std::optional<TermCell> term;
    while (!form.empty()) {
        const std::size_t dash = std::min(form.find('-'), form.size());
        const unsigned number = term_number(form.substr(0, dash));
        if (number == 0 || number > 12) {
            return std::nullopt;
        }
        if (!term) {
            term = TermCell{number, number};
        }
        term->first = std::min(term->first, number);
        term->last = std::max(term->last, number);
        form.erase(0, dash + 1);
    }
    return term;
}

std::optional<Depth> depth_in_cell(std::string_view text) {
    return value_of(depth_words, text);
}

std::optional<Status> status_in_cell(std::string_view text) {
    return value_of(status_words, text);
}

std::vector<std::string> codes_in_cell(std::string_view text) {
    if (std::ranges::find(words_for_none, comparison_form(text)) != words_for_none.end()) {
        return {};
    }
    return split_list(text, U";；、,，\n");
}

} // namespace kezheng
