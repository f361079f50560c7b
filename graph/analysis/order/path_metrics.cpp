#include "graph/analysis/order/path_metrics.hpp"

#include "graph/algorithms/longest_chain.hpp"
#include "graph/algorithms/topological_order.hpp"
#include "graph/algorithms/transitive_reduction.hpp"
#include "graph/base/saturating.hpp"

#include <ranges>

namespace kezheng {

namespace {

/// How many paths there are, and how many vertices they have together.
struct PathSum {
    std::uint64_t paths = 0;
    std::uint64_t vertices = 0;

    /// Adds the paths of `before`, each one vertex longer.
    void add_extended(const PathSum& before) {
        paths = saturating_sum(paths, before.paths);
        vertices = saturating_sum(vertices, saturating_sum(before.vertices, before.paths));
    }
};

constexpr PathSum alone{1, 1};

/// By vertex, the paths from it to sinks, of a graph whose vertices come in `order` with every arc leading back.
std::vector<PathSum> paths_to_sinks(const Adjacency& dag, const auto& order) {
    std::vector<PathSum> sums(dag.size());
    for (const Vertex vertex : order) {
        if (dag.successors(vertex).empty()) {
            sums[vertex] = alone;
        }
        for (const Vertex successor : dag.successors(vertex)) {
            sums[vertex].add_extended(sums[successor]);
        }
    }
    return sums;
}

/// L·N' + (L' − N')·N, which is the formula without a difference that could become negative: each of the N' paths has
/// at least one vertex. Exact up to the largest number; once a count is saturated the result is.
std::uint64_t centrality(const PathSum& to, const PathSum& from) {
    if (to.vertices == saturated || from.vertices == saturated) {
        return saturated;
    }
    return saturating_sum(saturating_product(to.vertices, from.paths),
                          saturating_product(from.vertices - from.paths, to.paths));
}

} // namespace

std::vector<PathMetrics> path_metrics(const Adjacency& dag) {
    const std::vector<Vertex> order = topological_order(dag);
    const Adjacency turned = dag.reversed();
    const std::vector<PathSum> from = paths_to_sinks(dag, std::views::reverse(order));
    const std::vector<PathSum> to = paths_to_sinks(turned, order);
    const ChainLengths lengths = chain_lengths(dag);
    const Reach reach = reach_of(dag);
    std::vector<PathMetrics> metrics(dag.size());
    for (Vertex vertex = 0; vertex < dag.size(); ++vertex) {
        const bool inside = !dag.successors(vertex).empty() && !turned.successors(vertex).empty();
        metrics[vertex] = {lengths.through(vertex), reach.descendants[vertex],
                           inside ? centrality(to[vertex], from[vertex]) : 0};
    }
    return metrics;
}

} // namespace kezheng
