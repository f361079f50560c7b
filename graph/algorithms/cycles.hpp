#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <vector>

namespace kezheng {

/// One shortest cycle for each group of vertices that lie on common cycles, in the order of the groups' smallest
/// vertices. A witness reads from its smallest vertex along the arcs; the last vertex has an arc to the first. Of
/// several shortest ones the smallest as a sequence. In a group of more than 1,000 vertices the witness is a shortest
/// cycle through the group's smallest vertex, since looking for the shortest of all would take time in the square.
[[nodiscard]] std::vector<std::vector<Vertex>> shortest_cycles(const Adjacency& graph);

/// Whether no vertex reaches itself.
[[nodiscard]] bool is_acyclic(const Adjacency& graph);

} // namespace kezheng
