#pragma once

#include "graph/analysis/order/path_metrics.hpp"
#include "graph/analysis/order/sequence_graph.hpp"
#include "graph/model/competency_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace kezheng {

/// How the terms of a year are counted; complexity is weighed by it.
enum class TermSystem { semester, quarter };

/// The metrics of a module, task or requirement. Complexity is delay + blocking; with quarters two thirds of it,
/// rounded to one decimal.
struct NodeMetrics {
    NodeId node = NodeId(0);
    PathMetrics paths;
    double complexity = 0;
};

/// The metrics of a whole graph of requisites.
struct CurricularMetrics {
    TermSystem system = TermSystem::semester;
    bool valid = true;                                 ///< the requisites can be met
    bool acyclic = true;                               ///< where it is not, there are no numbers
    bool is_saturated = false;                         ///< a centrality, or the sum of them, is too large to be written
    PathMetrics total;                                 ///< summed
    double complexity = 0;                             ///< summed, after rounding
    std::vector<NodeMetrics> nodes;                    ///< in key order
    std::vector<std::pair<NodeId, NodeId>> extraneous; ///< prerequisites that other paths stand for
    std::vector<std::vector<NodeId>> longest_paths;    ///< at most `most_longest_paths`
    std::uint64_t longest_path_count = 0;
    std::vector<std::vector<NodeId>> cycles; ///< why it is not valid
};

inline constexpr std::size_t most_longest_paths = 100;

/// The metrics of the graph that the `precedes` edges among the nodes of `scope` under `root` form. Between modules
/// prerequisites and corequisites of both kinds count alike. Rejected proposals do not count.
[[nodiscard]] CurricularMetrics curricular_metrics(const CompetencyGraph& graph, Scope scope,
                                                   std::optional<NodeId> root, TermSystem system);

} // namespace kezheng
