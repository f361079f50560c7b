#include "graph/analysis/order/order_graph.hpp"

#include "graph/algorithms/shortest_path.hpp"
#include "graph/algorithms/topological_order.hpp"

#include <algorithm>

namespace kezheng {

OrderGraph::OrderGraph(const ScopeNodes& nodes, const std::vector<Arc>& arcs) : m_nodes(&nodes) {
    take(Adjacency(nodes.nodes().size(), arcs));
}

OrderGraph::OrderGraph(const CompetencyGraph& graph, const ScopeNodes& requirements, const std::vector<Arc>& arcs,
                       const ScopeNodes& tasks, const std::vector<Arc>& task_steps)
    : m_nodes(&requirements), m_tasks(&tasks) {
    std::vector<Vertex> task_of;
    task_of.reserve(requirements.nodes().size());
    for (const NodeId requirement : requirements.nodes()) {
        const std::optional<NodeId> task = graph.parent(requirement);
        task_of.push_back(task ? tasks.vertex(*task).value_or(no_vertex) : no_vertex);
    }
    GroupedGraph grouped = grouped_graph(Adjacency(requirements.nodes().size(), arcs), task_of,
                                         Adjacency(tasks.nodes().size(), task_steps));
    m_gates = tasks.nodes_at(grouped.gates);
    m_component_of = std::move(grouped.component_of);
    take(grouped.graph);
    for (const BroughtForward& entry : grouped.exceptions) {
        m_brought_forward.push_back(
            {requirements.node(entry.vertex), requirements.nodes_at(entry.path), tasks.nodes_at(entry.groups)});
    }
}

bool OrderGraph::add(NodeId before, NodeId after) {
    const auto [from, to] = ends(before, after);
    if (from == to || reaches(to, from)) {
        return false;
    }
    m_next[from].push_back(to);
    return true;
}

bool OrderGraph::take_away_if_redundant(NodeId before, NodeId after) {
    const auto [from, to] = ends(before, after);
    std::erase(m_next[from], to);
    if (reaches(from, to)) {
        return true;
    }
    m_next[from].push_back(to);
    return false;
}

std::vector<NodeId> OrderGraph::path(NodeId from, NodeId to) const {
    std::vector<NodeId> nodes;
    const auto [start, end] = ends(from, to);
    for (const Vertex vertex : shortest_path(adjacency(), start, end)) {
        if (const NodeId at = node(vertex); nodes.empty() || nodes.back() != at) {
            nodes.push_back(at);
        }
    }
    return nodes;
}

std::size_t OrderGraph::following(NodeId node) const {
    const Vertex start = *m_nodes->vertex(node) + gate_count();
    std::vector<bool> seen(m_next.size(), false);
    std::vector<Vertex> stack{start};
    std::size_t count = 0;
    while (!stack.empty()) {
        const Vertex at = stack.back();
        stack.pop_back();
        for (const Vertex next : m_next[at]) {
            if (!seen[next]) {
                seen[next] = true;
                count += next >= gate_count() && next != start ? 1 : 0;
                stack.push_back(next);
            }
        }
    }
    return count;
}

std::vector<NodeId> OrderGraph::order() const {
    std::vector<NodeId> nodes;
    for (const Vertex vertex : topological_order(adjacency())) {
        if (vertex >= gate_count()) {
            nodes.push_back(node(vertex));
        }
    }
    return nodes;
}

std::vector<std::vector<NodeId>> OrderGraph::layers() const {
    std::vector<std::vector<NodeId>> result;
    for (const std::vector<Vertex>& layer : kezheng::layers(adjacency(), m_gates.size())) {
        std::vector<NodeId>& nodes = result.emplace_back();
        for (const Vertex vertex : layer) {
            nodes.push_back(node(vertex));
        }
    }
    return result;
}

NodeId OrderGraph::node(Vertex vertex) const {
    return vertex < gate_count() ? m_gates[vertex] : m_nodes->node(vertex - gate_count());
}

/// Of two tasks: the gates that stand after the one and before the other.
std::pair<Vertex, Vertex> OrderGraph::ends(NodeId before, NodeId after) const {
    if (const auto from = m_nodes->vertex(before), to = m_nodes->vertex(after); from && to) {
        return {*from + gate_count(), *to + gate_count()};
    }
    return {2 * m_component_of.at(*m_tasks->vertex(before)) + 1, 2 * m_component_of.at(*m_tasks->vertex(after))};
}

bool OrderGraph::reaches(Vertex from, Vertex to) const {
    std::vector<bool> seen(m_next.size(), false);
    std::vector<Vertex> stack{from};
    while (!stack.empty()) {
        const Vertex at = stack.back();
        stack.pop_back();
        if (at == to) {
            return true;
        }
        if (!seen[at]) {
            seen[at] = true;
            stack.insert(stack.end(), m_next[at].begin(), m_next[at].end());
        }
    }
    return false;
}

Adjacency OrderGraph::adjacency() const {
    std::vector<Arc> arcs;
    for (Vertex from = 0; from < m_next.size(); ++from) {
        for (const Vertex to : m_next[from]) {
            arcs.push_back({from, to});
        }
    }
    return {m_next.size(), arcs};
}

void OrderGraph::take(const Adjacency& graph) {
    m_next.resize(graph.size());
    for (Vertex vertex = 0; vertex < graph.size(); ++vertex) {
        m_next[vertex].assign(graph.successors(vertex).begin(), graph.successors(vertex).end());
    }
}

} // namespace kezheng
