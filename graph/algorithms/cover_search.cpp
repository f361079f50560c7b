#include "graph/algorithms/cover_search.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace kezheng {

namespace {

constexpr int root_rounds = 400;
constexpr int node_rounds = 10;
constexpr double likely_share = 0.8; ///< of the rounds that choose an item: where choosing and leaving tell most
constexpr double averaging = 0.1;    ///< weight of the latest round in an item's share

/// What is decided on the way to a node.
struct Partial {
    std::vector<std::int8_t> value; ///< of the items: 1 chosen, 0 left out, -1 open
    std::vector<int> covers;        ///< of the requirements: chosen items
    std::vector<int> left;          ///< of the requirements: items that are not left out
    int count = 0;                  ///< of chosen items
};

/// Multipliers of the requirements and of the needs.
struct Multipliers {
    std::vector<double> requirements;
    std::vector<double> needs;
};

/// What the relaxation says of a node, costs counted in items.
struct Relaxation {
    double bound = 0;
    Multipliers multipliers;
    std::vector<double> reduced; ///< costs of the items
    std::vector<double> share;   ///< of the items: how often they were chosen
};

class CoverSearch {
  public:
    CoverSearch(const CoverProblem& problem, const std::vector<bool>& start, double most_seconds)
        : m_problem(problem), m_items(problem.costs.size()), m_requirements_of(m_items), m_needs_of(m_items),
          m_needed_by(m_items), m_best(start),
          m_end(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                       std::chrono::duration<double>(most_seconds))) {
        for (std::size_t row = 0; row < problem.requirements.size(); ++row) {
            for (const std::size_t item : problem.requirements[row]) {
                m_requirements_of[item].push_back(row);
            }
        }
        for (const auto& [item, needed] : problem.needs) {
            m_needs_of[item].push_back(needed);
            m_needed_by[needed].push_back(item);
        }
        m_best_count = static_cast<int>(std::ranges::count(start, true));
    }

    CoverSearchResult run() {
        Partial root;
        root.value.assign(m_items, -1);
        root.covers.assign(m_problem.requirements.size(), 0);
        for (const std::vector<std::size_t>& items : m_problem.requirements) {
            root.left.push_back(static_cast<int>(items.size()));
        }
        constexpr double first_multiplier = 0.2;
        visit(std::move(root),
              {std::vector<double>(m_problem.requirements.size(), first_multiplier),
               std::vector<double>(m_problem.needs.size(), 0.0)},
              root_rounds);
        const double price = m_problem.costs.empty() ? 0 : m_problem.costs.front();
        const int bound = m_out_of_time ? std::min(m_root_bound, m_best_count) : m_best_count;
        return {m_best, price * bound, bound == m_best_count};
    }

  private:
    [[nodiscard]] static bool is_open(const Partial& partial, std::size_t item) { return partial.value[item] < 0; }

    /// Whether nothing better can come of a node with this bound.
    [[nodiscard]] bool is_hopeless(double bound) const { return bound > m_best_count - 1 + 1e-6; }

    /// Decides items and what follows from them; false where they contradict what is decided.
    bool decide(Partial& partial, std::vector<std::pair<std::size_t, bool>> open) const {
        while (!open.empty()) {
            const auto [item, chosen] = open.back();
            open.pop_back();
            if (!is_open(partial, item)) {
                if ((partial.value[item] == 1) != chosen) {
                    return false;
                }
                continue;
            }
            partial.value[item] = chosen ? 1 : 0;
            if (chosen) {
                choose(partial, item, open);
            } else if (!leave_out(partial, item, open)) {
                return false;
            }
        }
        return true;
    }

    void choose(Partial& partial, std::size_t item, std::vector<std::pair<std::size_t, bool>>& open) const {
        ++partial.count;
        for (const std::size_t row : m_requirements_of[item]) {
            ++partial.covers[row];
        }
        for (const std::size_t needed : m_needs_of[item]) {
            open.emplace_back(needed, true);
        }
    }

    bool leave_out(Partial& partial, std::size_t item, std::vector<std::pair<std::size_t, bool>>& open) const {
        for (const std::size_t row : m_requirements_of[item]) {
            const int left = --partial.left[row];
            if (partial.covers[row] > 0 || left > 1) {
                continue;
            }
            if (left == 0) {
                return false;
            }
            for (const std::size_t other : m_problem.requirements[row]) {
                if (partial.value[other] != 0) {
                    open.emplace_back(other, true);
                }
            }
        }
        for (const std::size_t dependent : m_needed_by[item]) {
            open.emplace_back(dependent, false);
        }
        return true;
    }

    void take_if_better(const Partial& partial) {
        if (partial.count < m_best_count) {
            m_best_count = partial.count;
            for (std::size_t item = 0; item < m_items; ++item) {
                m_best[item] = partial.value[item] == 1;
            }
        }
    }

    /// The open requirements and needs of a node, and the open items.
    struct Open {
        std::vector<std::size_t> rows;
        std::vector<std::size_t> items;
        std::vector<std::size_t> needs;
    };

    [[nodiscard]] Open open_parts(const Partial& partial) const {
        Open open;
        for (std::size_t row = 0; row < partial.covers.size(); ++row) {
            if (partial.covers[row] == 0) {
                open.rows.push_back(row);
            }
        }
        for (std::size_t item = 0; item < m_items; ++item) {
            if (is_open(partial, item)) {
                open.items.push_back(item);
            }
        }
        for (std::size_t need = 0; need < m_problem.needs.size(); ++need) {
            const auto& [item, needed] = m_problem.needs[need];
            if (is_open(partial, item) && is_open(partial, needed)) {
                open.needs.push_back(need);
            }
        }
        return open;
    }

    /// The reduced costs of the open items under multipliers; returns the bound.
    double reduce(const Partial& partial, const Open& open, const Multipliers& multipliers,
                  std::vector<double>& reduced) const {
        double bound = partial.count;
        for (const std::size_t row : open.rows) {
            bound += multipliers.requirements[row];
        }
        for (const std::size_t item : open.items) {
            double cost = 1;
            for (const std::size_t row : m_requirements_of[item]) {
                cost -= partial.covers[row] == 0 ? multipliers.requirements[row] : 0;
            }
            reduced[item] = cost;
        }
        for (const std::size_t need : open.needs) {
            reduced[m_problem.needs[need].first] += multipliers.needs[need];
            reduced[m_problem.needs[need].second] -= multipliers.needs[need];
        }
        for (const std::size_t item : open.items) {
            bound += std::min(0.0, reduced[item]);
        }
        return bound;
    }

    /// One step along the subgradient of a round; false where there is none left.
    bool step(const Partial& partial, const Open& open, const std::vector<double>& reduced, double length,
              Multipliers& multipliers) const {
        std::vector<std::pair<double*, int>> steps;
        double norm = 0;
        const auto note = [&](double& multiplier, int slack) {
            if (slack != 0 && (slack > 0 || multiplier > 0)) {
                steps.emplace_back(&multiplier, slack);
                norm += static_cast<double>(slack) * slack;
            }
        };
        for (const std::size_t row : open.rows) {
            int slack = 1;
            for (const std::size_t item : m_problem.requirements[row]) {
                slack -= is_open(partial, item) && reduced[item] < 0 ? 1 : 0;
            }
            note(multipliers.requirements[row], slack);
        }
        for (const std::size_t need : open.needs) {
            const auto& [item, needed] = m_problem.needs[need];
            note(multipliers.needs[need], (reduced[item] < 0 ? 1 : 0) - (reduced[needed] < 0 ? 1 : 0));
        }
        for (const auto& [multiplier, slack] : steps) {
            *multiplier = std::max(0.0, *multiplier + length / norm * slack);
        }
        return !steps.empty();
    }

    [[nodiscard]] Relaxation relax(const Partial& partial, const Open& open, Multipliers multipliers,
                                   int rounds) const {
        Relaxation best;
        best.bound = -1;
        best.share.assign(m_items, 0);
        std::vector<double> reduced(m_items, 0);
        double factor = rounds == root_rounds ? 1.5 : 1;
        const int patience = rounds == root_rounds ? 15 : 5;
        int without_gain = 0;
        double weight = 0;
        for (int round = 0; round < rounds; ++round) {
            const double bound = reduce(partial, open, multipliers, reduced);
            if (bound > best.bound) {
                best.bound = bound;
                best.multipliers = multipliers;
                best.reduced = reduced;
                without_gain = 0;
            } else if (++without_gain >= patience) {
                factor *= 0.6;
                without_gain = 0;
                multipliers = best.multipliers;
            }
            weight = (1 - averaging) * weight + averaging;
            for (const std::size_t item : open.items) {
                best.share[item] = (1 - averaging) * best.share[item] + (reduced[item] < 0 ? averaging : 0);
            }
            const double length = factor * std::max(0.0, m_best_count - bound);
            if (is_hopeless(best.bound) || !step(partial, open, reduced, length, multipliers)) {
                break;
            }
        }
        for (const std::size_t item : open.items) {
            best.share[item] /= weight;
        }
        return best;
    }

    /// The open item that is chosen about as often as not, and meets most.
    [[nodiscard]] std::size_t item_to_branch_on(const Partial& partial, const Relaxation& relaxation) const {
        std::size_t best = m_items;
        double best_worth = -1;
        for (std::size_t item = 0; item < m_items; ++item) {
            if (!is_open(partial, item)) {
                continue;
            }
            const auto meets = static_cast<double>(std::ranges::count_if(
                m_requirements_of[item], [&](std::size_t row) { return partial.covers[row] == 0; }));
            const double share = relaxation.share[item];
            const double wavering = std::min(share / likely_share, (1 - share) / (1 - likely_share));
            const double worth = wavering * (meets + 1) + meets * 1e-3;
            if (worth > best_worth) {
                best = item;
                best_worth = worth;
            }
        }
        return best;
    }

    void visit(Partial partial, Multipliers multipliers, int rounds) {
        m_out_of_time = m_out_of_time || std::chrono::steady_clock::now() > m_end;
        if (m_out_of_time) {
            return;
        }
        const Open open = open_parts(partial);
        if (open.rows.empty()) {
            take_if_better(partial);
            return;
        }
        const Relaxation relaxation = relax(partial, open, std::move(multipliers), rounds);
        if (rounds == root_rounds) {
            m_root_bound = static_cast<int>(std::ceil(relaxation.bound - 1e-6));
        }
        if (is_hopeless(relaxation.bound)) {
            return;
        }
        std::vector<std::pair<std::size_t, bool>> sure;
        for (const std::size_t item : open.items) {
            const double cost = relaxation.reduced[item];
            if (is_hopeless(relaxation.bound + std::abs(cost))) {
                sure.emplace_back(item, cost < 0);
            }
        }
        if (!decide(partial, std::move(sure))) {
            return;
        }
        const std::size_t item = item_to_branch_on(partial, relaxation);
        if (item == m_items) {
            if (std::ranges::none_of(partial.covers, [](int covers) { return covers == 0; })) {
                take_if_better(partial);
            }
            return;
        }
        for (const bool chosen : {true, false}) {
            Partial next = partial;
            if (!is_hopeless(relaxation.bound) && decide(next, {{item, chosen}})) {
                visit(std::move(next), relaxation.multipliers, node_rounds);
            }
        }
    }

    const CoverProblem& m_problem;
    std::size_t m_items;
    std::vector<std::vector<std::size_t>> m_requirements_of;
    std::vector<std::vector<std::size_t>> m_needs_of;
    std::vector<std::vector<std::size_t>> m_needed_by;
    std::vector<bool> m_best;
    std::chrono::steady_clock::time_point m_end;
    int m_best_count = 0;
    int m_root_bound = 0;
    bool m_out_of_time = false;
};

} // namespace

CoverSearchResult search_cover(const CoverProblem& problem, const std::vector<bool>& start, double most_seconds) {
    return CoverSearch(problem, start, most_seconds).run();
}

} // namespace kezheng
