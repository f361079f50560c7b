#pragma once

#include "cli/loading/load_sequences.hpp"
#include "graph/analysis/order/overridden_step.hpp"

#include <vector>

namespace kezheng {

/// What was proposed between nodes of the order and not taken, by the nodes, learning first.
[[nodiscard]] std::vector<OverriddenStep> overridden_steps(const LoadedSequences& loaded, const LearningOrder& order);

} // namespace kezheng
