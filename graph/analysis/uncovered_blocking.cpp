#include "graph/analysis/uncovered_blocking.hpp"

#include <algorithm>
#include <functional>

namespace kezheng {

namespace {

bool is_taught(const CompetencyGraph& graph, NodeId node) {
    if (graph.node(node).kind == NodeKind::task) {
        return std::ranges::any_of(graph.children(node), [&](NodeId skill) { return is_taught(graph, skill); });
    }
    return std::ranges::any_of(graph.in_edges(node, EdgeKind::teaches), [&](EdgeId id) {
        const auto* teaches = std::get_if<Teaches>(&graph.edge(id).details);
        return teaches == nullptr || teaches->status == Status::accepted;
    });
}

} // namespace

std::vector<UncoveredNode> uncovered_by_blocking(const CompetencyGraph& graph, const CurricularMetrics& metrics) {
    std::vector<UncoveredNode> result;
    for (const NodeMetrics& entry : metrics.nodes) {
        if (!is_taught(graph, entry.node)) {
            result.push_back({entry.node, entry.paths.blocking});
        }
    }
    std::ranges::stable_sort(result, std::greater<>{}, &UncoveredNode::blocking);
    return result;
}

} // namespace kezheng
