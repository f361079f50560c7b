#pragma once

#include "exporters/diagram.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <vector>

namespace kezheng {

/// One picture a tier: the majors that the standards list, in one column with their codes by both catalogues, the
/// standards on both sides of it (with three or more, all but the last on the left). A major that two standards share
/// has two lines.
[[nodiscard]] std::vector<Diagram> major_pictures(const CompetencyGraph& graph, Language language);

} // namespace kezheng
