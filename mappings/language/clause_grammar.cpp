#include "mappings/language/clause_grammar.hpp"

#include "mappings/language/noun_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kezheng {

namespace {

bool opens_predicate(const Word& word) {
    return word.is(WordRole::ability) || word.is(WordRole::handle);
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

// 等 that begins a name, 等高线: what comes after it is no word of its own.
bool is_inside_name(std::span<const Word> words, std::size_t i) {
    return i + 1 < words.size() && words[i + 1].entry == nullptr && !is_blank(words[i + 1]);
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
        constexpr std::array<std::string_view, 5> localisers{"上", "内", "里", "处", "中"};
        const bool goes_on = words[i + 1].text == "的" || is_list_separator(words[i + 1]);
        if (i > 0 && closes(i) && !goes_on) {
            return i + 1;
        }
        if (words[i].is(WordRole::venue) || (std::ranges::find(localisers, words[i].text) != localisers.end())) {
            return 0; // 在仓库清点货物后登记: what is done there is no part of the place
        }
    }
    return 0;
}

std::size_t modifier_end(std::span<const Word> words, bool is_place) {
    std::size_t nominal = words.size();
    for (std::size_t i = 1; i < words.size(); ++i) {
        const Word& word = words[i];
        const bool last = i + 1 == words.size();
        const bool opens = opens_predicate(word) ||
                           (!last && (word.is(WordRole::tool) || (word.is(WordRole::given) && word.text != "从")));
        if (opens && !is_list_separator(word)) {
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
        const bool before_verb = !last && words[i + 1].is_verb() && !words[i + 1].is_verb(VerbStrength::nominal);
        if (word.is_verb(VerbStrength::nominal)) {
            // 预订记录｜分配房间: the first of two noun-like verbs names a thing
            const bool names = i + 2 < words.size() && words[i + 1].is_verb(VerbStrength::nominal) &&
                               !is_generic_head(words[i + 2]) && words[i + 2].text != "的" &&
                               !is_list_separator(words[i + 2]);
            const bool acts = !last && !is_generic_head(words[i + 1]) && !is_list_separator(words[i + 1]) &&
                              words[i + 1].text != "的" && !before_verb && !names;
            if (nominal == words.size() && (acts || (is_place && last) || verbs_go_on(words, i))) {
                nominal = i;
            }
        } else if (!before_verb && (!last || is_place)) {
            return std::min(i, nominal);
        }
    }
    return nominal;
}

bool helps_others(const Word& verb, const Lexicon& lexicon) {
    constexpr std::array<std::string_view, 5> others{"提醒", "组织", "督促", "安排", "劝导"};
    if (std::ranges::find(others, verb.text) != others.end()) {
        return true;
    }
    return verb.is_verb() && std::ranges::any_of(verb.entry->action_classes, [&](std::size_t kind) {
               const std::string& name = lexicon.action_classes()[kind].name;
               return name == "assist" || name == "guide";
           });
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

std::size_t verb_at_end(const Word& word, const Lexicon& lexicon) {
    constexpr std::size_t two_characters = 6;
    if (word.is_verb() || word.text.size() <= two_characters) {
        return 0;
    }
    const std::size_t at = word.text.size() - two_characters;
    const LexiconEntry* const entry = lexicon.find(word.text.substr(at));
    return entry != nullptr && entry->is_verb() && entry->strength != VerbStrength::light ? at : 0;
}

} // namespace kezheng
