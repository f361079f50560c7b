#pragma once

#include "graph/analysis/coverage/coverage.hpp"
#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
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

/// Why a candidate cannot be chosen.
enum class ExclusionReason {
    in_programme,      ///< the curriculum has a module of its code
    unknown_requisite, ///< it needs what neither the curriculum nor the candidates have
    cycle,             ///< it must come before itself
    needs_excluded     ///< it needs a candidate that cannot be chosen
};

struct ExcludedCandidate {
    NodeId module;
    ExclusionReason reason = ExclusionReason::in_programme;
    /// The codes that the reason is about: the module's own, what it needs, or the cycle from the module on.
    std::vector<std::string> codes;
};

struct ClosingSet {
    ClosingObjective objective = ClosingObjective::hours;
    CoverageOptions coverage;          ///< what counts as a gap
    std::vector<NodeId> gaps;          ///< of the curriculum, by key
    std::vector<ChosenModule> modules; ///< by key
    double total = 0;                  ///< hours, credits or modules
    double bound = 0;                  ///< no set that closes as much has a smaller total
    bool optimal = false;
    std::vector<NodeId> unclosable;          ///< gaps that no candidate takes to the required depth, by key
    std::vector<NodeId> unpriced;            ///< candidates without hours or credits, which count as 0, by key
    std::vector<ExcludedCandidate> excluded; ///< by key
};

/// The cheapest set of the modules of `candidates` (a curriculum's node) that closes every gap of `curriculum` that can
/// be closed. Whatever a chosen module needs (`precedes`, of any manner) is chosen as well, unless `curriculum` has it.
/// Only accepted alignments of candidates count. Candidates that no programme could take are left aside and reported:
/// see ExclusionReason; where the curriculum has a module of the same code, that one is there for those that need it.
/// Of equally cheap sets always the same one.
[[nodiscard]] ClosingSet closing_set(const CompetencyGraph& graph, NodeId curriculum, NodeId candidates,
                                     const ClosingOptions& options);

/// `hours`, `credits`, `count`.
[[nodiscard]] std::string_view name_of(ClosingObjective objective);
/// `in-programme`, `unknown-requisite`, `cycle`, `needs-excluded`.
[[nodiscard]] std::string_view name_of(ExclusionReason reason);

} // namespace kezheng
