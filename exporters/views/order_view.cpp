#include "exporters/label.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/algorithms/cycles.hpp"
#include "graph/algorithms/transitive_reduction.hpp"

#include <algorithm>
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

/// Without the pairs that others stand for; those of a graph with cycles stay as they are.
std::set<Pair> reduced(const std::set<Pair>& pairs) {
    std::vector<NodeId> nodes;
    for (const auto& [from, to] : pairs) {
        nodes.push_back(from);
        nodes.push_back(to);
    }
    std::ranges::sort(nodes);
    nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
    const auto vertex = [&](NodeId id) {
        return static_cast<Vertex>(std::ranges::lower_bound(nodes, id) - nodes.begin());
    };
    std::vector<Arc> arcs;
    for (const auto& [from, to] : pairs) {
        arcs.push_back({vertex(from), vertex(to)});
    }
    const Adjacency adjacency(nodes.size(), arcs);
    if (!is_acyclic(adjacency)) {
        return pairs;
    }
    std::set<Pair> result;
    for (const Arc& arc : transitive_reduction(adjacency).arcs()) {
        result.insert({nodes[arc.from], nodes[arc.to]});
    }
    return result;
}

/// The order of the nodes of `kind` below `root`, those that an edge joins, in lanes: tasks by level, requirements by
/// task.
Diagram order_of(const CompetencyGraph& graph, NodeId root, NodeKind kind, Language language) {
    const std::set<Pair> learning = reduced(lifted(graph, root, kind, EdgeKind::precedes));
    const std::set<Pair> workflow = lifted(graph, root, kind, EdgeKind::feeds);
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
    for (const auto& [from, to] : learning) {
        picture.add_edge(from, to, EdgeKind::precedes);
    }
    for (const auto& [from, to] : workflow) {
        picture.add_edge(from, to, EdgeKind::feeds, {.beside = true});
    }
    const std::string title = path_of(graph, root, language) + " › " + heading_of(EdgeKind::precedes).in(language);
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
