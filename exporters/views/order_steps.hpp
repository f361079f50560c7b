#pragma once

#include "graph/model/competency_graph.hpp"

#include <set>
#include <vector>

namespace kezheng {

/// A step between two nodes of one kind.
struct OrderStep {
    NodeId from;
    NodeId to;
    EdgeKind kind = EdgeKind::precedes; ///< or `feeds`
    bool strong = false;                ///< on the longest chain
    bool conflict = false;              ///< work against the learning order
};

/// What comes before what in a picture.
struct OrderSteps {
    std::vector<OrderStep> steps; ///< learning, then workflow, by the layer and key of `from`, then the key of `to`
    std::set<NodeId> chain;       ///< the longest; empty where the learning order has a cycle
};

/// The steps between nodes of `kind` below `root`, their own and those between what they hold. What follows from other
/// steps of learning is left out, unless there is a cycle; so is what people rejected.
[[nodiscard]] OrderSteps order_steps(const CompetencyGraph& graph, NodeId root, NodeKind kind);

} // namespace kezheng
