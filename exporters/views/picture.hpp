#pragma once

#include "exporters/pictures/diagram.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace kezheng {

/// Collects the boxes, lines and lanes of one picture, each once, and its legend from what was drawn.
class Picture {
  public:
    enum class Arrangement {
        tree,    ///< what follows a box stands in the order of its lines
        network, ///< boxes stand where lines cross least
        columns, ///< in two columns, joined by straight lines
        rows     ///< the same, boxes as they were added
    };

    Picture(const CompetencyGraph& graph, Language language, Arrangement arrangement = Arrangement::network)
        : m_graph(graph), m_language(language), m_arrangement(arrangement) {}

    /// Adds the node's box, with `suffix` after its caption.
    void add_node(NodeId id, const std::string& suffix = {}, Mark mark = Mark::none);
    /// The same for the right one of two columns.
    void add_right_node(NodeId id, const std::string& suffix = {}, Mark mark = Mark::none);
    /// Draws the box thick.
    void mark_strong(NodeId id);
    /// Adds a line between two boxes; a second one of its kind is passed over.
    void add_edge(NodeId from, NodeId to, EdgeKind kind, DiagramEdge more = {});
    /// Puts a box into the lane of this title.
    void put_into_lane(const std::string& title, NodeId id);
    /// Puts a box into the lane of the level that it lies in, if any; `with_standard` in the lane's title where a
    /// picture has several.
    void put_into_level_lane(NodeId id, bool with_standard = false);
    void add_to_legend(LegendEntry entry);

    [[nodiscard]] bool has(NodeId id) const { return m_drawn.contains(id); }
    [[nodiscard]] bool has_edges() const { return !m_diagram.edges.empty(); }

    /// The picture with its title and legend, for the smallest paper that it can be read on.
    Diagram finish(std::string name, const std::string& title) &&;

  private:
    const CompetencyGraph& m_graph;
    Language m_language;
    Arrangement m_arrangement;
    Diagram m_diagram;
    std::set<NodeId> m_drawn;
    std::set<std::tuple<NodeId, NodeId, EdgeKind>> m_joined;
};

/// The captions of a node and of those above it, from that of kind `highest` on: `standard › level › area`.
[[nodiscard]] std::string path_of(const CompetencyGraph& graph, NodeId id, Language language,
                                  NodeKind highest = NodeKind::standard);

/// The node of this kind that `id` lies in, itself included.
[[nodiscard]] std::optional<NodeId> ancestor_of(const CompetencyGraph& graph, NodeId id, NodeKind kind);

/// All nodes of a kind below `root`, in key order.
[[nodiscard]] std::vector<NodeId> below(const CompetencyGraph& graph, NodeId root, NodeKind kind);

/// Whether an edge from a major to one of a later catalogue says that they have one name, not that it has a new one.
[[nodiscard]] bool joins_same_names(const Edge& edge);

/// How an edge stands with those who review; what has no status is accepted.
[[nodiscard]] Status status_of(const Edge& edge);

} // namespace kezheng
