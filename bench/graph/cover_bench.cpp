// The smallest set of modules that closes all gaps, on random problems of the size that a large programme has; prints
// one line of JSON a problem.
//   cover_bench [REQUIREMENTS CANDIDATES PROBLEMS]
#include "graph/algorithms/minimum_cover.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace {

/// Each candidate closes 2 to 9 requirements, mostly neighbours as in one task, at 16 to 64 hours; one in five needs
/// another.
kezheng::CoverProblem random_problem(std::size_t requirements, std::size_t candidates, unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random()) % end; };
    kezheng::CoverProblem problem;
    problem.requirements.resize(requirements);
    for (std::size_t item = 0; item < candidates; ++item) {
        problem.costs.push_back(16.0 * static_cast<double>(1 + below(4)));
        const std::size_t first = below(requirements);
        const std::size_t count = 2 + below(8);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = i % 3 == 2 ? below(requirements) : (first + i) % requirements;
            if (problem.requirements[at].empty() || problem.requirements[at].back() != item) {
                problem.requirements[at].push_back(item);
            }
        }
        if (item > 0 && below(5) == 0) {
            problem.needs.emplace_back(item, below(item));
        }
    }
    for (std::size_t i = 0; i < requirements; ++i) {
        if (problem.requirements[i].empty()) {
            problem.requirements[i].push_back(i % candidates);
        }
    }
    return problem;
}

} // namespace

int main(int count, char** arguments) {
    const auto number = [&](int at, unsigned long otherwise) {
        return count > at ? std::strtoul(arguments[at], nullptr, 10) : otherwise;
    };
    const std::size_t requirements = number(1, 120);
    const std::size_t candidates = number(2, 300);
    for (unsigned seed = 1; seed <= number(3, 5); ++seed) {
        const kezheng::CoverProblem problem = random_problem(requirements, candidates, seed);
        const auto begin = std::chrono::steady_clock::now();
        const kezheng::CoverSolution solution = kezheng::minimum_cover(problem, 60);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        std::printf("{\"requirements\": %zu, \"candidates\": %zu, \"seed\": %u, \"chosen\": %zu, \"cost\": %g, "
                    "\"bound\": %g, \"optimal\": %s, \"seconds\": %.3f}\n",
                    requirements, candidates, seed, solution.items.size(), solution.cost, solution.bound,
                    solution.optimal ? "true" : "false", taken.count());
    }
    return 0;
}
