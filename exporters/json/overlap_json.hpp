#pragma once

#include "graph/analysis/overlap/overlap.hpp"

#include <string>

namespace kezheng {

/// How two standards overlap, as a `kezheng/overlap/1` document.
[[nodiscard]] std::string overlap_json(const CompetencyGraph& graph, const OverlapReport& report);

} // namespace kezheng
