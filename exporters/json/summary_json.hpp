#pragma once

#include "graph/model/competency_graph.hpp"

#include <string>

namespace kezheng {

/// What the standards of the graph hold, as a `kezheng/standards/1` document.
[[nodiscard]] std::string summary_json(const CompetencyGraph& graph);

} // namespace kezheng
