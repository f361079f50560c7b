#include "graph/algorithms/topological_order.hpp"

#include "graph/algorithms/strong_components.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
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

std::vector<std::vector<Vertex>> layers(const Adjacency& graph, std::size_t gates) {
    const StrongComponents components = strong_components(graph);
    const Adjacency dag = condensation(graph, components);
    std::vector<std::size_t> depths(dag.size(), 0);
    std::vector<std::vector<Vertex>> result;
    for (const Vertex component : topological_order(dag)) {
        const std::vector<Vertex>& members = components.members[component];
        const std::size_t depth = depths[component];
        const bool counts = members.back() >= gates;
        if (counts) {
            result.resize(std::max(result.size(), depth + 1));
            std::ranges::copy_if(members, std::back_inserter(result[depth]),
                                 [&](Vertex vertex) { return vertex >= gates; });
        }
        for (const Vertex successor : dag.successors(component)) {
            depths[successor] = std::max(depths[successor], depth + (counts ? 1 : 0));
        }
    }
    for (std::vector<Vertex>& layer : result) {
        std::ranges::sort(layer);
    }
    return result;
}

} // namespace kezheng
