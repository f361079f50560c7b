#pragma once

#include "graph/analysis/diff/standard_diff.hpp"
#include "graph/analysis/diff/text_comparison.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A requirement with all that two versions are compared by.
struct ComparedRequirement {
    NodeId skill = NodeId(0);
    NodeId task = NodeId(0);
    NodeId area = NodeId(0);
    int level = 0;
    std::string place; ///< its key without the standard's
    std::string task_name;
    ComparedText text;
};

/// The requirements of a standard, in key order.
[[nodiscard]] std::vector<ComparedRequirement> compared_requirements(const CompetencyGraph& graph, NodeId standard);

/// Requirements of both versions that belong together, by positions; how, and how alike. Every position stands in
/// exactly one of them; `moved` and `renumbered` are not told apart from `unchanged` yet.
struct RequirementMatch {
    ChangeKind kind = ChangeKind::unchanged;
    std::vector<std::size_t> before;
    std::vector<std::size_t> after;
    double likeness = 1;
};

[[nodiscard]] std::vector<RequirementMatch> match_requirements(const std::vector<ComparedRequirement>& before,
                                                               const std::vector<ComparedRequirement>& after);

} // namespace kezheng
