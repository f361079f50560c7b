#pragma once

#include "graph/model/competency_graph.hpp"

#include <string>

namespace kezheng {

/// The whole graph as a `kezheng/graph/1` document (exporters/schemas/graph-1.schema.json): nodes and edges in the
/// order of their ids, each with its kind, keys and own data.
[[nodiscard]] std::string graph_json(const CompetencyGraph& graph);

/// One node with its own data and its neighbours (kind of edge, direction, key, label), as a `kezheng/node/1` document.
[[nodiscard]] std::string node_json(const CompetencyGraph& graph, NodeId id);

} // namespace kezheng
