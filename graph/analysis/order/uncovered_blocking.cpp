#include "graph/analysis/order/uncovered_blocking.hpp"

#include "graph/analysis/order/order_graph.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace kezheng {

namespace {

bool is_taught(const CompetencyGraph& graph, NodeId node) {
    if (graph.node(node).kind == NodeKind::task) {
        return std::ranges::any_of(graph.children(node), [&](NodeId skill) { return is_taught(graph, skill); });
    }
    return std::ranges::any_of(graph.in_edges(node, EdgeKind::teaches), [&](EdgeId id) {
        const auto* teaches = graph.edge(id).details.get_if<Teaches>();
        return teaches == nullptr || teaches->status == Status::accepted;
    });
}

std::vector<Arc> arcs_of(const std::vector<OrderEdge>& edges, const ScopeNodes& nodes) {
    std::vector<Arc> arcs;
    for (const OrderEdge& edge : edges) {
        const auto from = nodes.vertex(edge.before);
        const auto to = nodes.vertex(edge.after);
        if (edge.kind == EdgeKind::precedes && from && to) {
            arcs.push_back({*from, *to});
        }
    }
    return arcs;
}

} // namespace

std::vector<UncoveredNode> uncovered_by_blocking(const CompetencyGraph& graph, const CurricularMetrics& metrics,
                                                 const LearningOrder& order) {
    const ScopeNodes nodes(graph, order.scope, {});
    const ScopeNodes tasks(graph, Scope::task, {});
    const std::vector<Arc> arcs = arcs_of(order.edges, nodes);
    const OrderGraph ordered = order.scope == Scope::skill
                                   ? OrderGraph(graph, nodes, arcs, tasks, arcs_of(order.derived, tasks))
                                   : OrderGraph(nodes, arcs);
    std::vector<UncoveredNode> result;
    for (const NodeMetrics& entry : metrics.nodes) {
        if (!is_taught(graph, entry.node)) {
            result.push_back({entry.node, entry.paths.blocking, ordered.following(entry.node)});
        }
    }
    std::ranges::stable_sort(result, std::greater<>{},
                             [](const UncoveredNode& node) { return std::pair(node.blocking, node.following); });
    return result;
}

} // namespace kezheng
