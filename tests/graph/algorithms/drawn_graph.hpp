#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <set>
#include <span>
#include <sstream>
#include <string>
#include <vector>

namespace kezheng::test {

/// A graph drawn as chains of letters, `A` for vertex 0: "A B C, A C" has the arcs A→B, B→C and A→C. `size` adds
/// vertices without arcs.
[[nodiscard]] inline Adjacency drawn_graph(const std::string& text, std::size_t size = 0) {
    std::vector<Arc> arcs;
    std::istringstream chains(text);
    for (std::string chain; std::getline(chains, chain, ',');) {
        std::istringstream names(chain);
        std::string before;
        for (std::string name; names >> name; before = name) {
            const auto vertex = static_cast<Vertex>(name[0] - 'A');
            size = std::max<std::size_t>(size, vertex + 1U);
            if (!before.empty()) {
                arcs.push_back({static_cast<Vertex>(before[0] - 'A'), vertex});
            }
        }
    }
    return {size, arcs};
}

/// "A B C".
[[nodiscard]] inline std::string drawn(std::span<const Vertex> vertices) {
    std::string text;
    for (const Vertex vertex : vertices) {
        text += text.empty() ? "" : " ";
        text += static_cast<char>('A' + vertex);
    }
    return text;
}

/// "A B, C D".
[[nodiscard]] inline std::string drawn(const std::vector<std::vector<Vertex>>& groups) {
    std::string text;
    for (const auto& group : groups) {
        text += text.empty() ? "" : ", ";
        text += drawn(group);
    }
    return text;
}

[[nodiscard]] inline std::string drawn(const std::vector<Arc>& arcs) {
    std::vector<std::vector<Vertex>> pairs;
    for (const Arc& arc : arcs) {
        pairs.push_back({arc.from, arc.to});
    }
    return drawn(pairs);
}

} // namespace kezheng::test
