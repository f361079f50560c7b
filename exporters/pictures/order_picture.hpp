#pragma once

#include "exporters/pictures/grid_picture.hpp"
#include "graph/analysis/order/learning_order.hpp"
#include "graph/analysis/order/term_plan.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <string>

namespace kezheng {

/// A learning order as a grid: layers from left to right, a lane for each level of each standard (one lane for
/// modules), direct learning steps as arrows, the longest chain strong, workflow dashed, what runs against the learning
/// order both. Redundant steps are left out, and those derived from tasks; so are, of more than 30 requirements, those
/// that come neither before nor after another by a step of their own. The legend says all that.
[[nodiscard]] GridPicture order_picture(const CompetencyGraph& graph, const LearningOrder& order, Language language);

/// The modules of an order by terms, a row a module as in a Gantt chart: the terms of the plan, or those that the
/// curriculum states. Requisites are arrows, those that the terms break are dashed and strong.
[[nodiscard]] GridPicture term_picture(const CompetencyGraph& graph, const LearningOrder& order, const TermPlan* plan,
                                       Language language);

} // namespace kezheng
