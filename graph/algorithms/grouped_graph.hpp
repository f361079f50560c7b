#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <span>
#include <vector>

namespace kezheng {

/// A vertex that its own arcs bring forward: they lead to one of a group that its own group comes after.
struct BroughtForward {
    Vertex vertex = 0;
    std::vector<Vertex> path;   ///< from it to such a vertex; without groups where arcs alone lead there
    std::vector<Vertex> groups; ///< the groups with members that it need not follow, ascending
};

/// Vertices in groups that have an order of their own: all members of a group come before those of the groups after it.
/// So that this takes few arcs, groups (those on common cycles together) stand in the graph as two gates each, one
/// before their members and one after them.
struct GroupedGraph {
    Adjacency graph;                        ///< the gates first, then the vertices, shifted by gates.size()
    std::vector<Vertex> gates;              ///< by gate: the group, the smallest one of those on common cycles
    std::vector<BroughtForward> exceptions; ///< ascending by vertex; vertices and groups as they were given

    /// The gate that stands before, or after, the members of a group.
    [[nodiscard]] Vertex gate_before(Vertex group) const { return 2 * component_of[group]; }
    [[nodiscard]] Vertex gate_after(Vertex group) const { return 2 * component_of[group] + 1; }
    std::vector<Vertex> component_of; ///< by group
};

/// The graph of `arcs` between vertices with the order of their groups by `group_arcs`. Arcs between vertices win:
/// where they contradict the order of the groups, the vertex that they bring forward follows of the groups before its
/// own only what it does not lead to. Cycles of arcs between vertices stay, there are no others. `group_of` is
/// no_vertex for a vertex in no group.
[[nodiscard]] GroupedGraph grouped_graph(const Adjacency& arcs, std::span<const Vertex> group_of,
                                         const Adjacency& group_arcs);

} // namespace kezheng
