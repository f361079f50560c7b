#pragma once

#include "graph/analysis/learning_order.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>

namespace kezheng {

/// A learning order for people: a table of the nodes by layer with what comes directly before each, then the longest
/// chain, the reasons, and what is wrong: cycles, redundant edges, violations.
[[nodiscard]] std::string order_text(const CompetencyGraph& graph, const LearningOrder& order, Language language);

} // namespace kezheng
