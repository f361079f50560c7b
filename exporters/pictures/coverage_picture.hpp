#pragma once

#include "exporters/json/coverage_json.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>

namespace kezheng {

/// The coverage as a heat map in SVG 1.1, for paper: a row for each task under its level, a column for each module that
/// teaches one, by term. A cell says how many requirements of the task the module teaches, and by its shade how deep
/// the deepest of them goes; a dashed cell awaits review. On the right is how much of each task is covered. Black on
/// light grounds that differ in lightness; no script, no outside resource.
[[nodiscard]] std::string coverage_picture(const CompetencyGraph& graph, const CoverageReport& report,
                                           Language language);

} // namespace kezheng
