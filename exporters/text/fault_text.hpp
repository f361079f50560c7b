#pragma once

#include "graph/analysis/coverage/order_faults.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>

namespace kezheng {

/// An order fault of a curriculum in words: which module teaches the skill too early or too late, and beside which.
[[nodiscard]] std::string fault_text(const CompetencyGraph& graph, const OrderFault& fault, Language language);

} // namespace kezheng
