#include "exporters/pictures/compound_words.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/table_rows.hpp"

#include <unordered_set>

KEZHENG_EMBEDDED(lexicon_concepts)

namespace kezheng {

namespace {

constexpr std::size_t fewest_bytes = 9; // three characters: ICU knows most words of two
constexpr std::size_t most_bytes = 18;  // six: a longer one may be broken

/// The Chinese words of the lexicon: concepts and their synonyms.
std::unordered_set<std::string_view> lexicon_words() {
    std::unordered_set<std::string_view> words;
    for_each_row(embedded_lexicon_concepts(), 2, [&](const std::vector<std::string_view>& row) {
        for (const std::string_view cell : {row[0], row[1]}) {
            for_each_field(cell, '|', [&](std::string_view word) {
                if (word.size() >= fewest_bytes && word.size() <= most_bytes) {
                    words.insert(word);
                }
            });
        }
    });
    return words;
}

} // namespace

std::vector<std::size_t> inside_compounds(std::string_view text, const std::vector<std::size_t>& words) {
    static const std::unordered_set<std::string_view> known = lexicon_words();
    std::vector<std::size_t> inside;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t last = i; // where the longest word that begins here ends
        for (std::size_t k = i + 1; k < words.size() && words[k] - begin <= most_bytes; ++k) {
            if (words[k] - begin >= fewest_bytes && known.contains(text.substr(begin, words[k] - begin))) {
                last = k;
            }
        }
        inside.insert(inside.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                      words.begin() + static_cast<std::ptrdiff_t>(last));
        i = last;
        begin = words[i];
    }
    return inside;
}

} // namespace kezheng
