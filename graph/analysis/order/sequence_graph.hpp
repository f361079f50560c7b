#pragma once

#include "graph/algorithms/adjacency.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kezheng {

/// Between what an order is asked for.
enum class Scope { skill, task, module };

[[nodiscard]] std::string_view name_of(Scope scope);
[[nodiscard]] std::optional<Scope> scope_named(std::string_view name);
[[nodiscard]] NodeKind node_kind_of(Scope scope);

/// The nodes of a scope, numbered in the order of their keys, so that algorithms break ties by key.
class ScopeNodes {
  public:
    /// All nodes of the scope's kind that lie under one of `roots` (or are it); without any, all of the graph.
    ScopeNodes(const CompetencyGraph& graph, Scope scope, std::span<const NodeId> roots);

    [[nodiscard]] const std::vector<NodeId>& nodes() const { return m_nodes; }
    [[nodiscard]] NodeId node(Vertex vertex) const { return m_nodes[vertex]; }
    [[nodiscard]] std::optional<Vertex> vertex(NodeId id) const;
    [[nodiscard]] std::vector<NodeId> nodes_at(const std::vector<Vertex>& vertices) const;
    [[nodiscard]] std::vector<std::vector<NodeId>> nodes_at(const std::vector<std::vector<Vertex>>& groups) const;

  private:
    std::vector<NodeId> m_nodes; ///< ascending
};

} // namespace kezheng
