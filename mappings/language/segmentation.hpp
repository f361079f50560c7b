#pragma once

#include "mappings/language/lexicon.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// A piece of a text: a word of the lexicon, a run of Latin letters and digits, or a run of characters that the lexicon
/// does not know or that is an ordinary word (`entry` is nullptr). `text` points into the text that was split.
struct Word {
    std::string_view text;
    const LexiconEntry* entry = nullptr;

    [[nodiscard]] bool is(WordRole role) const { return entry != nullptr && entry->is(role); }
    [[nodiscard]] bool is_verb() const { return entry != nullptr && entry->is_verb(); }
    [[nodiscard]] bool is_verb(VerbStrength strength) const { return is_verb() && *entry->strength == strength; }
};

/// Splits a text into the fewest words of the lexicon and the fewest characters outside it; of equal splits the one
/// with the longer word first. The words joined together are the text. White space and punctuation are words without
/// an entry.
[[nodiscard]] std::vector<Word> segment(std::string_view text, const Lexicon& lexicon);

} // namespace kezheng
