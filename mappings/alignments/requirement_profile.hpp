#pragma once

#include "graph/model/facets.hpp"
#include "mappings/alignments/content_words.hpp"
#include "mappings/language/lexicon.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A concept of the lexicon in a text, and the word that stood for it.
struct Mention {
    std::size_t concept_id = 0;
    std::string word;
};

/// One phrase of a requirement: a value of a facet, with what the lexicon and its characters say.
struct PhraseProfile {
    std::string_view facet; ///< a name of facet_rows
    std::string text;
    std::vector<Mention> mentions;
    std::vector<std::string> pairs; ///< pairs of characters of words outside the lexicon
    std::vector<ContentWord> words;
};

/// What a requirement does, by the lexicon.
struct ActionProfile {
    std::string word;
    std::vector<std::size_t> classes; ///< of the lexicon, the usual one first
};

/// How much of what a requirement does is of one class of the lexicon: half is told by the classes of its actions, half
/// by those of all its verbs, each a vector of length 1.
struct ActionShare {
    std::size_t action_class = 0;
    double share = 0; ///< over 0, at most 1
};

/// A requirement as the alignment sees it.
struct RequirementProfile {
    std::string key;
    std::string text; ///< the statement, or the title where there is none
    std::vector<PhraseProfile> phrases;
    std::vector<ActionProfile> actions;
    std::vector<std::size_t> verb_classes;         ///< classes of all verbs of the text and of the actions, rising
    std::vector<ActionShare> action_shares;        ///< by rising class
    std::vector<Mention> mentions;                 ///< of the whole text
    std::vector<std::string> pairs;                ///< of words outside the lexicon
    std::vector<std::string> all_pairs;            ///< of the whole text
    std::vector<ContentWord> words;                ///< of the whole text and the facets, each weighed by its facet
    std::vector<std::vector<ContentWord>> clauses; ///< the words of each clause of the text
    std::size_t task = 0;                          ///< position in StandardProfile::tasks
};

/// A task with the name of its area: the context of its requirements.
struct TaskProfile {
    std::string key;
    std::string name;
    std::string area;
    std::vector<Mention> name_mentions;
    std::vector<Mention> area_mentions;
    std::vector<std::string> name_pairs;
    std::vector<ContentWord> name_words;
    std::vector<ContentWord> area_words;
};

struct StandardProfile {
    std::vector<TaskProfile> tasks;
    std::vector<RequirementProfile> requirements; ///< in the order of the standard
};

/// Facets that the draft carries are used as they are; a requirement without any gets those of its sentence.
[[nodiscard]] StandardProfile profile_of(const StandardDraft& standard, const Lexicon& lexicon);

/// The concepts that a text names, in its order; what stands inside a longer word of the lexicon does not count.
[[nodiscard]] std::vector<Mention> mentions_in(std::string_view text, const Lexicon& lexicon);

/// Pairs of neighbouring characters of a text, in its order; punctuation and blanks part them, Latin words stay whole.
[[nodiscard]] std::vector<std::string> character_pairs(std::string_view text);

/// The same of the parts of a text that the lexicon does not know.
[[nodiscard]] std::vector<std::string> unknown_pairs(std::string_view text, const Lexicon& lexicon);

} // namespace kezheng
