#pragma once

#include "graph/analysis/order/curricular_metrics.hpp"
#include "graph/analysis/order/uncovered_blocking.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// Curricular metrics as a `kezheng/metrics/1` document. Modules go by their codes, other nodes by their keys. A
/// centrality that is too large to be counted is written as the largest number, with `saturated`: true.
/// `uncovered` is for requirements and tasks.
[[nodiscard]] std::string metrics_json(const CompetencyGraph& graph, const CurricularMetrics& metrics, Scope scope,
                                       const std::vector<UncoveredNode>& uncovered);

} // namespace kezheng
