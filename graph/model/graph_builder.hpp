#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/shared_text.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/edge.hpp"
#include "graph/model/node.hpp"

#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace kezheng {

/// An edge whose ends are still keys.
struct EdgeDraft {
    EdgeKind kind;
    SharedText from;
    SharedText to;
    EdgeDetails details;
    SourceRef source;
};

/// The graph, and what was wrong with what it was built from.
struct Sealed {
    CompetencyGraph graph;
    std::vector<Diagnostic> diagnostics;
};

/// Collects nodes and edges in any order; an edge may name a node that comes later. seal() resolves all keys at once.
class GraphBuilder {
  public:
    void add_node(Node node);
    void add_edge(EdgeDraft edge);

    /// What was added so far, in that order.
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::deque<EdgeDraft>& edges() const { return m_edges; }

    /// Calls `update` with every node of a kind that was added so far, to fill in its details; keys must stay.
    void update_nodes(NodeKind kind, const std::function<void(Node&)>& update);

    /// Resolves every key and fixes the order of nodes and edges. A major, role, reference or concept
    /// that was added several times is one node. Reported and left out: any other second node with the same key
    /// (duplicate-key), an edge to a key that no node has (unknown-key, with the nearest key as a hint), an edge
    /// that legal_edges() does not allow (illegal-edge), the same edge twice (duplicate-edge; associations of two types
    /// or with two notes are two edges).
    [[nodiscard]] Sealed seal() &&;

  private:
    std::vector<Node> m_nodes;
    std::deque<EdgeDraft> m_edges; ///< many and large: never moved to a larger place
};

} // namespace kezheng
