#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// Which vertices lie on common cycles. Components are numbered in the order of their smallest vertex.
struct StrongComponents {
    std::vector<Vertex> component_of;         ///< by vertex
    std::vector<std::vector<Vertex>> members; ///< by component, ascending
};

/// The strongly connected components, by Tarjan's algorithm without recursion; linear time.
[[nodiscard]] StrongComponents strong_components(const Adjacency& graph);

/// The graph of components: an arc where some arc leads from a member of one to a member of another. Acyclic.
[[nodiscard]] Adjacency condensation(const Adjacency& graph, const StrongComponents& components);

} // namespace kezheng
