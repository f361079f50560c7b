#pragma once

#include <cstddef>
#include <vector>

namespace kezheng {

/// What two items ask of their terms.
struct TermRule {
    enum class Kind { before, not_after, same };
    std::size_t before = 0;
    std::size_t after = 0;
    Kind kind = Kind::before;
};

/// Items of given sizes to be put into terms of equal capacity.
struct TermProblem {
    std::vector<double> sizes; ///< 0 or more
    std::vector<TermRule> rules;
    unsigned terms = 0;
    double capacity = 0;
};

struct TermAssignment {
    std::vector<unsigned> terms; ///< by item, from 0; empty where no assignment was found
    bool is_proven = false;      ///< where none was found: there is none; else: it is the best
};

/// Puts every item into a term, the fullest term as light as possible, each item as early as that allows. An integer
/// program, solved by CBC within a bounded number of search nodes (the best assignment found so far counts).
[[nodiscard]] TermAssignment assign_terms(const TermProblem& problem);

} // namespace kezheng
