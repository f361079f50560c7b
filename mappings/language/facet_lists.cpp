#include "mappings/language/facet_lists.hpp"

#include "mappings/language/noun_phrase.hpp"
#include "mappings/language/predicate_verbs.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kezheng {

void add_once(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::ranges::find(list, text) == list.end()) {
        list.push_back(std::move(text));
    }
}

void add_phrases(std::vector<std::string>& list, std::span<const Word> words) {
    for (const std::span<const Word> item : list_items(words)) {
        add_once(list, noun_phrase(item));
    }
}

void add_object(Facets& facets, std::span<const Word> item) {
    if (item.size() > 1 && item.front().is(WordRole::venue)) {
        add_once(facets.place, std::string(item.front().text));
    }
    add_once(facets.object, noun_phrase(item));
}

void add_objects(Facets& facets, std::span<const Word> words) {
    for (const std::span<const Word> item : list_items(words)) {
        add_object(facets, item);
    }
}

std::span<const Word> without_opening(Facets& facets, std::span<const Word> words) {
    while (!words.empty()) {
        const Word& first = words.front();
        const bool opens = first.is(WordRole::ability) || first.is(WordRole::joiner);
        if (words.size() > 1 && first.is(WordRole::quality) && !first.is(WordRole::purpose) &&
            (!names_kind(first) || says_how_before(words[1]))) {
            add_once(facets.quality, std::string(first.text));
        } else if (first.text == "地" && !facets.quality.empty()) {
            // 准确地
        } else if ((!opens || (first.is_verb() && words.size() < 3)) && !is_blank(first)) {
            return words;
        }
        words = words.subspan(1);
    }
    return words;
}

void deed_at_front(Facets& facets, std::span<const Word> words, std::size_t verb) {
    const Word& first = words.front();
    add_once(facets.action, std::string(first.text.substr(0, verb)));
    std::vector<Word> rest(words.begin() + 1, words.end());
    if (first.text.size() > verb) {
        rest.insert(rest.begin(), Word{first.text.substr(verb), nullptr});
    }
    add_objects(facets, rest);
}

void split_at_verb(Facets& facets, std::span<const Word> item, std::size_t verb, const Lexicon& lexicon) {
    const std::string_view last = item.back().text;
    const std::string before(last.substr(0, verb));
    const LexiconEntry* const entry = lexicon.find(before);
    std::string object = noun_phrase(item.first(item.size() - 1));
    if (entry != nullptr && entry->is(WordRole::quality)) {
        add_once(facets.quality, before);
    } else if (entry != nullptr && entry->is_verb() && item.size() == 1) {
        add_once(facets.action, before);
    } else {
        object += before;
    }
    add_once(facets.action, std::string(last.substr(verb)));
    add_once(facets.object, std::move(object));
}

} // namespace kezheng
