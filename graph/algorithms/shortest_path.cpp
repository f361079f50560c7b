#include "graph/algorithms/shortest_path.hpp"

#include <algorithm>
#include <optional>

namespace kezheng {

namespace {

std::vector<Vertex> path_without(const Adjacency& graph, Vertex from, Vertex to, std::optional<Arc> forbidden) {
    std::vector<Vertex> parent(graph.size(), no_vertex);
    parent[from] = from;
    std::vector<Vertex> queue{from};
    for (std::size_t i = 0; i < queue.size() && parent[to] == no_vertex; ++i) {
        for (const Vertex next : graph.successors(queue[i])) {
            if (parent[next] == no_vertex && Arc{queue[i], next} != forbidden) {
                parent[next] = queue[i];
                queue.push_back(next);
            }
        }
    }
    std::vector<Vertex> path;
    if (parent[to] == no_vertex) {
        return path;
    }
    for (Vertex at = to; at != from; at = parent[at]) {
        path.push_back(at);
    }
    path.push_back(from);
    std::ranges::reverse(path);
    return path;
}

} // namespace

std::vector<Vertex> shortest_path(const Adjacency& graph, Vertex from, Vertex to) {
    return path_without(graph, from, to, std::nullopt);
}

std::vector<Vertex> shortest_detour(const Adjacency& graph, Vertex from, Vertex to) {
    return path_without(graph, from, to, Arc{from, to});
}

} // namespace kezheng
