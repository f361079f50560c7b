#include "mappings/language/clause_grammar.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/noun_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kezheng {

namespace {

bool opens_predicate(const Word& word) {
    return word.is(WordRole::ability) || word.is(WordRole::handle);
}

// A verb that as a noun is what came of it, 预订记录, 销售统计.
bool names_result(const Word& verb) {
    constexpr std::array<std::string_view, 24> results{"记录", "统计", "预测", "计划", "分析", "评估", "报告", "调查",
                                                       "反馈", "安排", "评价", "考核", "规划", "设计", "诊断", "通知",
                                                       "说明", "登记", "调研", "检查", "监控", "巡查", "回访", "监测"};
    return std::ranges::find(results, verb.text) != results.end();
}

// V 和 V X: the list of verbs goes on, and has something to act on.
bool verbs_go_on(std::span<const Word> words, std::size_t i) {
    while (i + 2 < words.size() && is_list_separator(words[i + 1]) && words[i + 2].is_verb()) {
        i += 2;
        if (i + 1 < words.size() && !is_list_separator(words[i + 1])) {
            return words[i + 1].text != "的" && words[i + 1].text != "等";
        }
    }
    return false;
}

// V 和 V, and nothing after them.
bool verbs_to_end(std::span<const Word> words, std::size_t i) {
    while (i + 2 < words.size() && is_list_separator(words[i + 1]) && words[i + 2].is_verb()) {
        i += 2;
    }
    return i + 1 == words.size();
}

// 等 that begins a name, 等高线: what comes after it is no word of its own.
bool is_inside_name(std::span<const Word> words, std::size_t i) {
    return i + 1 < words.size() && words[i + 1].entry == nullptr && !is_blank(words[i + 1]);
}

// What one works with or by, 检测工具, 节约里程法: a noun that ends a modifier, so that a verb after it acts.
bool closes_modifier(const Word& word) {
    constexpr std::array<std::string_view, 14> ends{"工具", "软件", "方法", "法",   "规则", "原则", "制度",
                                                    "规范", "规定", "条件", "模型", "仪器", "手段", "技术"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return word.text.ends_with(end); });
}

// 系统中, 平台上: what ends a place.
bool is_localiser(const Word& word) {
    constexpr std::array<std::string_view, 5> localisers{"上", "内", "里", "处", "中"};
    return std::ranges::find(localisers, word.text) != localisers.end();
}

// A verb that is part of the name of a device: 接收机, 测量仪.
bool names_device(std::span<const Word> words, std::size_t verb) {
    constexpr std::array<std::string_view, 8> devices{"机", "仪", "器", "泵", "炉", "秤", "钳", "枪"};
    return verb + 2 < words.size() && std::ranges::find(devices, words[verb + 1].text) != devices.end() &&
           words[verb + 2].is_verb();
}

} // namespace

std::size_t state_end(std::span<const Word> words) {
    const auto closes = [&](std::size_t i) {
        constexpr std::array<std::string_view, 7> closings{"下", "时", "后", "前", "之后", "之前", "期间"};
        return std::ranges::find(closings, words[i].text) != closings.end() ||
               (i > 0 && words[i].text == "中" && words[i - 1].text == "过程");
    };
    if (words.empty() || closes(words.size() - 1)) {
        return words.size();
    }
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool goes_on = words[i + 1].text == "的" || is_list_separator(words[i + 1]);
        if (i > 0 && closes(i) && !goes_on) {
            return i + 1;
        }
        if (words[i].is(WordRole::venue) || is_localiser(words[i])) {
            return 0; // 在仓库清点货物后登记: what is done there is no part of the place
        }
    }
    return 0;
}

std::size_t modifier_end(std::span<const Word> words, bool is_place, bool must_act) {
    std::size_t nominal = words.size();
    for (std::size_t i = 1; i < words.size(); ++i) {
        const Word& word = words[i];
        const bool last = i + 1 == words.size();
        const bool opens = opens_predicate(word) ||
                           (!last && (word.is(WordRole::tool) || (word.is(WordRole::given) && word.text != "从")));
        if (opens && !is_list_separator(word)) {
            return std::min(i, nominal);
        }
        // 根据配方｜准确称取原料
        if (word.is(WordRole::quality) && !names_kind(word) && !last && words[i + 1].is_verb() &&
            !is_list_separator(words[i - 1]) && words[i - 1].text != "的" &&
            (i + 2 == words.size() || !is_generic_head(words[i + 2]))) {
            return std::min(i, nominal);
        }
        if (!word.is_verb() || is_list_separator(words[i - 1]) || words[i - 1].text == "的") {
            continue;
        }
        if (!last && ((words[i + 1].text == "等" && !is_inside_name(words, i + 1)) || words[i + 1].text == "方面")) {
            continue;
        }
        if (names_device(words, i)) {
            continue;
        }
        if (!last && (closes_modifier(words[i - 1]) || (is_place && is_localiser(words[i - 1]))) &&
            length_in_characters(words[i + 1].text) > 1 && !is_list_separator(words[i + 1])) {
            return std::min(i, nominal);
        }
        const bool before_verb = !last && words[i + 1].is_verb() && !words[i + 1].is_verb(VerbStrength::nominal);
        if (word.is_verb(VerbStrength::nominal)) {
            // 预订记录｜分配房间: the first of two noun-like verbs names what came of it
            const bool names = names_result(word) && i + 2 < words.size() &&
                               words[i + 1].is_verb(VerbStrength::nominal) && !is_generic_head(words[i + 2]) &&
                               words[i + 2].text != "的" && !is_list_separator(words[i + 2]);
            const bool names_thing =
                !last && is_generic_head(words[i + 1]) && (!must_act || length_in_characters(words[i + 1].text) == 1);
            const bool acts = !last && !names_thing && !is_list_separator(words[i + 1]) && words[i + 1].text != "的" &&
                              !before_verb && !names;
            if (nominal == words.size() && (acts || (is_place && last) || verbs_go_on(words, i))) {
                nominal = i;
            }
        } else if (!last && is_list_separator(words[i + 1]) && words[i + 1].text != "并" && !verbs_go_on(words, i) &&
                   !verbs_to_end(words, i)) {
            continue; // 需求激发、限时成交等话术
        } else if (!before_verb && (!last || is_place)) {
            return std::min(i, nominal);
        }
    }
    return nominal;
}

std::size_t next_deed(std::span<const Word> words) {
    constexpr std::array<std::string_view, 9> openings{"后",   "及时", "立即", "立刻", "随即",
                                                       "逐级", "当场", "如实", "尽快"};
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const Word& before = words[i - 1];
        if (std::ranges::find(openings, words[i].text) != openings.end() && words[i + 1].is_verb() &&
            !is_list_separator(before) && before.text != "的" && !before.is_verb()) {
            return i;
        }
    }
    return words.size();
}

std::size_t other_deed(std::span<const Word> words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        const Word& before = words[i - 1];
        if (is_list_separator(before) || before.text == "的") {
            continue;
        }
        const bool named = before.entry != nullptr && before.entry->concept_id && !before.is_verb();
        const bool sure = words[i].is_verb(VerbStrength::light) || words[i].is_verb(VerbStrength::strong) ||
                          words[i].is(WordRole::handle);
        const bool likely = named && i == 1 && (words[i].is_verb() || words[i].is(WordRole::quality));
        if ((sure && i + 1 < words.size()) ||
            (likely && !is_generic_head(words[i]) && (i + 1 == words.size() || !is_generic_head(words[i + 1])))) {
            return i > 1 && before.is(WordRole::quality) ? i - 1 : i;
        }
    }
    return words.size();
}

} // namespace kezheng
