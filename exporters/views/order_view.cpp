#include "exporters/text/label.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/algorithms/cycles.hpp"
#include "graph/algorithms/longest_chain.hpp"
#include "graph/algorithms/shortest_path.hpp"
#include "graph/algorithms/transitive_reduction.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace kezheng {

namespace {

using Pair = std::pair<NodeId, NodeId>;

/// The pairs of nodes of `kind` below `root` that an edge joins, itself or between what they hold.
std::set<Pair> lifted(const CompetencyGraph& graph, NodeId root, NodeKind kind, EdgeKind edge_kind) {
    std::set<Pair> pairs;
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        if (edge.kind != edge_kind || status_of(edge) == Status::rejected) {
            continue;
        }
        const Only from = ancestor_of(graph, edge.from, kind);
        const Only to = ancestor_of(graph, edge.to, kind);
        const NodeKind root_kind = graph.node(root).kind;
        if (from && to && *from != *to && ancestor_of(graph, *from, root_kind) == root &&
            ancestor_of(graph, *to, root_kind) == root) {
            pairs.insert({*from, *to});
        }
    }
    return pairs;
}

/// The steps between the nodes that they join, as the algorithms see them.
class StepGraph {
  public:
    explicit StepGraph(const std::set<Pair>& pairs) {
        for (const auto& [from, to] : pairs) {
            m_nodes.push_back(from);
            m_nodes.push_back(to);
        }
        std::ranges::sort(m_nodes);
        m_nodes.erase(std::ranges::unique(m_nodes).begin(), m_nodes.end());
        std::vector<Arc> arcs;
        for (const auto& [from, to] : pairs) {
            arcs.push_back({*vertex(from), *vertex(to)});
        }
        m_graph = Adjacency(m_nodes.size(), arcs);
    }

    [[nodiscard]] bool has_cycle() const { return !is_acyclic(m_graph); }

    /// Without the pairs that others stand for; of a graph without cycles.
    [[nodiscard]] std::set<Pair> reduced() const {
        std::set<Pair> pairs;
        for (const Arc& arc : transitive_reduction(m_graph).arcs()) {
            pairs.insert({m_nodes[arc.from], m_nodes[arc.to]});
        }
        return pairs;
    }

    /// Of a graph without cycles.
    [[nodiscard]] std::vector<NodeId> longest() const {
        std::vector<NodeId> chain;
        for (const Vertex at : longest_chain(m_graph)) {
            chain.push_back(m_nodes[at]);
        }
        return chain;
    }

    [[nodiscard]] bool reaches(NodeId from, NodeId to) const {
        const auto start = vertex(from);
        const auto end = vertex(to);
        return start && end && !shortest_path(m_graph, *start, *end).empty();
    }

  private:
    [[nodiscard]] std::optional<Vertex> vertex(NodeId id) const {
        const auto at = std::ranges::lower_bound(m_nodes, id);
        return at != m_nodes.end() && *at == id ? std::optional(static_cast<Vertex>(at - m_nodes.begin()))
                                                : std::nullopt;
    }

    std::vector<NodeId> m_nodes; ///< ascending
    Adjacency m_graph;
};

/// The order of the nodes of `kind` below `root`, those that an edge joins, in lanes: tasks by level, requirements by
/// task. The longest chain is thick, where there are no cycles; so is workflow against the learning order.
Diagram order_of(const CompetencyGraph& graph, NodeId root, NodeKind kind, Language language) {
    const std::set<Pair> steps = lifted(graph, root, kind, EdgeKind::precedes);
    const std::set<Pair> workflow = lifted(graph, root, kind, EdgeKind::feeds);
    const StepGraph step_graph(steps);
    const bool has_cycle = step_graph.has_cycle();
    const std::set<Pair> learning = has_cycle ? steps : step_graph.reduced();
    const std::vector<NodeId> chain = has_cycle ? std::vector<NodeId>{} : step_graph.longest();
    std::set<Pair> on_chain;
    for (std::size_t i = 1; i < chain.size(); ++i) {
        on_chain.insert({chain[i - 1], chain[i]});
    }
    Picture picture(graph, language);
    std::set<NodeId> joined;
    for (const std::set<Pair>* pairs : {&learning, &workflow}) {
        for (const auto& [from, to] : *pairs) {
            joined.insert({from, to});
        }
    }
    for (const NodeId id : joined) {
        picture.add_node(id);
        const Only lane = kind == NodeKind::skill ? graph.parent(id) : ancestor_of(graph, id, NodeKind::level);
        if (lane) {
            picture.put_into_lane(path_of(graph, *lane, language, NodeKind::level), id);
        }
    }
    std::ranges::for_each(chain, [&](NodeId id) { picture.mark_strong(id); });
    for (const auto& [from, to] : learning) {
        picture.add_edge(from, to, EdgeKind::precedes, {.strong = on_chain.contains({from, to})});
    }
    for (const auto& [from, to] : workflow) {
        picture.add_edge(from, to, EdgeKind::feeds, {.beside = true, .conflict = step_graph.reaches(to, from)});
    }
    const std::string title = path_of(graph, root, language) + " › " + say(Message::learning_order, language);
    return std::move(picture).finish(graph.node(root).key + "/order", title);
}

} // namespace

std::vector<Diagram> order_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    const auto keep = [](Diagram diagram, std::vector<Diagram>& list) {
        if (!diagram.edges.empty()) {
            list.push_back(std::move(diagram));
        }
    };
    for (const NodeId standard : graph.nodes_of(NodeKind::standard)) {
        if (only && *only != standard) {
            continue;
        }
        Diagram whole = order_of(graph, standard, NodeKind::task, language);
        for (const NodeId level : graph.children(standard)) {
            keep(order_of(graph, level, NodeKind::task, language), whole.parts);
        }
        keep(std::move(whole), result);
        for (const NodeId area : below(graph, standard, NodeKind::area)) {
            keep(order_of(graph, area, NodeKind::skill, language), result);
        }
    }
    return result;
}

} // namespace kezheng
