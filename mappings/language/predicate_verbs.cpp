#include "mappings/language/predicate_verbs.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/noun_phrase.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace kezheng {

namespace {

// The length in bytes of the two ideographs that a text begins with; 0 where it does not.
std::size_t two_ideographs(std::string_view text) {
    std::size_t end = 0;
    for (int i = 0; i < 2; ++i) {
        if (end >= text.size()) {
            return 0;
        }
        const CodePoint point = code_point_at(text, end);
        if (!is_ideograph(point.value)) {
            return 0;
        }
        end += point.length;
    }
    return end;
}

// Whether a later word is surely what is done: a sure verb, or a verb at the end of an item, 资料收集.
bool deed_follows(std::span<const Word> words) {
    const bool sure = std::ranges::any_of(words.subspan(1), [](const Word& word) {
        return word.is_verb(VerbStrength::strong) || word.is_verb(VerbStrength::light);
    });
    return sure || std::ranges::any_of(list_items(words), [](std::span<const Word> item) {
               const std::span<const Word> core = without_empty_tail(item);
               return core.size() > 1 && core.back().is_verb();
           });
}

} // namespace

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

bool leads_on(std::span<const Word> item, std::size_t verb, const Lexicon& lexicon) {
    const Word& before = item[verb - 1];
    return verb + 1 == item.size() || is_result_verb(item[verb]) || before.is_verb(VerbStrength::light) ||
           carries_out(before, lexicon) || helps_others(before, lexicon);
}

bool is_making(const Word& word, const Lexicon& lexicon) {
    if (word.text == "提出") {
        return true;
    }
    const ActionClass* const kind = word.is_verb(VerbStrength::strong) ? lexicon.usual_class(*word.entry) : nullptr;
    return kind != nullptr && kind->family == "make" && kind->name != "start";
}

bool carries_out(const Word& word, const Lexicon& lexicon) {
    const ActionClass* const kind = word.entry == nullptr ? nullptr : lexicon.usual_class(*word.entry);
    return kind != nullptr && kind->name == "execute";
}

bool becomes(const Word& word) {
    return word.text == "为" || word.text == "成" || word.text == "成为";
}

bool is_result_verb(const Word& word) {
    return word.text == "形成" || word.text == "生成" || word.text == "产出" || word.text == "输出";
}

bool is_unknown_pair(const Word& word) {
    return word.entry == nullptr && length_in_characters(word.text) == 2;
}

bool opens_modifier(std::span<const Word> words) {
    constexpr std::array<WordRole, 4> openings{WordRole::given, WordRole::tool, WordRole::place, WordRole::handle};
    const Word& first = words.front();
    return words.size() > 1 && !first.is_verb() && !is_list_separator(first) &&
           std::ranges::any_of(openings, [&](WordRole role) { return first.is(role); });
}

bool says_how_before(const Word& next) {
    constexpr std::array<WordRole, 6> followers{WordRole::given,  WordRole::tool,    WordRole::place,
                                                WordRole::handle, WordRole::quality, WordRole::purpose};
    return next.is_verb() || next.text == "地" || is_list_separator(next) || next.entry == nullptr ||
           std::ranges::any_of(followers, [&](WordRole role) { return next.is(role); });
}

std::size_t verb_at_front(std::span<const Word> words, const Lexicon& lexicon) {
    const Word& first = words.front();
    const std::size_t verb = two_ideographs(first.text);
    if (verb == 0 || deed_follows(words)) {
        return 0;
    }
    if (first.entry != nullptr) {
        const LexiconEntry* const entry = lexicon.find(first.text.substr(0, verb));
        const bool named = first.entry->concept_id && length_in_characters(first.text) >= 4;
        return named && entry != nullptr && entry->is_verb() && entry->strength != VerbStrength::light ? verb : 0;
    }
    const bool acts = first.text.size() == verb ? words.size() > 1 && !is_list_separator(words[1])
                                                : length_in_characters(first.text) >= 4;
    return acts ? verb : 0;
}

std::size_t verb_at_end(const Word& word, const Lexicon& lexicon) {
    constexpr std::size_t two_characters = 6; // in bytes, of the words of the lexicon
    if (word.is_verb() || word.text.size() <= two_characters) {
        return 0;
    }
    const std::size_t at = word.text.size() - two_characters;
    const LexiconEntry* const entry = lexicon.find(word.text.substr(at));
    return entry != nullptr && entry->is_verb() && entry->strength != VerbStrength::light ? at : 0;
}

std::vector<Word> with_verbs_apart(std::span<const Word> words, const Lexicon& lexicon) {
    std::vector<Word> result;
    for (const Word& word : words) {
        const std::size_t verb = verb_at_end(word, lexicon);
        if (verb > 0) {
            const std::string_view name = word.text.substr(0, verb);
            result.push_back({name, lexicon.find(name)});
        }
        const std::string_view rest = word.text.substr(verb);
        result.push_back({rest, verb > 0 ? lexicon.find(rest) : word.entry});
    }
    return result;
}

} // namespace kezheng
