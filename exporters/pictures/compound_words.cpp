#include "exporters/pictures/compound_words.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <set>

KEZHENG_EMBEDDED(lexicon_concepts)

namespace kezheng {

namespace {

constexpr std::size_t fewest_bytes = 9; // three characters: ICU knows most words of two
constexpr std::size_t most_bytes = 18;  // six: a longer one may be broken

/// The Chinese words of the lexicon: concepts and their synonyms.
std::set<std::string_view> lexicon_words() {
    std::set<std::string_view> words;
    const std::string_view table = embedded_lexicon_concepts();
    for (std::size_t at = 0; at < table.size();) {
        const std::size_t line_end = std::min(table.find('\n', at), table.size());
        const std::string_view line = table.substr(at, line_end - at);
        at = line_end + 1;
        if (line.starts_with('#')) {
            continue;
        }
        const std::size_t first_tab = std::min(line.find('\t'), line.size());
        const std::size_t second_tab = std::min(line.find('\t', first_tab + 1), line.size());
        for (std::size_t begin = 0; begin < second_tab;) {
            const std::size_t end = std::min(line.find_first_of("\t|", begin), second_tab);
            const std::string_view word = line.substr(begin, end - begin);
            if (word.size() >= fewest_bytes && word.size() <= most_bytes) {
                words.insert(word);
            }
            begin = end + 1;
        }
    }
    return words;
}

} // namespace

std::vector<std::size_t> inside_compounds(std::string_view text, const std::vector<std::size_t>& words) {
    static const std::set<std::string_view> known = lexicon_words();
    std::vector<std::size_t> inside;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t last = i; // where the longest word that begins here ends
        for (std::size_t k = i + 1; k < words.size() && words[k] - begin <= most_bytes; ++k) {
            if (known.contains(text.substr(begin, words[k] - begin))) {
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
