#pragma once

#include "graph/algorithms/adjacency.hpp"

#include <cstdint>
#include <vector>

namespace kezheng {

/// The curricular metrics of one vertex of an acyclic graph (Heileman et al., "Curricular Analytics", 2018).
struct PathMetrics {
    std::uint64_t delay = 1;      ///< vertices on a longest path through it
    std::uint64_t blocking = 0;   ///< vertices that it reaches, itself left out
    std::uint64_t centrality = 0; ///< the vertex counts of all paths from a source to a sink with it strictly inside,
                                  ///< summed; `saturated` where the sum does not fit
    bool operator==(const PathMetrics&) const = default;
};

/// The metrics of every vertex of the acyclic graph `dag`. Delay and centrality take linear time: with N paths of L
/// vertices in all that lead from sources to v, and N' paths of L' vertices from v to sinks, the paths through v have
/// L·N' + L'·N − N·N' vertices.
[[nodiscard]] std::vector<PathMetrics> path_metrics(const Adjacency& dag);

} // namespace kezheng
