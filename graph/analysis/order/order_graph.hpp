#pragma once

#include "graph/algorithms/adjacency.hpp"
#include "graph/algorithms/grouped_graph.hpp"
#include "graph/analysis/order/sequence_graph.hpp"
#include "graph/model/competency_graph.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace kezheng {

/// A requirement that steps between requirements bring forward, against the order of the tasks.
struct ForwardRequirement {
    NodeId requirement = NodeId(0);
    std::vector<NodeId> path;  ///< from it to one of a task that comes before its own
    std::vector<NodeId> tasks; ///< that it does not wait for
};

/// What comes before what among the nodes of a scope. Requirements follow their tasks besides: the tasks stand among
/// them as gates (graph/algorithms/grouped_graph.hpp). More steps can be added.
class OrderGraph {
  public:
    OrderGraph(const ScopeNodes& nodes, const std::vector<Arc>& arcs);
    /// Of requirements, whose tasks come before each other by `task_steps`.
    OrderGraph(const CompetencyGraph& graph, const ScopeNodes& requirements, const std::vector<Arc>& arcs,
               const ScopeNodes& tasks, const std::vector<Arc>& task_steps);

    /// Adds a step between nodes of the scope, or between tasks; false, and nothing is added, where it closes a cycle.
    bool add(NodeId before, NodeId after);
    /// Takes a step between nodes of the scope away where another path stands for it; false where none does.
    bool take_away_if_redundant(NodeId before, NodeId after);
    /// The shortest way from one node of the scope to another, with the tasks on it; empty where there is none.
    [[nodiscard]] std::vector<NodeId> path(NodeId from, NodeId to) const;
    /// How many nodes of the scope come after one of them.
    [[nodiscard]] std::size_t following(NodeId node) const;
    [[nodiscard]] std::vector<NodeId> order() const;
    [[nodiscard]] std::vector<std::vector<NodeId>> layers() const;
    [[nodiscard]] const std::vector<ForwardRequirement>& brought_forward() const { return m_brought_forward; }

  private:
    [[nodiscard]] Vertex gate_count() const { return static_cast<Vertex>(m_gates.size()); }
    [[nodiscard]] NodeId node(Vertex vertex) const;
    [[nodiscard]] std::pair<Vertex, Vertex> ends(NodeId before, NodeId after) const;
    [[nodiscard]] bool reaches(Vertex from, Vertex to) const;
    [[nodiscard]] Adjacency adjacency() const;
    void take(const Adjacency& graph);

    const ScopeNodes* m_nodes;
    const ScopeNodes* m_tasks = nullptr;
    std::vector<NodeId> m_gates;        ///< by vertex: the task
    std::vector<Vertex> m_component_of; ///< by task
    std::vector<std::vector<Vertex>> m_next;
    std::vector<ForwardRequirement> m_brought_forward;
};

} // namespace kezheng
