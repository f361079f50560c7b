#include "graph/algorithms/topological_order.hpp"

#include "graph/algorithms/strong_components.hpp"

#include <algorithm>
#include <functional>
#include <queue>

namespace kezheng {

namespace {

std::vector<Vertex> predecessor_counts(const Adjacency& graph) {
    std::vector<Vertex> counts(graph.size(), 0);
    for (Vertex vertex = 0; vertex < graph.size(); ++vertex) {
        for (const Vertex successor : graph.successors(vertex)) {
            ++counts[successor];
        }
    }
    return counts;
}

} // namespace

std::vector<Vertex> topological_order(const Adjacency& graph) {
    const StrongComponents components = strong_components(graph);
    const Adjacency dag = condensation(graph, components);
    std::vector<Vertex> missing = predecessor_counts(dag);
    std::priority_queue<Vertex, std::vector<Vertex>, std::greater<>> ready;
    for (Vertex component = 0; component < dag.size(); ++component) {
        if (missing[component] == 0) {
            ready.push(component);
        }
    }
    std::vector<Vertex> order;
    order.reserve(graph.size());
    while (!ready.empty()) {
        const Vertex component = ready.top();
        ready.pop();
        order.insert(order.end(), components.members[component].begin(), components.members[component].end());
        for (const Vertex successor : dag.successors(component)) {
            if (--missing[successor] == 0) {
                ready.push(successor);
            }
        }
    }
    return order;
}

std::vector<std::vector<Vertex>> layers(const Adjacency& graph) {
    const StrongComponents components = strong_components(graph);
    const Adjacency dag = condensation(graph, components);
    std::vector<Vertex> missing = predecessor_counts(dag);
    std::vector<std::vector<Vertex>> result;
    std::vector<Vertex> current;
    for (Vertex component = 0; component < dag.size(); ++component) {
        if (missing[component] == 0) {
            current.push_back(component);
        }
    }
    while (!current.empty()) {
        std::vector<Vertex> next;
        std::vector<Vertex>& layer = result.emplace_back();
        for (const Vertex component : current) {
            layer.insert(layer.end(), components.members[component].begin(), components.members[component].end());
            for (const Vertex successor : dag.successors(component)) {
                if (--missing[successor] == 0) {
                    next.push_back(successor);
                }
            }
        }
        std::ranges::sort(layer);
        current = std::move(next);
    }
    return result;
}

} // namespace kezheng
