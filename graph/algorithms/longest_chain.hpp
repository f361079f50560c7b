#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kezheng {

/// How long the longest chains through each vertex of an acyclic graph are, in vertices; at least 1 each.
struct ChainLengths {
    std::vector<Vertex> ending;   ///< the longest that ends in the vertex
    std::vector<Vertex> starting; ///< the longest that starts there

    /// The longest that passes through `vertex`.
    [[nodiscard]] Vertex through(Vertex vertex) const { return ending[vertex] + starting[vertex] - 1; }
};

[[nodiscard]] ChainLengths chain_lengths(const Adjacency& dag);

/// A longest chain of the acyclic graph, first to last; of several the smallest as a sequence. Empty for no vertices.
[[nodiscard]] std::vector<Vertex> longest_chain(const Adjacency& dag);

/// All longest chains of the acyclic graph, ascending as sequences, but at most `limit` of them; `total` says how many
/// there are, the largest number that fits where there are more.
struct LongestChains {
    std::vector<std::vector<Vertex>> chains;
    std::uint64_t total = 0;
};
[[nodiscard]] LongestChains longest_chains(const Adjacency& dag, std::size_t limit);

} // namespace kezheng
