#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace kezheng::test {

/// Whether a path of at least one arc leads from the one to the other.
using Closure = std::vector<std::vector<bool>>;

/// Any graph of up to 9 vertices, with cycles and arcs from a vertex to itself.
[[nodiscard]] inline rc::Gen<Adjacency> random_graph() {
    return rc::gen::exec([] {
        const auto size = *rc::gen::inRange<Vertex>(1, 10);
        const auto vertex = rc::gen::inRange<Vertex>(0, size);
        const auto arcs = *rc::gen::container<std::vector<Arc>>(rc::gen::construct<Arc>(vertex, vertex));
        return Adjacency(size, arcs);
    });
}

/// An acyclic one, whose vertices are numbered against, along or across the arcs.
[[nodiscard]] inline rc::Gen<Adjacency> random_dag() {
    return rc::gen::exec([] {
        const Adjacency graph = *random_graph();
        std::vector<Vertex> rank(graph.size());
        for (Vertex& value : rank) {
            value = *rc::gen::inRange<Vertex>(0, 100);
        }
        std::vector<Arc> arcs;
        for (const Arc& arc : graph.arcs()) {
            const auto before = std::pair(rank[arc.from], arc.from);
            const auto after = std::pair(rank[arc.to], arc.to);
            if (before < after) {
                arcs.push_back(arc);
            } else if (after < before) {
                arcs.push_back({arc.to, arc.from});
            }
        }
        return Adjacency(graph.size(), arcs);
    });
}

[[nodiscard]] inline Closure closure_of(const Adjacency& graph) {
    Closure reaches(graph.size(), std::vector<bool>(graph.size(), false));
    for (const Arc& arc : graph.arcs()) {
        reaches[arc.from][arc.to] = true;
    }
    for (std::size_t via = 0; via < graph.size(); ++via) {
        for (std::size_t from = 0; from < graph.size(); ++from) {
            for (std::size_t to = 0; to < graph.size(); ++to) {
                if (reaches[from][via] && reaches[via][to]) {
                    reaches[from][to] = true;
                }
            }
        }
    }
    return reaches;
}

/// How many vertices the shortest cycle through `vertex` has; the largest number where there is none.
[[nodiscard]] inline std::size_t girth_through(const Adjacency& graph, Vertex vertex) {
    std::vector<bool> reached(graph.size(), false);
    std::vector<Vertex> current{vertex};
    for (std::size_t length = 1; length <= graph.size(); ++length) {
        std::vector<Vertex> next;
        for (const Vertex at : current) {
            for (const Vertex successor : graph.successors(at)) {
                if (successor == vertex) {
                    return length;
                }
                if (!reached[successor]) {
                    reached[successor] = true;
                    next.push_back(successor);
                }
            }
        }
        current = next;
    }
    return std::numeric_limits<std::size_t>::max();
}

/// Every path of an acyclic graph from a vertex without predecessor to one without successor.
[[nodiscard]] inline std::vector<std::vector<Vertex>> all_paths(const Adjacency& dag) {
    std::vector<bool> has_predecessor(dag.size(), false);
    for (const Arc& arc : dag.arcs()) {
        has_predecessor[arc.to] = true;
    }
    std::vector<std::vector<Vertex>> paths;
    std::vector<Vertex> path;
    const auto walk = [&](auto&& self, Vertex vertex) -> void {
        path.push_back(vertex);
        if (dag.successors(vertex).empty()) {
            paths.push_back(path);
        }
        for (const Vertex successor : dag.successors(vertex)) {
            self(self, successor);
        }
        path.pop_back();
    };
    for (Vertex vertex = 0; vertex < dag.size(); ++vertex) {
        if (!has_predecessor[vertex]) {
            walk(walk, vertex);
        }
    }
    return paths;
}

} // namespace kezheng::test
