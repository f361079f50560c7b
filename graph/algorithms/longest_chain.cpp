#include "graph/algorithms/longest_chain.hpp"

#include "graph/algorithms/topological_order.hpp"
#include "graph/base/saturating.hpp"

#include <algorithm>
#include <ranges>

namespace kezheng {

namespace {

/// Adds the longest chains that start in `first`, up to `limit` in all. Every step leads to a vertex from which the
/// rest of a longest chain goes on, so no step is in vain; the chain itself is the stack.
void add_chains(const Adjacency& dag, const ChainLengths& lengths, Vertex first, std::size_t limit,
                std::vector<std::vector<Vertex>>& chains) {
    std::vector<Vertex> chain{first};
    std::vector<std::size_t> next{0}; // by place in the chain: which successor to look at
    while (!chain.empty() && chains.size() < limit) {
        const Vertex vertex = chain.back();
        if (lengths.starting[vertex] == 1) {
            chains.push_back(chain);
        }
        const auto successors = dag.successors(vertex);
        std::size_t& at = next.back();
        while (at < successors.size() && lengths.starting[successors[at]] + 1 != lengths.starting[vertex]) {
            ++at;
        }
        if (at == successors.size()) {
            chain.pop_back();
            next.pop_back();
            continue;
        }
        chain.push_back(successors[at++]);
        next.push_back(0);
    }
}

} // namespace

ChainLengths chain_lengths(const Adjacency& dag) {
    const std::vector<Vertex> order = topological_order(dag);
    ChainLengths lengths{std::vector<Vertex>(dag.size(), 1), std::vector<Vertex>(dag.size(), 1)};
    for (const Vertex vertex : order) {
        for (const Vertex successor : dag.successors(vertex)) {
            lengths.ending[successor] = std::max(lengths.ending[successor], lengths.ending[vertex] + 1);
        }
    }
    for (const Vertex vertex : std::views::reverse(order)) {
        for (const Vertex successor : dag.successors(vertex)) {
            lengths.starting[vertex] = std::max(lengths.starting[vertex], lengths.starting[successor] + 1);
        }
    }
    return lengths;
}

std::vector<Vertex> longest_chain(const Adjacency& dag) {
    LongestChains one = longest_chains(dag, 1);
    return one.chains.empty() ? std::vector<Vertex>{} : std::move(one.chains.front());
}

LongestChains longest_chains(const Adjacency& dag, std::size_t limit) {
    const ChainLengths lengths = chain_lengths(dag);
    LongestChains result;
    if (dag.size() == 0) {
        return result;
    }
    const Vertex longest = std::ranges::max(lengths.starting);
    // By how many ways a longest chain goes on from a vertex.
    std::vector<std::uint64_t> ways(dag.size(), 0);
    for (const Vertex vertex : std::views::reverse(topological_order(dag))) {
        if (lengths.starting[vertex] == 1) {
            ways[vertex] = 1;
        }
        for (const Vertex successor : dag.successors(vertex)) {
            if (lengths.starting[successor] + 1 == lengths.starting[vertex]) {
                ways[vertex] = saturating_sum(ways[vertex], ways[successor]);
            }
        }
    }
    for (Vertex vertex = 0; vertex < dag.size(); ++vertex) {
        if (lengths.starting[vertex] == longest) {
            result.total = saturating_sum(result.total, ways[vertex]);
            add_chains(dag, lengths, vertex, limit, result.chains);
        }
    }
    return result;
}

} // namespace kezheng
