#pragma once

#include "graph/analysis/order/term_plan.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <ostream>
#include <string>

namespace kezheng {

/// A learning order as a `kezheng/order/1` document; messages of violations are in `language`.
[[nodiscard]] std::string order_json(const CompetencyGraph& graph, const OrderDocument& content, Language language);

/// The same to a stream, piece by piece.
void write_order_json(const CompetencyGraph& graph, const OrderDocument& content, Language language, std::ostream& out);

} // namespace kezheng
