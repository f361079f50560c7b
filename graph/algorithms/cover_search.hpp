#pragma once

#include "graph/algorithms/minimum_cover.hpp"

#include <vector>

namespace kezheng {

/// What a search found: the best choice, and whether nothing is better.
struct CoverSearchResult {
    std::vector<bool> choice; ///< by item
    double bound = 0;         ///< no choice costs less
    bool complete = false;    ///< the choice is proven to be the cheapest
};

/// The cheapest choice for a problem in which every item costs the same, by depth-first branch and bound: a bound of
/// each node is the Lagrangian dual (requirements and needs relaxed, by subgradient steps from the parent's
/// multipliers; Fisher, 1981), items are fixed by their reduced costs, and the item that the relaxation wavers on most
/// is branched on. Linear programs say little about such problems, and this bound is cheap. `start` is a choice that
/// meets everything. After `most_seconds` of the clock the best so far is given.
[[nodiscard]] CoverSearchResult search_cover(const CoverProblem& problem, const std::vector<bool>& start,
                                             double most_seconds);

} // namespace kezheng
