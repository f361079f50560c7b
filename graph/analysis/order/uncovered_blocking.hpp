#pragma once

#include "graph/analysis/order/curricular_metrics.hpp"
#include "graph/analysis/order/learning_order.hpp"
#include "graph/model/competency_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kezheng {

/// A requirement or task that no module teaches, and what waits for it.
struct UncoveredNode {
    NodeId node = NodeId(0);
    std::uint64_t blocking = 0; ///< how many others must wait for it, as PathMetrics has it
    std::size_t following = 0;  ///< how many come after it in the learning order, that of the tasks included
};

/// The requirements (or tasks, of which no requirement is taught) among `metrics` that no module teaches by an
/// alignment that was accepted; the one that blocks most others first, then the one that most follow, ties by key.
/// `order` is that of the same nodes.
[[nodiscard]] std::vector<UncoveredNode>
uncovered_by_blocking(const CompetencyGraph& graph, const CurricularMetrics& metrics, const LearningOrder& order);

} // namespace kezheng
