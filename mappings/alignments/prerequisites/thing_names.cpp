#include "mappings/alignments/prerequisites/thing_names.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/noun_phrase.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kezheng {

namespace {

/// Forms that the same thing may be called without.
constexpr std::array<std::string_view, 5> kinds_of_paper{"图", "表", "书", "单", "稿"};

bool has_class_of(const Word& word, std::span<const std::string_view> classes) {
    return word.is_verb() && std::ranges::any_of(word.entry->action_classes, [&](std::size_t kind) {
               const std::string& name = bundled_lexicon().action_classes().at(kind).name;
               return std::ranges::find(classes, std::string_view(name)) != classes.end();
           });
}

/// Whether a verb says nothing of the trade: any work is planned, written, analysed, checked.
bool is_bare_action(const Word& word) {
    constexpr std::array<std::string_view, 11> of_trades{"maintain", "care",    "clean",   "film",   "edit",  "trade",
                                                         "deliver",  "program", "combine", "repair", "create"};
    return word.is_verb() && (!word.is_verb(VerbStrength::nominal) || !has_class_of(word, of_trades));
}

/// Whether a verb that stands before a noun makes it no more telling: 分析报告, but 观察记录.
bool is_bare_modifier(const Word& word) {
    constexpr std::array<std::string_view, 10> bare{"analyse", "evaluate", "manage",   "process", "execute",
                                                    "plan",    "provide",  "optimise", "do",      "use"};
    return !word.is_verb(VerbStrength::nominal) || has_class_of(word, bare);
}

} // namespace

bool is_name_of_thing(std::string_view name) {
    const std::vector<Word> words = segment(name, bundled_lexicon());
    const auto is_compound_of_little = [](const Word& word) { // 分析报告, one word of the lexicon
        constexpr std::size_t two_characters = 6;
        if (word.is_verb() || word.entry == nullptr || word.text.size() != 2 * two_characters) {
            return false;
        }
        const Word first{word.text.substr(0, two_characters),
                         bundled_lexicon().find(word.text.substr(0, two_characters))};
        const Word last{word.text.substr(two_characters), bundled_lexicon().find(word.text.substr(two_characters))};
        return first.is_verb() && is_bare_modifier(first) && is_generic_head(last);
    };
    const auto says_little = [&](const Word& word) {
        const bool is_modifier = word.is_verb() && &word != &words.back();
        return is_generic_head(word) || word.is(WordRole::general) || word.is(WordRole::stop) ||
               is_compound_of_little(word) || (word.is(WordRole::venue) && length_in_characters(word.text) < 3) ||
               (is_modifier ? is_bare_modifier(word) : is_bare_action(word));
    };
    const auto is_single = [](const Word& word) { return length_in_characters(word.text) == 1; };
    const bool is_unknown = words.size() > 1 && std::ranges::all_of(words, is_single); // 茶针
    return is_unknown || (length_in_characters(name) > 1 && !std::ranges::all_of(words, says_little));
}

std::vector<std::string> one_and_its_kind(const std::string& name) {
    constexpr std::string_view and_others = "等";
    const std::size_t at = name.find(and_others);
    if (at == std::string::npos || at == 0) {
        return {name};
    }
    return {name.substr(0, at), name.substr(at + and_others.size())};
}

std::string_view last_characters(std::string_view text, std::size_t count) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        starts.push_back(at);
    }
    return text.substr(starts[starts.size() - count]);
}

std::vector<std::string_view> names_for(std::string_view thing) {
    std::vector<std::string_view> names{thing};
    for (const std::string_view kind : kinds_of_paper) {
        const std::string_view shorter = thing.substr(0, thing.size() - std::min(kind.size(), thing.size()));
        if (thing.ends_with(kind) && length_in_characters(shorter) >= telling_characters) {
            names.push_back(shorter);
        }
    }
    return names;
}

} // namespace kezheng
