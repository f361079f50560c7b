#pragma once

#include "graph/analysis/coverage/closing_set.hpp"
#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"

#include <vector>

namespace kezheng {

/// The candidates that a curriculum could take, and the others with their reasons; both by key.
struct UsableCandidates {
    std::vector<NodeId> modules;
    std::vector<ExcludedCandidate> excluded;
};

/// Sorts the modules of `candidates` by what `curriculum` has. A candidate stands on a cycle where it must come before
/// itself: needs of any manner lead back to it, and one of them on the way is a prerequisite. Corequisites alone make
/// no cycle, since their modules may stand in one term. Where several reasons hold, the first of ExclusionReason.
[[nodiscard]] UsableCandidates usable_candidates(const CompetencyGraph& graph, NodeId curriculum, NodeId candidates);

} // namespace kezheng
