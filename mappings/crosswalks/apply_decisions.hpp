#pragma once

#include "graph/model/decision.hpp"
#include "graph/model/graph_builder.hpp"

#include <vector>

namespace kezheng {

/// Puts reviewed decisions over proposed `matches` edges. A pair that was decided has the decision's relation, status,
/// reviewer and reason; an accepted one has the reviewer's confidence as its score, or else the program's, or else 1. A
/// pair that was decided and not proposed is added, with score and evidence of the `weaker` proposals where it is one
/// of them; the reviewer's reason is evidence of every decided pair. By keys of a, then b.
[[nodiscard]] std::vector<EdgeDraft> apply_decisions(std::vector<EdgeDraft> proposals, std::vector<EdgeDraft> weaker,
                                                     const std::vector<Decision>& decisions);

} // namespace kezheng
