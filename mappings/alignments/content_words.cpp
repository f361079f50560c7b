#include "mappings/alignments/content_words.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

// A verb with one of these is still a verb, 利用; any other word is grammar.
constexpr std::array<WordRole, 6> openers{WordRole::given, WordRole::tool,    WordRole::place,
                                          WordRole::list,  WordRole::quality, WordRole::stop};
constexpr std::array<WordRole, 4> never_content{WordRole::ability, WordRole::joiner, WordRole::separator,
                                                WordRole::handle};

bool has_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const char32_t lower = point.value | 0x20U;
        if (is_ideograph(point.value) || (point.value >= U'0' && point.value <= U'9') ||
            (lower >= U'a' && lower <= U'z' && point.value < 0x80)) {
            return true;
        }
        at += point.length;
    }
    return false;
}

// Between words of the lexicon these only join them: 准确地制定, 做得准确.
bool is_particle(const Word& word) {
    constexpr std::array<std::string_view, 4> particles{"地", "得", "着", "过"};
    return word.entry == nullptr && std::ranges::find(particles, word.text) != particles.end();
}

bool is_content(const Word& word) {
    const auto is = [&](WordRole role) { return word.is(role); };
    if (!has_letters(word.text) || is_particle(word) || std::ranges::any_of(never_content, is) ||
        word.is_verb(VerbStrength::light)) {
        return false;
    }
    const bool names = word.entry != nullptr && word.entry->concept_id.has_value();
    return names || word.is_verb() || std::ranges::none_of(openers, is);
}

struct WordWeight {
    std::string_view facet;
    double weight;
};
constexpr std::array<WordWeight, 7> word_weights{{{"object", 1.0},
                                                  {"yields", 0.9},
                                                  {"action", 0.9},
                                                  {"tool", 0.6},
                                                  {"given", 0.45},
                                                  {"purpose", 0.45},
                                                  {"place", 0.4}}};

} // namespace

std::vector<ContentWord> content_words(std::string_view text, const Lexicon& lexicon) {
    std::vector<ContentWord> words;
    for (const Word& word : segment(text, lexicon)) {
        if (is_content(word)) {
            words.push_back({comparison_form(word.text), word.entry});
        }
    }
    return words;
}

double content_weight(std::string_view facet) {
    constexpr double elsewhere = 0.3;
    const auto* const found = std::ranges::find(word_weights, facet, &WordWeight::facet);
    return found == word_weights.end() ? elsewhere : found->weight;
}

} // namespace kezheng
