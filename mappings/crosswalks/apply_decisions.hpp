#pragma once

#include "graph/model/decision.hpp"
#include "graph/model/graph_builder.hpp"

#include <vector>

namespace kezheng {

/// Puts reviewed decisions over proposed `matches` edges. A pair that was decided has the decision's relation, status,
/// reviewer and reason; an accepted one has the reviewer's confidence as its score, or else the program's, or else 1. A
/// pair that was not proposed is added, with the reason as its evidence.
/// Proposals below `least` that nobody decided are left out. By keys of a, then b.
[[nodiscard]] std::vector<EdgeDraft> apply_decisions(std::vector<EdgeDraft> proposals,
                                                     const std::vector<Decision>& decisions, double least);

} // namespace kezheng
