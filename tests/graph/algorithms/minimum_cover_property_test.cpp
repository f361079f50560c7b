#include "graph/algorithms/minimum_cover.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <limits>

using namespace kezheng;

namespace {

CoverProblem small_problem() {
    CoverProblem problem;
    const auto items = *rc::gen::inRange<std::size_t>(2, 10);
    for (std::size_t i = 0; i < items; ++i) {
        problem.costs.push_back(*rc::gen::inRange(0, 8) * 0.5);
    }
    const auto requirements = *rc::gen::inRange<std::size_t>(0, 8);
    for (std::size_t i = 0; i < requirements; ++i) {
        std::vector<std::size_t> members;
        for (std::size_t item = 0; item < items; ++item) {
            if (*rc::gen::inRange(0, 3) == 0) {
                members.push_back(item);
            }
        }
        if (members.empty()) {
            members.push_back(i % items);
        }
        problem.requirements.push_back(members);
    }
    const auto needs = *rc::gen::inRange<std::size_t>(0, 5);
    for (std::size_t i = 0; i < needs; ++i) {
        const auto from = *rc::gen::inRange<std::size_t>(0, items);
        const auto to = *rc::gen::inRange<std::size_t>(0, items);
        if (from != to) {
            problem.needs.emplace_back(from, to);
        }
    }
    return problem;
}

bool chosen(unsigned set, std::size_t item) {
    return ((set >> item) & 1U) != 0;
}

bool meets(const CoverProblem& problem, unsigned set) {
    return std::ranges::all_of(problem.requirements,
                               [&](const auto& items) {
                                   return std::ranges::any_of(items,
                                                              [&](std::size_t item) { return chosen(set, item); });
                               }) &&
           std::ranges::all_of(problem.needs,
                               [&](const auto& pair) { return !chosen(set, pair.first) || chosen(set, pair.second); });
}

double cost(const CoverProblem& problem, unsigned set) {
    double sum = 0;
    for (std::size_t i = 0; i < problem.costs.size(); ++i) {
        sum += chosen(set, i) ? problem.costs[i] : 0;
    }
    return sum;
}

double brute_force(const CoverProblem& problem) {
    double best = std::numeric_limits<double>::max();
    for (unsigned set = 0; set < (1U << problem.costs.size()); ++set) {
        if (meets(problem, set)) {
            best = std::min(best, cost(problem, set));
        }
    }
    return best;
}

} // namespace

TEST_CASE("property: minimum_cover finds what brute force finds, 400 times") {
    CHECK(rc::check([] {
        for (int i = 0; i < 4; ++i) { // 100 runs of four problems
            const CoverProblem problem = small_problem();
            const CoverSolution solution = minimum_cover(problem, 60);
            unsigned set = 0;
            for (const std::size_t item : solution.items) {
                set |= 1U << item;
            }
            RC_ASSERT(meets(problem, set));
            RC_ASSERT(solution.cost == cost(problem, set));
            RC_ASSERT(solution.cost == brute_force(problem));
            RC_ASSERT(solution.optimal);
            RC_ASSERT(solution.bound == solution.cost);
        }
    }));
}

TEST_CASE("property: without time there is still a choice, and its bound is no lie") {
    CHECK(rc::check([] {
        const CoverProblem problem = small_problem();
        const CoverSolution solution = minimum_cover(problem, 0);
        unsigned set = 0;
        for (const std::size_t item : solution.items) {
            set |= 1U << item;
        }
        const double best = brute_force(problem);
        RC_ASSERT(meets(problem, set));
        RC_ASSERT(solution.cost >= best);
        RC_ASSERT(solution.bound <= best + 1e-6);
        RC_ASSERT(!solution.optimal || solution.cost == best);
    }));
}

TEST_CASE("property: where all items cost the same the search finds what brute force finds, 400 times") {
    CHECK(rc::check([] {
        for (int i = 0; i < 4; ++i) {
            CoverProblem problem = small_problem();
            problem.costs.assign(problem.costs.size(), *rc::gen::element(1.0, 1.5, 16.0));
            const CoverSolution solution = minimum_cover(problem, 60);
            unsigned set = 0;
            for (const std::size_t item : solution.items) {
                set |= 1U << item;
            }
            RC_ASSERT(meets(problem, set));
            RC_ASSERT(solution.cost == brute_force(problem));
            RC_ASSERT(solution.optimal);
            RC_ASSERT(solution.bound == solution.cost);
        }
    }));
}
