#include "mappings/alignments/pair_features.hpp"

#include "mappings/alignments/action_similarity.hpp"
#include "mappings/alignments/content_vectors.hpp"

#include <algorithm>
#include <cmath>

namespace kezheng {

namespace {

double& at(Features& features, Feature feature) {
    return features.at(static_cast<std::size_t>(feature));
}

bool is_object(const PhraseVector& phrase) {
    return phrase.phrase->facet == "object" || phrase.phrase->facet == "yields";
}

// The share of the shorter of two contents that the longer one holds too, unit by unit.
double contained(const SparseVector& a, const SparseVector& b) {
    double shared = 0;
    double weight_a = 0;
    double weight_b = 0;
    std::size_t j = 0;
    for (const Component& component : a) {
        while (j < b.size() && b[j].unit < component.unit) {
            ++j;
        }
        const bool both = j < b.size() && b[j].unit == component.unit;
        shared += both ? component.weight * b[j].weight : 0;
    }
    for (const Component& component : a) {
        weight_a += component.weight * component.weight;
    }
    for (const Component& component : b) {
        weight_b += component.weight * component.weight;
    }
    return std::min(1.0, shared / std::max(1e-9, std::min(weight_a, weight_b)));
}

struct PhraseMatch {
    double best = 0;    ///< of two objects
    double role = 0;    ///< of an object of one and something else of the other
    double cover_a = 0; ///< share of a's objects that b's cover
    double cover_b = 0;
};

PhraseMatch match_phrases(const RequirementVectors& a, const RequirementVectors& b) {
    PhraseMatch match;
    double total_a = 0;
    double total_b = 0;
    std::vector<double> best_b(b.phrases.size(), 0);
    for (const PhraseVector& first : a.phrases) {
        double best_a = 0;
        for (std::size_t j = 0; j < b.phrases.size(); ++j) {
            const PhraseVector& second = b.phrases[j];
            const bool objects = is_object(first) && is_object(second);
            if (!objects && !is_object(first) && !is_object(second)) {
                continue;
            }
            const double near = dot(first.vector, second.vector);
            if (near <= 0) {
                continue;
            }
            const double rare = near * std::min(first.rarity, second.rarity);
            if (objects) {
                match.best = std::max(match.best, rare);
                best_a = std::max(best_a, near);
                best_b[j] = std::max(best_b[j], near);
            } else {
                match.role = std::max(match.role, rare);
            }
        }
        if (is_object(first)) {
            match.cover_a += best_a * first.rarity;
            total_a += first.rarity;
        }
    }
    for (std::size_t j = 0; j < b.phrases.size(); ++j) {
        if (is_object(b.phrases[j])) {
            match.cover_b += best_b[j] * b.phrases[j].rarity;
            total_b += b.phrases[j].rarity;
        }
    }
    match.cover_a = total_a > 0 ? match.cover_a / total_a : 0;
    match.cover_b = total_b > 0 ? match.cover_b / total_b : 0;
    return match;
}

/// For each unit, the requirements that have it.
using Index = std::vector<std::vector<std::size_t>>;

Index index_of(const StandardVectors& standard, std::size_t units) {
    Index index(units);
    for (std::size_t i = 0; i < standard.requirements.size(); ++i) {
        for (const Component& component : standard.requirements[i].content) {
            index[component.unit].push_back(i);
        }
    }
    return index;
}

/// Sets `standing`: the base of the pair against the best base of its row and of its column.
void set_standing(std::vector<PairFeatures>& pairs, std::size_t rows, std::size_t columns) {
    const auto base = [](PairFeatures& pair) {
        return at(pair.features, Feature::context) + at(pair.features, Feature::near_best) +
               at(pair.features, Feature::theme);
    };
    std::vector<double> best_a(rows, 0);
    std::vector<double> best_b(columns, 0);
    for (PairFeatures& pair : pairs) {
        best_a[pair.a] = std::max(best_a[pair.a], base(pair));
        best_b[pair.b] = std::max(best_b[pair.b], base(pair));
    }
    for (PairFeatures& pair : pairs) {
        const double own = base(pair);
        const double shares = own * own / std::max(1e-9, best_a[pair.a] * best_b[pair.b]);
        at(pair.features, Feature::standing) = std::sqrt(shares);
    }
}

} // namespace

std::vector<PairFeatures> pair_features(const StandardProfile& a, const StandardProfile& b, const Lexicon& lexicon) {
    const VectorPair vectors = content_vectors(a, b, lexicon);
    std::vector<std::vector<double>> tasks(a.tasks.size(), std::vector<double>(b.tasks.size(), 0));
    std::vector<std::vector<double>> names = tasks;
    for (std::size_t i = 0; i < a.tasks.size(); ++i) {
        for (std::size_t j = 0; j < b.tasks.size(); ++j) {
            tasks[i][j] = dot(vectors.a.tasks[i].content, vectors.b.tasks[j].content);
            names[i][j] = dot(vectors.a.tasks[i].name, vectors.b.tasks[j].name);
        }
    }
    const auto fits = [](const StandardVectors& own, const StandardVectors& other) {
        std::vector<std::vector<double>> result;
        for (const RequirementVectors& requirement : own.requirements) {
            std::vector<double> row;
            for (const TaskVectors& task : other.tasks) {
                row.push_back(dot(requirement.context, task.content));
            }
            const double best = std::max(1e-9, *std::ranges::max_element(row));
            for (double& value : row) {
                value /= best;
            }
            result.push_back(row);
        }
        return result;
    };
    const auto fit_a = fits(vectors.a, vectors.b);
    const auto fit_b = fits(vectors.b, vectors.a);
    const Index index = index_of(vectors.b, vectors.units);
    std::vector<PairFeatures> pairs;
    std::vector<bool> candidate;
    for (std::size_t i = 0; i < a.requirements.size(); ++i) {
        const RequirementVectors& first = vectors.a.requirements[i];
        const RequirementProfile& own = a.requirements[i];
        candidate.assign(b.requirements.size(), false);
        for (const Component& component : first.content) {
            for (const std::size_t j : index[component.unit]) {
                candidate[j] = true;
            }
        }
        for (std::size_t j = 0; j < b.requirements.size(); ++j) {
            if (!candidate[j]) {
                continue;
            }
            const RequirementVectors& second = vectors.b.requirements[j];
            const RequirementProfile& other = b.requirements[j];
            PairFeatures pair{i, j, {}};
            const PhraseMatch match = match_phrases(first, second);
            const double action = nearest_actions(own, other, lexicon).similarity;
            at(pair.features, Feature::content) = dot(first.content, second.content);
            at(pair.features, Feature::objects) = dot(first.objects, second.objects);
            at(pair.features, Feature::best_object) = match.best;
            at(pair.features, Feature::covered) = std::max(match.cover_a, match.cover_b);
            at(pair.features, Feature::action) = action;
            at(pair.features, Feature::deed) = match.best * action;
            at(pair.features, Feature::task) = tasks[own.task][other.task];
            at(pair.features, Feature::fit) = (dot(first.content, vectors.b.tasks[other.task].content) +
                                               dot(second.content, vectors.a.tasks[own.task].content)) /
                                              2;
            at(pair.features, Feature::characters) = dot(first.characters, second.characters);
            at(pair.features, Feature::role) = match.role;
            at(pair.features, Feature::name) = names[own.task][other.task];
            const double shared = dot(first.scope, second.scope);
            at(pair.features, Feature::deeds) = dot(first.deeds, second.deeds);
            at(pair.features, Feature::context) = dot(first.context, second.context);
            at(pair.features, Feature::channel) = shared;
            at(pair.features, Feature::elsewhere) = !first.scope.empty() && !second.scope.empty() ? 1 - shared : 0;
            at(pair.features, Feature::topic) =
                std::sqrt(at(pair.features, Feature::objects) * at(pair.features, Feature::context));
            at(pair.features, Feature::place) = std::sqrt(fit_a[i][other.task] * fit_b[j][own.task]);
            at(pair.features, Feature::theme) = dot(first.themes, second.themes);
            at(pair.features, Feature::part) = contained(first.content, second.content);
            at(pair.features, Feature::near_best) =
                at(pair.features, Feature::place) * at(pair.features, Feature::part);
            pairs.push_back(pair);
        }
    }
    set_standing(pairs, a.requirements.size(), b.requirements.size());
    return pairs;
}

} // namespace kezheng
