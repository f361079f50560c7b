#pragma once

#include "graph/model/competency_graph.hpp"

#include <string>

namespace kezheng {

/// The whole graph as GraphML with typed attributes, as networkx, Gephi, yEd and igraph read it: a node's id is its
/// key, an edge's id `e1`, `e2` …; `label` is the name in Chinese (in English where there is none).
[[nodiscard]] std::string graphml_of(const CompetencyGraph& graph);

} // namespace kezheng
