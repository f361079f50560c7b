#pragma once

#include "graph/analysis/order/term_plan.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>

namespace kezheng {

/// A learning order for people: the plan of terms that was asked for; a table of the nodes by layer with what comes
/// directly before each, then the longest chain, the reasons, and what is wrong: cycles, redundant edges, violations.
[[nodiscard]] std::string order_text(const CompetencyGraph& graph, const OrderDocument& document, Language language);

} // namespace kezheng
