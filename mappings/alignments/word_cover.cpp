#include "mappings/alignments/word_cover.hpp"

#include <algorithm>
#include <cmath>

namespace kezheng {

namespace {

constexpr double core_weight = 0.9; // of the facets that say what is done to what

} // namespace

WordCover::WordCover(const StandardProfile& a, const StandardProfile& b, const Lexicon& lexicon) : m_table(lexicon) {
    for (const StandardProfile* standard : {&a, &b}) {
        for (const RequirementProfile& requirement : standard->requirements) {
            std::vector<std::size_t> numbers;
            for (const ContentWord& word : requirement.words) {
                numbers.push_back(m_table.number(word));
            }
            m_table.count(numbers);
        }
    }
    m_a = side_of(a);
    m_b = side_of(b);
    const std::size_t size = m_table.size();
    m_similarity.resize(size * size);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = i; j < size; ++j) {
            m_similarity[(i * size) + j] = static_cast<float>(m_table.similarity(i, j));
            m_similarity[(j * size) + i] = m_similarity[(i * size) + j];
        }
    }
}

WordCoverage WordCover::requirements(std::size_t a, std::size_t b) const {
    const Requirement& first = m_a.requirements[a];
    const Requirement& second = m_b.requirements[b];
    const double there = cover(first.words, second.words);
    const double back = cover(second.words, first.words);
    WordCoverage result{std::sqrt(there * back), std::min(there, back), 0,
                        std::max(both_ways(first.tools, second.results), both_ways(first.results, second.tools))};
    for (std::size_t i = 0; i < first.clauses.size(); ++i) {
        for (std::size_t j = 0; j < second.clauses.size(); ++j) {
            const double says = std::sqrt(first.clause_weights[i] * second.clause_weights[j]);
            if (says > result.clause) {
                result.clause = std::max(result.clause, says * both_ways(first.clauses[i], second.clauses[j]));
            }
        }
    }
    return result;
}

Containment WordCover::containment(std::size_t a, std::size_t b) const {
    const Requirement& first = m_a.requirements[a];
    const Requirement& second = m_b.requirements[b];
    return {cover(first.core, second.words), cover(second.core, first.words), weight_of(first.words),
            weight_of(second.words)};
}

double WordCover::task_names(std::size_t a, std::size_t b) const {
    const Task& first = m_a.tasks[a];
    const Task& second = m_b.tasks[b];
    return std::sqrt(cover(first.name, second.with_area) * cover(second.name, first.with_area));
}

WordCover::Bag WordCover::bag_of(const std::vector<ContentWord>& words, bool by_facet) {
    Bag bag;
    for (const ContentWord& word : words) {
        const std::size_t number = m_table.number(word);
        bag.push_back({number, m_table.rarity(number) * (by_facet ? word.weight : 1)});
    }
    return bag;
}

WordCover::Side WordCover::side_of(const StandardProfile& standard) {
    Side side;
    for (const RequirementProfile& profile : standard.requirements) {
        Requirement requirement;
        requirement.words = bag_of(profile.words, true);
        for (std::size_t i = 0; i < profile.words.size(); ++i) {
            if (profile.words[i].weight >= core_weight) {
                requirement.core.push_back(requirement.words[i]);
            }
        }
        for (const PhraseProfile& phrase : profile.phrases) {
            if (phrase.facet == "tool") {
                std::ranges::copy(bag_of(phrase.words, false), std::back_inserter(requirement.tools));
            } else if (phrase.facet == "object" || phrase.facet == "yields") {
                std::ranges::copy(bag_of(phrase.words, false), std::back_inserter(requirement.results));
            }
        }
        for (const std::vector<ContentWord>& clause : profile.clauses) {
            requirement.clauses.push_back(bag_of(clause, false));
            // a clause of one common word says little, one of two rare ones all
            requirement.clause_weights.push_back(std::min(1.0, weight_of(requirement.clauses.back()) / 1.5));
        }
        side.requirements.push_back(std::move(requirement));
    }
    for (const TaskProfile& profile : standard.tasks) {
        Task task{bag_of(profile.name_words, false), {}};
        task.with_area = task.name;
        std::ranges::copy(bag_of(profile.area_words, false), std::back_inserter(task.with_area));
        side.tasks.push_back(std::move(task));
    }
    return side;
}

// The share of the weight of `own` that finds a near word in `other`.
double WordCover::cover(const Bag& own, const Bag& other) const {
    double met = 0;
    double all = 0;
    for (const Weighed& word : own) {
        const float* const row = &m_similarity[word.word * m_table.size()];
        float best = 0;
        for (const Weighed& candidate : other) {
            best = std::max(best, row[candidate.word]); // NOLINT(cppcoreguidelines-pro-bounds-pointer-arithmetic)
        }
        met += word.weight * static_cast<double>(best);
        all += word.weight;
    }
    return all > 0 ? met / all : 0;
}

double WordCover::weight_of(const Bag& bag) {
    double sum = 0;
    for (const Weighed& word : bag) {
        sum += word.weight;
    }
    return sum;
}

double WordCover::both_ways(const Bag& a, const Bag& b) const {
    return a.empty() || b.empty() ? 0 : std::sqrt(cover(a, b) * cover(b, a));
}

} // namespace kezheng
