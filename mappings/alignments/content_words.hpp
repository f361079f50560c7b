#pragma once

#include "mappings/language/lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A word that says what a requirement is about: a noun or a verb, not a word of grammar.
struct ContentWord {
    std::string text;                    ///< in its form for comparison
    const LexiconEntry* entry = nullptr; ///< nullptr where the lexicon does not know the word
    double weight = 1;                   ///< by the facet that it stands in
};

/// The content words of a text, in its order; all of weight 1.
[[nodiscard]] std::vector<ContentWord> content_words(std::string_view text, const Lexicon& lexicon);

/// How much a facet says about what a requirement is about, 0 to 1.
[[nodiscard]] double content_weight(std::string_view facet);

} // namespace kezheng
