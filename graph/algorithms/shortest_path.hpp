#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <vector>

namespace kezheng {

/// The path of fewest arcs, both ends included; of several the one whose vertices come first. Empty where there is
/// none. Breadth-first search: linear time.
[[nodiscard]] std::vector<Vertex> shortest_path(const Adjacency& graph, Vertex from, Vertex to);

/// The same among the paths that do not use the arc from `from` to `to`; the two differ.
[[nodiscard]] std::vector<Vertex> shortest_detour(const Adjacency& graph, Vertex from, Vertex to);

} // namespace kezheng
