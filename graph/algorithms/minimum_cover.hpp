#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace kezheng {

/// A choice of items, each at a cost, such that every requirement is met by one of those that can meet it, and no item
/// is chosen without those it needs. Items and requirements are positions from 0.
struct CoverProblem {
    std::vector<double> costs;                              ///< of the items, 0 or more
    std::vector<std::vector<std::size_t>> requirements;     ///< the items that meet each of them; none is empty
    std::vector<std::pair<std::size_t, std::size_t>> needs; ///< an item, and one that it needs
};

/// The best choice that was found.
struct CoverSolution {
    std::vector<std::size_t> items; ///< ascending
    double cost = 0;
    double bound = 0; ///< no choice costs less; equal to `cost` where it is optimal
    bool optimal = false;
};

/// The cheapest choice, by branch and cut (COIN-OR CBC) over the items as variables of 0 and 1, or, where all items
/// cost the same, by search_cover(). After `most_seconds` (of the clock) the best choice so far is given with its
/// bound; the same problem gives the same answer as long as the time suffices. With less than a twentieth of a second,
/// or without CBC, the choice is a greedy one and the bound that of a simple dual solution. Items that are not needed
/// in the end are left out. Prints nothing.
[[nodiscard]] CoverSolution minimum_cover(const CoverProblem& problem, double most_seconds);

} // namespace kezheng
