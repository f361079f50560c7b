#pragma once

#include "graph/analysis/order/learning_order.hpp"
#include "graph/analysis/order/order_graph.hpp"

#include <vector>

namespace kezheng {

/// What runs against the learning order: workflow steps from a later to an earlier node, with the learning path between
/// them; modules whose terms break a requisite. By nodes, then kind.
[[nodiscard]] std::vector<OrderViolation>
order_violations(const CompetencyGraph& graph, const std::vector<OrderEdge>& edges, const OrderGraph& learning);

} // namespace kezheng
