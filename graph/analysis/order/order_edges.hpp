#pragma once

#include "graph/analysis/order/learning_order.hpp"

#include <vector>

namespace kezheng {

/// The steps that the graph's own edges say, among `nodes`.
[[nodiscard]] std::vector<OrderEdge> stated_steps(const CompetencyGraph& graph, const ScopeNodes& nodes);

/// Steps between requirements or tasks of two standards: of a matched pair that has different levels the one of the
/// lower level comes first.
[[nodiscard]] std::vector<OrderEdge> crosswalk_steps(const CompetencyGraph& graph, Scope scope,
                                                     const ScopeNodes& nodes);

/// Steps between modules that follow from what they teach: module A teaches a requirement (or part of a task) that
/// comes directly before one that module B teaches, which does not teach the first itself, twice or more. Where A and B
/// would come before each other, the direction that more requirements speak for stands; none where as many do for both.
[[nodiscard]] std::vector<OrderEdge> taught_steps(const CompetencyGraph& graph, const ScopeNodes& modules);

} // namespace kezheng
