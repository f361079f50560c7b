#include "mappings/alignments/pair_features.hpp"

#include "mappings/alignments/action_similarity.hpp"
#include "mappings/alignments/character_grams.hpp"
#include "mappings/alignments/content_vectors.hpp"

#include <algorithm>
#include <cmath>

namespace kezheng {

namespace {

double& at(Features& features, Feature feature) {
    return features.at(static_cast<std::size_t>(feature));
}

constexpr double least_cover = 0.1; // of a pair without any unit in common

/// For each unit, the requirements that have it.
using Index = std::vector<std::vector<std::size_t>>;

Index index_of(const StandardVectors& standard, std::size_t units) {
    Index index(units);
    for (std::size_t i = 0; i < standard.requirements.size(); ++i) {
        for (const Component& component : standard.requirements[i].context) {
            index[component.unit].push_back(i);
        }
    }
    return index;
}

/// One number for each of two things, by position.
using Matrix = std::vector<std::vector<double>>;

Matrix task_lines(const StandardVectors& a, const StandardVectors& b) {
    Matrix lines(a.tasks.size(), std::vector<double>(b.tasks.size(), 0));
    for (std::size_t i = 0; i < a.tasks.size(); ++i) {
        for (std::size_t j = 0; j < b.tasks.size(); ++j) {
            lines[i][j] = dot(a.tasks[i].themes, b.tasks[j].themes);
        }
    }
    return lines;
}

/// How well each requirement of `own` fits in each task of `other`, the best one being 1.
Matrix fits(const StandardVectors& own, const StandardVectors& other) {
    Matrix result;
    for (const RequirementVectors& requirement : own.requirements) {
        std::vector<double> row;
        double best = 1e-9;
        for (const TaskVectors& task : other.tasks) {
            row.push_back(dot(requirement.context, task.content));
            best = std::max(best, row.back());
        }
        for (double& value : row) {
            value /= best;
        }
        result.push_back(std::move(row));
    }
    return result;
}

// What the standing of a pair is measured by; less where the two work in different channels.
double base_of(PairFeatures& pair) {
    Features& features = pair.features;
    return (at(features, Feature::context) + at(features, Feature::place) * at(features, Feature::content) +
            at(features, Feature::theme)) *
           (1 - 0.7 * at(features, Feature::apart));
}

/// Sets `standing`: the base of the pair against the best base of its row and of its column.
void set_standing(std::vector<PairFeatures>& pairs, std::size_t rows, std::size_t columns) {
    std::vector<double> best_a(rows, 1e-9);
    std::vector<double> best_b(columns, 1e-9);
    for (PairFeatures& pair : pairs) {
        best_a[pair.a] = std::max(best_a[pair.a], base_of(pair));
        best_b[pair.b] = std::max(best_b[pair.b], base_of(pair));
    }
    for (PairFeatures& pair : pairs) {
        at(pair.features, Feature::standing) = base_of(pair) / std::sqrt(best_a[pair.a] * best_b[pair.b]);
    }
}

} // namespace

std::vector<PairFeatures> pair_features(const StandardProfile& a, const StandardProfile& b, const WordCover& words,
                                        const Lexicon& lexicon) {
    Matrix names(a.tasks.size(), std::vector<double>(b.tasks.size()));
    for (std::size_t i = 0; i < a.tasks.size(); ++i) {
        for (std::size_t j = 0; j < b.tasks.size(); ++j) {
            names[i][j] = words.task_names(i, j);
        }
    }
    const VectorPair vectors = content_vectors(a, b, lexicon);
    const CharacterGrams grams = character_grams(a, b);
    const CharacterGrams deeds = character_grams(a, b, GramText::deed);
    const Matrix lines = task_lines(vectors.a, vectors.b);
    const Matrix fits_a = fits(vectors.a, vectors.b);
    const Matrix fits_b = fits(vectors.b, vectors.a);
    const Index index = index_of(vectors.b, vectors.units);
    std::vector<PairFeatures> pairs;
    for (std::size_t i = 0; i < a.requirements.size(); ++i) {
        const RequirementVectors& first = vectors.a.requirements[i];
        const RequirementProfile& own = a.requirements[i];
        std::vector<bool> candidate(b.requirements.size());
        for (const Component& component : first.context) {
            for (const std::size_t j : index[component.unit]) {
                candidate[j] = true;
            }
        }
        for (std::size_t j = 0; j < b.requirements.size(); ++j) {
            const WordCoverage coverage = words.requirements(i, j);
            if (!candidate[j] && coverage.lesser < least_cover) {
                continue;
            }
            const RequirementVectors& second = vectors.b.requirements[j];
            const RequirementProfile& other = b.requirements[j];
            PairFeatures pair{i, j, {}};
            Features& features = pair.features;
            at(features, Feature::theme) = dot(first.themes, second.themes);
            at(features, Feature::line) = lines[own.task][other.task];
            at(features, Feature::content) = dot(first.content, second.content);
            at(features, Feature::context) = dot(first.context, second.context);
            at(features, Feature::place) = std::sqrt(fits_a[i][other.task] * fits_b[j][own.task]);
            at(features, Feature::characters) = dot(grams.a[i], grams.b[j]);
            at(features, Feature::deed) = dot(deeds.a[i], deeds.b[j]);
            at(features, Feature::action) = nearest_actions(own, other, lexicon).similarity;
            const bool channels = !first.scope.empty() && !second.scope.empty();
            at(features, Feature::apart) = channels ? std::max(0.0, 1 - dot(first.scope, second.scope)) : 0;
            at(features, Feature::cover) = coverage.both;
            at(features, Feature::lesser) = coverage.lesser;
            at(features, Feature::task) = names[own.task][other.task];
            at(features, Feature::clause) = coverage.clause;
            at(features, Feature::instrument) = coverage.instrument;
            pairs.push_back(pair);
        }
    }
    set_standing(pairs, a.requirements.size(), b.requirements.size());
    return pairs;
}

} // namespace kezheng
