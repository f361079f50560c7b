#include "mappings/alignments/word_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace kezheng {

namespace {

constexpr std::size_t most_steps = 3;
constexpr double same_concept = 0.95;
constexpr std::array<double, most_steps> by_steps{0.65, 0.42, 0.25}; // one, two, three steps apart
constexpr double same_class = 0.8;
constexpr double same_family = 0.35;
constexpr double related_concept = 0.5;
constexpr double many_related = 12; // of both together
constexpr double spelling_weight = 0.85;
constexpr double least_similarity = 0.25; // below it two words have nothing to do with each other
constexpr double general_rarity = 0.5;
constexpr double verb_rarity = 0.8;
constexpr double least_rarity = 0.05;

} // namespace

std::size_t WordTable::number(const ContentWord& word) {
    const auto [place, is_new] = m_numbers.try_emplace(word.text, m_forms.size());
    if (is_new) {
        Form form{word.entry, spelling_of(word.text), {}, m_frequency.size()};
        if (word.entry != nullptr && word.entry->concept_id) {
            form.concepts = with_broader(*word.entry->concept_id);
            form.unit = m_concept_units.try_emplace(*word.entry->concept_id, form.unit).first->second;
        }
        if (form.unit == m_frequency.size()) {
            m_frequency.push_back(0);
        }
        m_forms.push_back(std::move(form));
    }
    return place->second;
}

void WordTable::count(const std::vector<std::size_t>& words) {
    std::set<std::size_t> units;
    for (const std::size_t word : words) {
        units.insert(m_forms[word].unit);
    }
    for (const std::size_t unit : units) {
        m_frequency[unit] += 1;
    }
    ++m_total;
}

double WordTable::rarity(std::size_t word) const {
    const Form& form = m_forms[word];
    const double all = static_cast<double>(std::max<std::size_t>(m_total, 1)) + 1;
    double rare = std::log(all / (std::max(m_frequency[form.unit], 1.0) + 0.5)) / std::log(all);
    if (form.entry != nullptr) {
        const bool names = form.entry->concept_id.has_value();
        const bool little = names && m_lexicon->concepts()[*form.entry->concept_id].kind == "quality";
        rare *= little || form.entry->is(WordRole::general) ? general_rarity : 1;
        rare *= form.entry->is_verb() && !names ? verb_rarity : 1;
    }
    return std::max(rare, least_rarity);
}

double WordTable::similarity(std::size_t a, std::size_t b) const {
    if (a == b) {
        return 1;
    }
    const Form& first = m_forms[a];
    const Form& second = m_forms[b];
    const double best = std::max({concept_similarity(first, second), action_similarity_of(first, second),
                                  spelling_weight * spelling_similarity(first.spelling, second.spelling)});
    return best < least_similarity ? 0 : best;
}

double WordTable::related_similarity(const Form& a, const Form& b) const {
    if (a.concepts.empty() || b.concepts.empty()) {
        return 0;
    }
    const std::vector<std::size_t>& first = m_lexicon->concepts()[a.concepts.front().concept_id].related;
    const std::vector<std::size_t>& second = m_lexicon->concepts()[b.concepts.front().concept_id].related;
    if (!std::ranges::binary_search(first, b.concepts.front().concept_id)) {
        return 0;
    }
    return related_concept * std::sqrt(std::min(1.0, many_related / static_cast<double>(first.size() + second.size())));
}

double WordTable::concept_similarity(const Form& a, const Form& b) const {
    double best = related_similarity(a, b);
    for (const Step& first : a.concepts) {
        for (const Step& second : b.concepts) {
            const std::size_t steps = first.steps + second.steps;
            if (first.concept_id != second.concept_id || steps > most_steps) {
                continue;
            }
            if (steps == 0) {
                return same_concept;
            }
            if (m_lexicon->concepts()[first.concept_id].kind != "quality") {
                best = std::max(best, by_steps.at(steps - 1));
            }
        }
    }
    return best;
}

double WordTable::action_similarity_of(const Form& a, const Form& b) const {
    double best = 0;
    if (a.entry == nullptr || b.entry == nullptr) {
        return best;
    }
    for (const std::size_t first : a.entry->action_classes) {
        for (const std::size_t second : b.entry->action_classes) {
            const auto& classes = m_lexicon->action_classes();
            const bool family = classes[first].family == classes[second].family;
            best = std::max(best, first == second ? same_class : family ? same_family : 0);
        }
    }
    return best;
}

std::vector<WordTable::Step> WordTable::with_broader(std::size_t concept_id) const {
    std::vector<Step> steps{{concept_id, 0}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step here = steps[i];
        if (here.steps == most_steps) {
            continue;
        }
        for (const std::size_t broader : m_lexicon->concepts()[here.concept_id].broader) {
            if (std::ranges::find(steps, broader, &Step::concept_id) == steps.end()) {
                steps.push_back({broader, here.steps + 1});
            }
        }
    }
    return steps;
}

} // namespace kezheng
