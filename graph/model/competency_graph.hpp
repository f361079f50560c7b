#pragma once

#include "graph/base/id.hpp"
#include "graph/model/edge.hpp"
#include "graph/model/kinds.hpp"
#include "graph/model/node.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <ranges>
#include <string_view>
#include <vector>

namespace kezheng {

namespace detail {
struct Storage;
}

/// The typed graph of standards, majors, roles and curricula, after GraphBuilder::seal(): it never changes again, every
/// key is resolved, every edge is one that legal_edges() allows. Nodes are numbered in the order of key_before() within
/// the order of NodeKind, edges by kind and ends, so the same input gives the same ids whatever order it came in.
///
/// The structure lies in a Boost.Graph compressed_sparse_row_graph (graph/detail/), payload in arrays indexed by ids.
/// Nothing is ever removed, which is why ids may be positions.
class CompetencyGraph {
  public:
    explicit CompetencyGraph(std::unique_ptr<const detail::Storage> storage);
    CompetencyGraph(CompetencyGraph&&) noexcept;
    CompetencyGraph& operator=(CompetencyGraph&&) noexcept;
    CompetencyGraph(const CompetencyGraph&) = delete;
    CompetencyGraph& operator=(const CompetencyGraph&) = delete;
    ~CompetencyGraph();

    [[nodiscard]] std::size_t node_count() const;
    [[nodiscard]] std::size_t edge_count() const;
    [[nodiscard]] const Node& node(NodeId id) const;
    [[nodiscard]] const Edge& edge(EdgeId id) const;

    /// The node with this key, if there is one.
    [[nodiscard]] std::optional<NodeId> find(std::string_view key) const;

    /// All nodes of a kind, in key order.
    [[nodiscard]] std::vector<NodeId> nodes_of(NodeKind kind) const;

    /// The edges that leave or reach a node, in the order of their ids; with `kind`, only those of that kind.
    [[nodiscard]] std::vector<EdgeId> out_edges(NodeId id) const;
    [[nodiscard]] std::vector<EdgeId> in_edges(NodeId id) const;
    [[nodiscard]] std::vector<EdgeId> out_edges(NodeId id, EdgeKind kind) const;
    [[nodiscard]] std::vector<EdgeId> in_edges(NodeId id, EdgeKind kind) const;

    /// The nodes that `id` contains directly, in key order.
    [[nodiscard]] std::vector<NodeId> children(NodeId id) const;
    /// The node that contains `id`, if any.
    [[nodiscard]] std::optional<NodeId> parent(NodeId id) const;

    /// The ids of all nodes and of all edges, ascending.
    [[nodiscard]] auto nodes() const {
        return std::views::iota(std::size_t{0}, node_count()) |
               std::views::transform([](std::size_t i) { return NodeId(i); });
    }
    [[nodiscard]] auto edges() const {
        return std::views::iota(std::size_t{0}, edge_count()) |
               std::views::transform([](std::size_t i) { return EdgeId(i); });
    }

    /// The Boost.Graph structure, for the algorithms in graph/*.cpp alone.
    [[nodiscard]] const detail::Storage& storage() const { return *m_storage; }

  private:
    std::unique_ptr<const detail::Storage> m_storage;
};

} // namespace kezheng
