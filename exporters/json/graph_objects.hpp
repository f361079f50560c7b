#pragma once

#include "exporters/json/json_value.hpp"
#include "graph/model/competency_graph.hpp"

// The nodes and edges of `kezheng/graph/1` as JSON values, for the exporters that write the same data in another form.
namespace kezheng {

/// A node: key, kind, label and its own data.
[[nodiscard]] Json node_object(const Node& node);

/// An edge: kind, from, to and its own data.
[[nodiscard]] Json edge_object(const CompetencyGraph& graph, const Edge& edge);

} // namespace kezheng
