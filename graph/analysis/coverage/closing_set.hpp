#pragma once

#include "graph/analysis/coverage/coverage.hpp"
#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// What a closing set is to have least of.
enum class ClosingObjective { hours, credits, count };

struct ClosingOptions {
    CoverageOptions coverage;
    ClosingObjective objective = ClosingObjective::hours;
    double most_seconds = 60; ///< after which the best so far is given
};

/// A candidate that was chosen. One that closes nothing is there because another needs it.
struct ChosenModule {
    NodeId module;
    std::vector<NodeId> closes; ///< the gaps that it takes to the required depth, by key
};

struct ClosingSet {
    ClosingObjective objective = ClosingObjective::hours;
    std::vector<NodeId> gaps;          ///< of the curriculum, by key
    std::vector<ChosenModule> modules; ///< by key
    double total = 0;                  ///< hours, credits or modules
    double bound = 0;                  ///< no set that closes as much has a smaller total
    bool optimal = false;
    std::vector<NodeId> unclosable; ///< gaps that no candidate takes to the required depth, by key
    std::vector<NodeId> unpriced;   ///< candidates without hours or credits, which count as 0, by key
};

/// The cheapest set of the modules of `candidates` (a curriculum's node) that closes every gap of `curriculum` that can
/// be closed. Whatever a chosen module needs (`precedes`, of any manner) is chosen as well, unless `curriculum` has it.
/// Only accepted alignments of candidates count. Of equally cheap sets always the same one.
[[nodiscard]] ClosingSet closing_set(const CompetencyGraph& graph, NodeId curriculum, NodeId candidates,
                                     const ClosingOptions& options);

/// `hours`, `credits`, `count`.
[[nodiscard]] std::string_view name_of(ClosingObjective objective);

} // namespace kezheng
