#include "graph/algorithms/minimum_cover.hpp"

#include "graph/algorithms/cover_search.hpp"
#include "graph/detail/cbc_model.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

using Chosen = std::vector<bool>;

double cost_of(const CoverProblem& problem, const Chosen& chosen) {
    double cost = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        cost += chosen[i] ? problem.costs[i] : 0;
    }
    return cost;
}

bool meets(const CoverProblem& problem, const Chosen& chosen) {
    const auto is_chosen = [&](std::size_t item) { return chosen[item]; };
    return std::ranges::all_of(problem.requirements,
                               [&](const auto& items) { return std::ranges::any_of(items, is_chosen); }) &&
           std::ranges::all_of(problem.needs,
                               [&](const auto& pair) { return !chosen[pair.first] || chosen[pair.second]; });
}

/// Leaves out what is not needed, the dearest first; of those that cost the same, the last.
void leave_out_needless(const CoverProblem& problem, Chosen& chosen) {
    std::vector<std::size_t> order(chosen.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::reverse(order);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return problem.costs[a] > problem.costs[b]; });
    for (bool changed = true; changed;) { // what needs another goes before it can
        changed = false;
        for (const std::size_t item : order) {
            if (chosen[item]) {
                chosen[item] = false;
                const bool needless = meets(problem, chosen);
                chosen[item] = !needless;
                changed |= needless;
            }
        }
    }
}

/// An item with everything that it needs, directly or not.
std::vector<std::size_t> with_needs(const CoverProblem& problem, std::size_t item) {
    std::vector<std::size_t> items{item};
    for (std::size_t next = 0; next < items.size(); ++next) {
        for (const auto& [from, needed] : problem.needs) {
            if (from == items[next] && std::ranges::find(items, needed) == items.end()) {
                items.push_back(needed);
            }
        }
    }
    return items;
}

/// A choice to fall back on: again and again the item, with what it needs, that meets most open requirements for its
/// cost; the first of equals.
Chosen greedy_choice(const CoverProblem& problem) {
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t item = 0; item < problem.costs.size(); ++item) {
        groups.push_back(with_needs(problem, item));
    }
    Chosen chosen(problem.costs.size());
    const auto is_chosen = [&](std::size_t item) { return chosen[item]; };
    for (;;) {
        std::vector<std::size_t> meets_open(problem.costs.size());
        bool open = false;
        for (const std::vector<std::size_t>& items : problem.requirements) {
            if (std::ranges::none_of(items, is_chosen)) {
                open = true;
                for (const std::size_t item : items) {
                    ++meets_open[item];
                }
            }
        }
        if (!open) {
            break;
        }
        std::size_t best = 0;
        double best_worth = -1;
        for (std::size_t item = 0; item < groups.size(); ++item) {
            double cost = 0;
            for (const std::size_t member : groups[item]) {
                cost += chosen[member] ? 0 : problem.costs[member];
            }
            const double worth = static_cast<double>(meets_open[item]) / (cost + 1e-9);
            if (meets_open[item] > 0 && worth > best_worth) {
                best = item;
                best_worth = worth;
            }
        }
        for (const std::size_t member : groups[best]) {
            chosen[member] = true;
        }
    }
    leave_out_needless(problem, chosen);
    return chosen;
}

/// The matrix by columns, as the solver wants it: one row a requirement, then one a need.
struct Columns {
    std::vector<int> starts;
    std::vector<int> rows;
    std::vector<double> values;
};

Columns columns_of(const CoverProblem& problem) {
    std::vector<std::vector<std::pair<int, double>>> entries(problem.costs.size());
    int row = 0;
    for (const std::vector<std::size_t>& items : problem.requirements) {
        for (const std::size_t item : items) {
            entries[item].emplace_back(row, 1.0);
        }
        ++row;
    }
    for (const auto& [item, needed] : problem.needs) {
        entries[item].emplace_back(row, -1.0);
        entries[needed].emplace_back(row, 1.0);
        ++row;
    }
    Columns columns;
    columns.starts.push_back(0);
    for (const auto& column : entries) {
        for (const auto& [index, value] : column) {
            columns.rows.push_back(index);
            columns.values.push_back(value);
        }
        columns.starts.push_back(static_cast<int>(columns.rows.size()));
    }
    return columns;
}

detail::CbcModel model_of(const CoverProblem& problem, double most_seconds) {
    const auto items = static_cast<int>(problem.costs.size());
    const std::size_t rows = problem.requirements.size() + problem.needs.size();
    const Columns columns = columns_of(problem);
    const std::vector<double> lowest(problem.costs.size(), 0.0);
    const std::vector<double> highest(problem.costs.size(), 1.0);
    std::vector<double> row_lowest(rows, 0.0);
    std::fill_n(row_lowest.begin(), problem.requirements.size(), 1.0);
    const std::vector<double> row_highest(rows, std::numeric_limits<double>::max());

    detail::CbcModel model = detail::silent_cbc_model();
    Cbc_loadProblem(model.get(), items, static_cast<int>(rows), columns.starts.data(), columns.rows.data(),
                    columns.values.data(), lowest.data(), highest.data(), problem.costs.data(), row_lowest.data(),
                    row_highest.data());
    for (int item = 0; item < items; ++item) {
        Cbc_setInteger(model.get(), item);
    }
    Cbc_setParameter(model.get(), "timeMode", "elapsed");
    Cbc_setParameter(model.get(), "sec", std::to_string(most_seconds).c_str());
    Cbc_setParameter(model.get(), "ratioGap", "0");
    Cbc_setParameter(model.get(), "allowableGap", "0");
    return model;
}

/// Below this CBC is not asked: 2.10 may abort where no time is left for its first relaxation.
constexpr double least_seconds = 0.05;

/// What every choice costs at least: each requirement is given what is left of the cost of the cheapest item that meets
/// it, and takes as much from all that do (a solution of the dual program).
double bound_without_solver(const CoverProblem& problem) {
    std::vector<double> left = problem.costs;
    double bound = 0;
    for (const std::vector<std::size_t>& items : problem.requirements) {
        double share = std::numeric_limits<double>::max();
        for (const std::size_t item : items) {
            share = std::min(share, left[item]);
        }
        for (const std::size_t item : items) {
            left[item] -= share;
        }
        bound += share;
    }
    return bound;
}

/// The greatest number that all costs are multiples of, looked for among the hundredths: what two choices differ by if
/// they differ. 0 where there is none.
double cost_step(const CoverProblem& problem) {
    constexpr double scale = 100;
    constexpr double most = 1e12;
    std::uint64_t step = 0;
    for (const double cost : problem.costs) {
        const double scaled = std::round(cost * scale);
        if (scaled > most || std::abs(scaled - cost * scale) > 1e-6) {
            return 0;
        }
        step = std::gcd(step, static_cast<std::uint64_t>(scaled));
    }
    return static_cast<double>(step) / scale;
}

/// A bound, up to the next cost that a choice can have.
double rounded_up(double bound, double step) {
    return step <= 0 ? bound : std::ceil(bound / step - 1e-6) * step;
}

/// What CBC found within the time; nothing where it cannot be loaded.
struct SolverAnswer {
    std::optional<Chosen> choice;
    bool optimal = false;
    double bound = 0;
};

constexpr std::size_t most_searched = 2'000; // items, and requirements: a search copies them at each node

/// Whether every item costs the same, and there are not too many for search_cover().
bool is_for_search(const CoverProblem& problem) {
    return problem.costs.front() > 0 && problem.costs.size() <= most_searched &&
           problem.requirements.size() <= most_searched &&
           std::ranges::adjacent_find(problem.costs, std::ranges::not_equal_to{}) == problem.costs.end();
}

SolverAnswer ask_solver(const CoverProblem& problem, const Chosen& start, double most_seconds) {
    SolverAnswer answer;
    if (is_for_search(problem)) {
        CoverSearchResult found = search_cover(problem, start, most_seconds);
        return {std::move(found.choice), found.complete, found.bound};
    }
    if (most_seconds < least_seconds) {
        return answer;
    }
    const auto model = model_of(problem, most_seconds);
    Cbc_solve(model.get());
    if (const double* const values = Cbc_bestSolution(model.get()); values != nullptr) {
        Chosen found(problem.costs.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            found[i] = values[i] > 0.5; // NOLINT(cppcoreguidelines-pro-bounds-pointer-arithmetic)
        }
        answer.choice = std::move(found);
        answer.optimal = Cbc_isProvenOptimal(model.get()) != 0;
    }
    const double bound = Cbc_getBestPossibleObjValue(model.get());
    answer.bound = std::isfinite(bound) ? bound : 0;
    return answer;
}

} // namespace

CoverSolution minimum_cover(const CoverProblem& problem, double most_seconds) {
    CoverSolution solution;
    if (problem.requirements.empty()) {
        solution.optimal = true;
        return solution;
    }
    Chosen best = greedy_choice(problem);
    SolverAnswer answer = ask_solver(problem, best, most_seconds);
    const bool answered = answer.choice && meets(problem, *answer.choice);
    if (answered) {
        leave_out_needless(problem, *answer.choice);
        if (cost_of(problem, *answer.choice) <= cost_of(problem, best)) {
            best = std::move(*answer.choice);
        }
    }
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (best[i]) {
            solution.items.push_back(i);
        }
    }
    solution.cost = cost_of(problem, best);
    const double bound = rounded_up(std::max(answer.bound, bound_without_solver(problem)), cost_step(problem));
    solution.optimal = (answered && answer.optimal) || bound >= solution.cost - 1e-9;
    solution.bound = solution.optimal ? solution.cost : std::clamp(bound, 0.0, solution.cost);
    return solution;
}

} // namespace kezheng
