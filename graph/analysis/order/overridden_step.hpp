#pragma once

#include "graph/analysis/order/learning_order.hpp"
#include "graph/base/diagnostic.hpp"

#include <optional>
#include <vector>

namespace kezheng {

/// A step that was proposed and not taken, and what stands against it.
struct OverriddenStep {
    OrderEdge step;
    std::optional<OrderEdge> declared; ///< the step between the same two that a file declares
    SourceRef source;                  ///< of the declared one
    std::vector<NodeId> path;          ///< learning steps from `step.after` to `step.before`, where nothing is declared
};

} // namespace kezheng
