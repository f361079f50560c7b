#include "mappings/alignments/pair_scores.hpp"

#include "mappings/alignments/common_ground.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace kezheng {

namespace {

double probability(double log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

// The first neighbours say more than the later ones.
double shaped_support(double mean) {
    constexpr double floor = 0.03;
    return std::log(floor + mean) / 3;
}

/// The two best of a row or a column.
struct Leaders {
    double first = -std::numeric_limits<double>::infinity();
    double second = -std::numeric_limits<double>::infinity();

    void add(double value) {
        second = std::max(second, std::min(first, value));
        first = std::max(first, value);
    }
    // The best of the others, beside one of them.
    [[nodiscard]] double rival_of(double value) const { return value >= first ? second : first; }
};

/// For the requirements of one task: the best probability of each in each task of the other side, and their sums.
class TaskSupport {
  public:
    TaskSupport(const StandardProfile& own, const StandardProfile& other)
        : m_tasks(other.tasks.size()), m_best(own.requirements.size() * m_tasks), m_sums(own.tasks.size() * m_tasks),
          m_sizes(own.tasks.size()) {
        for (const RequirementProfile& requirement : own.requirements) {
            ++m_sizes[requirement.task];
        }
    }

    void add(std::size_t requirement, std::size_t task, double value) {
        double& best = m_best[(requirement * m_tasks) + task];
        best = std::max(best, value);
    }

    void sum_up(const StandardProfile& own) {
        for (std::size_t i = 0; i < own.requirements.size(); ++i) {
            for (std::size_t task = 0; task < m_tasks; ++task) {
                m_sums[(own.requirements[i].task * m_tasks) + task] += m_best[(i * m_tasks) + task];
            }
        }
    }

    // The mean of the other requirements of the task that `requirement` belongs to.
    [[nodiscard]] double of_others(std::size_t requirement, std::size_t own_task, std::size_t task) const {
        const double rest = m_sums[(own_task * m_tasks) + task] - m_best[(requirement * m_tasks) + task];
        return rest / std::max(1.0, static_cast<double>(m_sizes[own_task]) - 1);
    }

  private:
    std::size_t m_tasks;
    std::vector<double> m_best; ///< by requirement and task of the other side
    std::vector<double> m_sums; ///< by task and task of the other side
    std::vector<std::size_t> m_sizes;
};

} // namespace

std::vector<double> pair_scores(const std::vector<PairFeatures>& pairs, const StandardProfile& a,
                                const StandardProfile& b, const FeatureScale& usual, const ScoreWeights& weights,
                                const ActionPairWeights& actions) {
    std::vector<Features> features;
    features.reserve(pairs.size());
    for (const PairFeatures& pair : pairs) {
        features.push_back(shaped(pair.features));
    }
    const FeatureScale scale = feature_scale(features, usual);
    const double ground = common_ground(pairs, features, a, b);
    const double by_ground = ground_log_odds(ground, weights.least_ground, weights.ground_weight, a, b);
    std::vector<double> likelihoods;
    std::vector<Leaders> rows(a.requirements.size());
    std::vector<Leaders> columns(b.requirements.size());
    TaskSupport support_a(a, b);
    TaskSupport support_b(b, a);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const PairFeatures& pair = pairs[i];
        const double likelihood = log_odds_of(standardized(features[i], scale), weights) +
                                  actions.between(a.requirements[pair.a], b.requirements[pair.b]);
        likelihoods.push_back(likelihood);
        rows[pair.a].add(likelihood);
        columns[pair.b].add(likelihood);
        support_a.add(pair.a, b.requirements[pair.b].task, probability(likelihood));
        support_b.add(pair.b, a.requirements[pair.a].task, probability(likelihood));
    }
    support_a.sum_up(a);
    support_b.sum_up(b);
    constexpr double most = 3; // a lead by more is as good
    std::vector<double> scores;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const PairFeatures& pair = pairs[i];
        const std::size_t task_a = a.requirements[pair.a].task;
        const std::size_t task_b = b.requirements[pair.b].task;
        const double lead_a = std::clamp(likelihoods[i] - rows[pair.a].rival_of(likelihoods[i]), -most, most);
        const double lead_b = std::clamp(likelihoods[i] - columns[pair.b].rival_of(likelihoods[i]), -most, most);
        const Standings standings{
            likelihoods[i], std::min(lead_a, lead_b), std::max(lead_a, lead_b),
            shaped_support((support_a.of_others(pair.a, task_a, task_b) + support_b.of_others(pair.b, task_b, task_a)) /
                           2)};
        scores.push_back(probability(log_odds_of(standings, weights) + by_ground));
    }
    return scores;
}

double proposal_threshold(std::vector<double> scores) {
    constexpr double least = 0.25;
    constexpr double most = 0.6;
    constexpr double part_listed = 0.85; // somewhat below the best F1: F1 is level there, and more pairs are found
    std::ranges::sort(scores, std::greater{});
    double expected = 0; // pairs that overlap
    for (const double score : scores) {
        expected += score;
    }
    double hits = 0;
    double best = 0;
    double threshold = most;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        hits += scores[i];
        const double f1 = 2 * hits / (static_cast<double>(i + 1) + expected);
        if (f1 > best) {
            best = f1;
            threshold = scores[i];
        }
    }
    return part_listed * std::clamp(threshold, least, most);
}

} // namespace kezheng
