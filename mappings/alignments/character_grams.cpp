#include "mappings/alignments/character_grams.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <cmath>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace kezheng {

namespace {

constexpr std::size_t longest_gram = 3;

class Grams {
  public:
    // The runs of a text and how often each stands in it.
    Weights count(const std::string& text) {
        const std::string form = comparison_form(text);
        std::vector<std::size_t> starts; // of the characters since the last break
        Weights counts;
        for (std::size_t at = 0; at < form.size();) {
            const CodePoint point = code_point_at(form, at);
            const bool letter = is_ideograph(point.value) || (point.value >= U'0' && point.value <= U'9') ||
                                (point.value >= U'a' && point.value <= U'z');
            if (letter) {
                starts.push_back(at);
            } else {
                starts.clear();
            }
            at += point.length;
            for (std::size_t length = 1; length <= longest_gram && length <= starts.size(); ++length) {
                const std::size_t begin = starts[starts.size() - length];
                counts[number(form.substr(begin, at - begin))] += 1;
            }
        }
        for (const auto& [gram, count] : counts) {
            m_frequency[gram] += 1;
        }
        ++m_total;
        return counts;
    }

    // Weighed by rarity, of unit length.
    [[nodiscard]] SparseVector weighed(const Weights& counts) const {
        SparseVector vector = sparse(counts);
        for (Component& component : vector) {
            component.weight *= 1 + std::log((1 + m_total) / (1 + m_frequency[component.unit]));
        }
        normalise(vector);
        return vector;
    }

  private:
    std::uint32_t number(std::string gram) {
        const auto [place, is_new] =
            m_numbers.try_emplace(std::move(gram), static_cast<std::uint32_t>(m_frequency.size()));
        if (is_new) {
            m_frequency.push_back(0);
        }
        return place->second;
    }

    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<double> m_frequency; ///< requirements that have a run
    double m_total = 0;
};

std::string text_of(const RequirementProfile& requirement, GramText text) {
    std::string deed;
    if (text == GramText::deed) {
        for (const PhraseProfile& phrase : requirement.phrases) {
            if (phrase.facet != "given" && phrase.facet != "quality") {
                deed += phrase.text + "，";
            }
        }
    }
    return deed.empty() ? requirement.text : deed;
}

} // namespace

CharacterGrams character_grams(const StandardProfile& a, const StandardProfile& b, GramText text) {
    Grams grams;
    std::vector<Weights> counts;
    for (const StandardProfile* standard : {&a, &b}) {
        for (const RequirementProfile& requirement : standard->requirements) {
            counts.push_back(grams.count(text_of(requirement, text)));
        }
    }
    CharacterGrams result;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        (i < a.requirements.size() ? result.a : result.b).push_back(grams.weighed(counts[i]));
    }
    return result;
}

} // namespace kezheng
