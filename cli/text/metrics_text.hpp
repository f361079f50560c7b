#pragma once

#include "graph/analysis/order/curricular_metrics.hpp"
#include "graph/analysis/order/uncovered_blocking.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// Curricular metrics for people: a table with the sums, what the columns mean, whether the requisites can be met,
/// extraneous prerequisites, longest paths; for requirements and tasks what no module teaches.
[[nodiscard]] std::string metrics_text(const CompetencyGraph& graph, const CurricularMetrics& metrics, Scope scope,
                                       const std::vector<UncoveredNode>& uncovered, Language language);

} // namespace kezheng
