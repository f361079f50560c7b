#include "graph/algorithms/cycles.hpp"

#include "graph/algorithms/strong_components.hpp"

#include <algorithm>
#include <limits>

namespace kezheng {

namespace {

constexpr std::size_t large_group = 1000;

/// A search for shortest cycles within one component.
class Group {
  public:
    Group(const Adjacency& graph, const StrongComponents& components, Vertex component)
        : m_graph(graph), m_components(components), m_component(component), m_parent(graph.size(), no_vertex) {}

    /// A shortest cycle from `start` through vertices not below `start`, if one is shorter than `bound` vertices. The
    /// search is by breadth, successors ascending: the first way found to a vertex is the smallest.
    std::vector<Vertex> from(Vertex start, std::size_t bound) {
        std::vector<Vertex> cycle;
        std::vector<Vertex> queue{start};
        std::size_t depth = 1; // vertices on the way to those being looked at
        std::size_t level_end = 1;
        for (std::size_t i = 0; i < queue.size() && cycle.empty() && depth < bound; ++i) {
            const Vertex vertex = queue[i];
            for (const Vertex next : m_graph.successors(vertex)) {
                if (next == start) {
                    cycle = way_to(vertex, start);
                    break;
                }
                if (next > start && m_components.component_of[next] == m_component && m_parent[next] == no_vertex) {
                    m_parent[next] = vertex;
                    queue.push_back(next);
                }
            }
            if (i + 1 == level_end) {
                ++depth;
                level_end = queue.size();
            }
        }
        for (const Vertex vertex : queue) {
            m_parent[vertex] = no_vertex;
        }
        return cycle;
    }

  private:
    [[nodiscard]] std::vector<Vertex> way_to(Vertex vertex, Vertex start) const {
        std::vector<Vertex> way{vertex};
        while (way.back() != start) {
            way.push_back(m_parent[way.back()]);
        }
        std::ranges::reverse(way);
        return way;
    }

    const Adjacency& m_graph;
    const StrongComponents& m_components;
    Vertex m_component;
    std::vector<Vertex> m_parent;
};

} // namespace

std::vector<std::vector<Vertex>> shortest_cycles(const Adjacency& graph) {
    const StrongComponents components = strong_components(graph);
    std::vector<std::vector<Vertex>> result;
    for (Vertex component = 0; component < components.members.size(); ++component) {
        const std::vector<Vertex>& members = components.members[component];
        if (members.size() == 1 && !graph.has_arc(members.front(), members.front())) {
            continue;
        }
        Group group(graph, components, component);
        std::vector<Vertex> shortest;
        for (const Vertex start : members) {
            const std::size_t bound = shortest.empty() ? members.size() + 1 : shortest.size();
            std::vector<Vertex> cycle = group.from(start, bound);
            if (!cycle.empty()) {
                shortest = std::move(cycle);
            }
            if (members.size() > large_group) {
                break;
            }
        }
        result.push_back(std::move(shortest));
    }
    return result;
}

bool is_acyclic(const Adjacency& graph) {
    const StrongComponents components = strong_components(graph);
    if (components.members.size() != graph.size()) {
        return false;
    }
    for (Vertex vertex = 0; vertex < graph.size(); ++vertex) {
        if (graph.has_arc(vertex, vertex)) {
            return false;
        }
    }
    return true;
}

} // namespace kezheng
