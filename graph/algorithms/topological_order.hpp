#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// The vertices in an order in which every arc leads forwards: at each place the smallest vertex that may stand there.
/// Vertices on common cycles stand together, ascending, at the place of the smallest.
[[nodiscard]] std::vector<Vertex> topological_order(const Adjacency& graph);

/// The vertices by the length of the longest chain that ends in them: layer 0 has no predecessor, each other vertex
/// stands one layer after the last of its predecessors. Vertices on common cycles share a layer. Ascending in a layer.
/// The first `gates` vertices only hand on what comes before them: they take no layer and are left out.
[[nodiscard]] std::vector<std::vector<Vertex>> layers(const Adjacency& graph, std::size_t gates = 0);

} // namespace kezheng
