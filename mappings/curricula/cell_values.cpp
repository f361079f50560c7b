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

/// Words of curricula that are no depths of the contract; what they are read as is reported.
constexpr std::array other_depth_words{
    Word{"了解", Depth::introduced},     Word{"认识", Depth::introduced},
    Word{"知道", Depth::introduced},     Word{"初步", Depth::introduced},
    Word{"理解", Depth::reinforced},     Word{"熟悉", Depth::reinforced},
    Word{"会", Depth::reinforced},       Word{"练习", Depth::reinforced},
    Word{"应用", Depth::mastered},       Word{"运用", Depth::mastered},
    Word{"熟练", Depth::mastered},       Word{"熟练掌握", Depth::mastered},
    Word{"精通", Depth::mastered},       Word{"强", Depth::mastered},
    Word{"弱", Depth::introduced},       Word{"√", Depth::mastered},
    Word{"✓", Depth::mastered},          Word{"✔", Depth::mastered},
    Word{"●", Depth::mastered},          Word{"y", Depth::mastered},
    Word{"是", Depth::mastered},         Word{"basic", Depth::introduced},
    Word{"aware", Depth::introduced},    Word{"awareness", Depth::introduced},
    Word{"practise", Depth::reinforced}, Word{"practice", Depth::reinforced},
    Word{"mastery", Depth::mastered},    Word{"advanced", Depth::mastered},
    Word{"high", Depth::mastered},       Word{"medium", Depth::reinforced},
    Word{"low", Depth::introduced},      Word{"introduction", Depth::introduced},
};

constexpr std::array status_words{
    Word{"", Status::accepted},          Word{"reviewed", Status::accepted}, Word{"accepted", Status::accepted},
    Word{"accept", Status::accepted},    Word{"已审", Status::accepted},     Word{"已审核", Status::accepted},
    Word{"已采纳", Status::accepted},    Word{"采纳", Status::accepted},     Word{"通过", Status::accepted},
    Word{"审核通过", Status::accepted},  Word{"已通过", Status::accepted},   Word{"approved", Status::accepted},
    Word{"confirmed", Status::accepted}, Word{"yes", Status::accepted},      Word{"y", Status::accepted},
    Word{"是", Status::accepted},        Word{"√", Status::accepted},        Word{"✓", Status::accepted},
    Word{"draft", Status::proposed},     Word{"pending", Status::proposed},  Word{"open", Status::proposed},
    Word{"待定", Status::proposed},      Word{"草案", Status::proposed},     Word{"no", Status::rejected},
    Word{"n", Status::rejected},         Word{"否", Status::rejected},       Word{"×", Status::rejected},
    Word{"同意", Status::accepted},      Word{"认可", Status::accepted},     Word{"同意采纳", Status::accepted},
    Word{"确认", Status::accepted},      Word{"已确认", Status::accepted},   Word{"已认可", Status::accepted},
    Word{"可", Status::accepted},        Word{"可以", Status::accepted},     Word{"合格", Status::accepted},
    Word{"采用", Status::accepted},      Word{"接受", Status::accepted},     Word{"属实", Status::accepted},
    Word{"对", Status::accepted},        Word{"agree", Status::accepted},    Word{"agreed", Status::accepted},
    Word{"ok", Status::accepted},        Word{"approve", Status::accepted},  Word{"confirm", Status::accepted},
    Word{"不同意", Status::rejected},    Word{"不认可", Status::rejected},   Word{"驳回", Status::rejected},
    Word{"已驳回", Status::rejected},    Word{"退回", Status::rejected},     Word{"不采用", Status::rejected},
    Word{"不接受", Status::rejected},    Word{"拒绝", Status::rejected},     Word{"不可", Status::rejected},
    Word{"不对", Status::rejected},      Word{"不合格", Status::rejected},   Word{"删除", Status::rejected},
    Word{"取消", Status::rejected},      Word{"disagree", Status::rejected}, Word{"disapproved", Status::rejected},
    Word{"✗", Status::rejected},         Word{"✘", Status::rejected},        Word{"✔", Status::accepted},
    Word{"未定", Status::proposed},      Word{"待议", Status::proposed},     Word{"再议", Status::proposed},
    Word{"待确认", Status::proposed},    Word{"存疑", Status::proposed},     Word{"待讨论", Status::proposed},
    Word{"?", Status::proposed},         Word{"？", Status::proposed},       Word{"undecided", Status::proposed},
    Word{"不通过", Status::rejected},    Word{"未通过", Status::rejected},   Word{"proposed", Status::proposed},
    Word{"待审", Status::proposed},      Word{"待审核", Status::proposed},   Word{"建议", Status::proposed},
    Word{"未审", Status::proposed},      Word{"rejected", Status::rejected}, Word{"reject", Status::rejected},
    Word{"已否决", Status::rejected},    Word{"否决", Status::rejected},     Word{"不采纳", Status::rejected},
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
    for (const std::string_view word : {"学期", "第", "期", "semester", "term"}) {
        remove_word(text, word);
    }
    constexpr std::array<std::string_view, 8> ordinals{"first", "second", "third",   "fourth",
                                                       "fifth", "sixth",  "seventh", "eighth"};
    if (const auto* const ordinal = std::ranges::find(ordinals, text); ordinal != ordinals.end()) {
        return static_cast<unsigned>(ordinal - ordinals.begin()) + 1;
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

DepthScale depth_scale(std::span<const std::string_view> cells) {
    const auto has = [&](std::string_view letter) {
        return std::ranges::any_of(cells, [&](std::string_view cell) { return comparison_form(cell) == letter; });
    };
    const bool high_or_low = has("h") || has("l");
    return high_or_low && !has("i") && !has("r") ? DepthScale::high_middle_low
                                                 : DepthScale::introduced_reinforced_mastered;
}

std::optional<DepthCell> depth_in_cell(std::string_view text, DepthScale scale) {
    if (scale == DepthScale::high_middle_low && comparison_form(text) == "m") {
        return DepthCell{Depth::reinforced, true};
    }
    if (const std::optional<Depth> depth = value_of(depth_words, text)) {
        return DepthCell{*depth, true};
    }
    if (const std::optional<Depth> depth = value_of(other_depth_words, text)) {
        return DepthCell{*depth, false};
    }
    return std::nullopt;
}

bool is_day(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00";
    return text.size() == pattern.size() && std::ranges::equal(text, pattern, [](char c, char wanted) {
               return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
           });
}

MarkCell mark_in_cell(std::string_view text) {
    const std::string_view mark = trim(text);
    for (const std::string_view open : {std::string_view("?"), std::string_view("？")}) {
        if (mark.ends_with(open)) {
            return {trim(mark.substr(0, mark.size() - open.size())), Status::proposed};
        }
    }
    return {mark, Status::accepted};
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

std::vector<std::string> joined_codes(std::string_view text) {
    std::string spaced(text);
    for (const std::string_view word : {" and ", " AND ", "以及", "或者"}) {
        for (std::size_t at = spaced.find(word); at != std::string::npos; at = spaced.find(word)) {
            spaced.replace(at, word.size(), "/");
        }
    }
    return split_list(spaced, U"/+＋／&和及与或 \t\u3000");
}

} // namespace kezheng
