#pragma once

#include "graph/model/competency_graph.hpp"

#include <vector>

namespace kezheng {

/// Shortest cycles of prerequisites among the modules of `curricula` (a curriculum, its candidates), one for each group
/// of modules that lie on common cycles. Each reads from its module of the smallest key on, and the last one comes
/// before the first again. Corequisites may stand in one term and count for none.
[[nodiscard]] std::vector<std::vector<NodeId>> module_cycles(const CompetencyGraph& graph,
                                                             const std::vector<NodeId>& curricula);

} // namespace kezheng
