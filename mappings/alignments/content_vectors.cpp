#include "mappings/alignments/content_vectors.hpp"

#include "mappings/alignments/theme_weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <unordered_map>

namespace kezheng {

namespace {

// How much each facet says about what a requirement is about.
struct FacetWeight {
    std::string_view facet;
    double weight;
};
constexpr std::array<FacetWeight, 8> facet_weights{{{"object", 1.0},
                                                    {"yields", 0.8},
                                                    {"action", 0.6},
                                                    {"tool", 0.5},
                                                    {"given", 0.4},
                                                    {"place", 0.5},
                                                    {"purpose", 0.4},
                                                    {"quality", 0.0}}};

constexpr double broader_weight = 0.5;  // of a concept one step up
constexpr double general_weight = 0.35; // of a concept of the kind "quality": 情况, 信息
constexpr double text_weight = 0.3;     // of the whole sentence, beside its facets
constexpr double context_weight = 0.5;  // of the names of task and area
constexpr double pair_weight = 0.35;    // of a pair of characters, beside concepts

double weight_of(std::string_view facet) {
    const auto* const found = std::ranges::find(facet_weights, facet, &FacetWeight::facet);
    return found == facet_weights.end() ? 0 : found->weight;
}

class Builder {
  public:
    explicit Builder(const Lexicon& lexicon) : m_lexicon(lexicon), m_themes(lexicon) {}

    // Counts in how many requirements each unit stands.
    void count(const StandardProfile& standard) {
        std::unordered_map<std::uint32_t, double>& frequency = m_total == 0 ? m_frequency : m_frequency_b;
        const std::size_t before = m_total;
        for (const RequirementProfile& requirement : standard.requirements) {
            Weights weights;
            add_mentions(weights, requirement.mentions, 1);
            for (const PhraseProfile& phrase : requirement.phrases) {
                add_mentions(weights, phrase.mentions, 1);
            }
            add_pairs(weights, requirement.all_pairs, 1);
            for (const PhraseProfile& phrase : requirement.phrases) {
                add_pairs(weights, phrase.pairs, 1);
            }
            for (const auto& [unit, weight] : weights) {
                frequency[unit] += 1;
            }
            for (const auto& [theme, weight] : m_themes.themes_of(requirement, standard.tasks.at(requirement.task))) {
                m_theme_frequency[theme] += std::min(1.0, weight);
            }
            ++m_total;
        }
        if (before == 0 && m_total == 0) {
            m_total = 1;
        }
    }

    StandardVectors vectors(const StandardProfile& standard) {
        StandardVectors result;
        std::vector<Weights> tasks(standard.tasks.size());
        std::vector<Weights> theme_sums(standard.tasks.size());
        for (const RequirementProfile& requirement : standard.requirements) {
            result.requirements.push_back(
                requirement_vectors(requirement, standard.tasks.at(requirement.task), tasks.at(requirement.task)));
            for (const Component& theme : result.requirements.back().themes) {
                theme_sums[requirement.task][theme.unit] += theme.weight;
            }
        }
        for (std::size_t i = 0; i < standard.tasks.size(); ++i) {
            const TaskProfile& task = standard.tasks[i];
            Weights name;
            add_mentions(name, task.name_mentions, 1);
            add_pairs(name, task.name_pairs, pair_weight);
            add_mentions(name, task.area_mentions, 0.5);
            Weights content = tasks[i];
            for (const auto& [unit, weight] : name) {
                content[unit] += 2 * weight;
            }
            SparseVector themes = sparse(theme_sums[i]);
            normalise(themes);
            result.tasks.push_back({unit_vector(content), std::move(themes)});
        }
        return result;
    }

    [[nodiscard]] std::size_t units() const { return m_lexicon.concepts().size() + m_pairs.size(); }

  private:
    RequirementVectors requirement_vectors(const RequirementProfile& requirement, const TaskProfile& place,
                                           Weights& task) {
        RequirementVectors result;
        Weights content;
        add_mentions(content, requirement.mentions, text_weight);
        add_pairs(content, requirement.pairs, text_weight * pair_weight);
        for (const PhraseProfile& phrase : requirement.phrases) {
            const double weight = weight_of(phrase.facet);
            add_mentions(content, phrase.mentions, weight);
            add_pairs(content, phrase.pairs, weight * pair_weight);
        }
        result.content = unit_vector(content);
        add_mentions(content, place.name_mentions, context_weight);
        add_pairs(content, place.name_pairs, context_weight * pair_weight);
        add_mentions(content, place.area_mentions, context_weight / 2);
        result.context = unit_vector(content);
        result.themes = sparse(m_themes.themes_of(requirement, place));
        for (Component& theme : result.themes) {
            const double share = std::max(1.0, m_theme_frequency[theme.unit]) / static_cast<double>(m_total);
            theme.weight = std::sqrt(theme.weight) *
                           std::max(0.05, -std::log(share) / std::log(static_cast<double>(m_total) + 1.0));
        }
        normalise(result.themes);
        for (const std::vector<Mention>* source : {&requirement.mentions, &place.name_mentions, &place.area_mentions}) {
            if (result.scope.empty()) {
                result.scope = scope_of(*source);
            }
        }
        for (const Component& component : result.content) {
            task[component.unit] += component.weight / rarity(component.unit);
        }
        return result;
    }

    // Sub-linear in repetition, times rarity, of unit length.
    SparseVector unit_vector(const Weights& weights) {
        SparseVector vector = sparse(weights);
        for (Component& component : vector) {
            component.weight = std::sqrt(component.weight) * rarity(component.unit);
        }
        normalise(vector);
        return vector;
    }

    // 1 for a unit of one requirement, near 0 for one of all.
    double rarity(std::uint32_t unit) {
        const double first = m_frequency[unit];
        const double second = m_frequency_b[unit];
        if (unit >= m_lexicon.concepts().size() && (first == 0 || second == 0)) {
            return 0.05; // stands in one standard alone, and cannot meet anything
        }
        const double count = std::max(1.0, first + second);
        const double all = static_cast<double>(std::max<std::size_t>(m_total, 2));
        const double rare = std::max(0.02, std::log(1 + all / count - 1 + 0.02) / std::log(all + 0.02));
        const bool general = unit < m_lexicon.concepts().size() && m_lexicon.concepts()[unit].kind == "quality";
        return general ? rare * general_weight : rare;
    }

    void add_mentions(Weights& weights, const std::vector<Mention>& mentions, double weight) {
        for (const Mention& mention : mentions) {
            add_concept(weights, mention.concept_id, weight);
        }
    }

    void add_concept(Weights& weights, std::size_t concept_id, double weight) {
        weights[static_cast<std::uint32_t>(concept_id)] += weight;
        if (weight > 0.05) {
            for (const std::size_t broader : m_lexicon.concepts()[concept_id].broader) {
                add_concept(weights, broader, weight * broader_weight);
            }
        }
    }

    // The channels among the mentions: concepts that are one, or whose first line of broader ones leads to one.
    SparseVector scope_of(const std::vector<Mention>& mentions) {
        Weights scope;
        for (const Mention& mention : mentions) {
            std::size_t here = mention.concept_id;
            while (true) {
                const Concept& named = m_lexicon.concepts()[here];
                const LexiconEntry* entry = m_lexicon.find(named.label.zh);
                if (entry != nullptr && entry->is(WordRole::scope)) {
                    scope[static_cast<std::uint32_t>(here)] = 1;
                    break;
                }
                if (named.broader.empty()) {
                    break;
                }
                here = named.broader.front();
            }
        }
        SparseVector vector = sparse(scope);
        normalise(vector);
        return vector;
    }

    void add_unit(Weights& weights, const std::string& name, double weight) {
        const auto next = static_cast<std::uint32_t>(m_lexicon.concepts().size() + m_pairs.size());
        weights[m_pairs.try_emplace(name, next).first->second] += weight;
    }

    void add_pairs(Weights& weights, const std::vector<std::string>& pairs, double weight) {
        for (const std::string& pair : pairs) {
            add_unit(weights, pair, weight);
        }
    }

    const Lexicon& m_lexicon;
    ThemeFinder m_themes;
    std::unordered_map<std::uint32_t, double> m_theme_frequency;
    std::unordered_map<std::string, std::uint32_t> m_pairs;
    std::unordered_map<std::uint32_t, double> m_frequency;   ///< requirements of the first standard that have a unit
    std::unordered_map<std::uint32_t, double> m_frequency_b; ///< of the second
    std::size_t m_total = 0;
};

} // namespace

VectorPair content_vectors(const StandardProfile& a, const StandardProfile& b, const Lexicon& lexicon) {
    Builder builder(lexicon);
    builder.count(a);
    builder.count(b);
    VectorPair result{builder.vectors(a), builder.vectors(b), 0};
    result.units = builder.units();
    return result;
}

} // namespace kezheng
