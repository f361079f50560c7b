#pragma once

#include "graph/model/competency_graph.hpp"

#include <optional>

namespace kezheng {

/// The root of the tree that a node belongs to: of what lies in a standard, the standard.
[[nodiscard]] inline NodeId standard_of(const CompetencyGraph& graph, NodeId id) {
    while (const std::optional<NodeId> parent = graph.parent(id)) {
        id = *parent;
    }
    return id;
}

} // namespace kezheng
