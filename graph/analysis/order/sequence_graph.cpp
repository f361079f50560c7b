#include "graph/analysis/order/sequence_graph.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

struct ScopeRow {
    Scope scope;
    std::string_view name;
    NodeKind kind;
};
constexpr std::array scope_rows{
    ScopeRow{Scope::skill, "skill", NodeKind::skill},
    ScopeRow{Scope::task, "task", NodeKind::task},
    ScopeRow{Scope::module, "module", NodeKind::module},
};

bool lies_under(const CompetencyGraph& graph, NodeId node, std::span<const NodeId> roots) {
    for (std::optional<NodeId> at = node; at; at = graph.parent(*at)) {
        if (std::ranges::find(roots, *at) != roots.end()) {
            return true;
        }
    }
    return false;
}

} // namespace

std::string_view name_of(Scope scope) {
    return scope_rows.at(static_cast<std::size_t>(scope)).name;
}

std::optional<Scope> scope_named(std::string_view name) {
    const auto* const row = std::ranges::find(scope_rows, name, &ScopeRow::name);
    return row == scope_rows.end() ? std::nullopt : std::optional(row->scope);
}

NodeKind node_kind_of(Scope scope) {
    return scope_rows.at(static_cast<std::size_t>(scope)).kind;
}

ScopeNodes::ScopeNodes(const CompetencyGraph& graph, Scope scope, std::span<const NodeId> roots)
    : m_nodes(graph.nodes_of(node_kind_of(scope))) {
    if (!roots.empty()) {
        std::erase_if(m_nodes, [&](NodeId node) { return !lies_under(graph, node, roots); });
    }
}

std::optional<Vertex> ScopeNodes::vertex(NodeId id) const {
    const auto at = std::ranges::lower_bound(m_nodes, id);
    if (at == m_nodes.end() || *at != id) {
        return std::nullopt;
    }
    return static_cast<Vertex>(at - m_nodes.begin());
}

std::vector<NodeId> ScopeNodes::nodes_at(const std::vector<Vertex>& vertices) const {
    std::vector<NodeId> nodes;
    nodes.reserve(vertices.size());
    for (const Vertex at : vertices) {
        nodes.push_back(m_nodes[at]);
    }
    return nodes;
}

std::vector<std::vector<NodeId>> ScopeNodes::nodes_at(const std::vector<std::vector<Vertex>>& groups) const {
    std::vector<std::vector<NodeId>> result;
    result.reserve(groups.size());
    for (const auto& group : groups) {
        result.push_back(nodes_at(group));
    }
    return result;
}

} // namespace kezheng
