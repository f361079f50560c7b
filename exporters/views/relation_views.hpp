#pragma once

#include "exporters/pictures/diagram.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <vector>

// Views of what the graph says across its trees. Each returns its pictures in key order, none where the graph has no
// edges of that kind; with `only`, those of that standard. What people rejected is not drawn.
namespace kezheng {

using Only = std::optional<NodeId>;

/// One a standard and school tier: majors of the original catalogue beside those of the revised one, joined where they
/// have one name or one was renamed to the other.
[[nodiscard]] std::vector<Diagram> majors_view(const CompetencyGraph& graph, Language language, Only only);

/// One a standard: levels and the job roles that they target; tasks that a role requires follow, then one a level.
[[nodiscard]] std::vector<Diagram> roles_view(const CompetencyGraph& graph, Language language, Only only);

/// One a standard: its tasks in lanes by level, with the learning order (transitively reduced) and, dashed, the
/// workflow; edges between requirements count for their tasks. Then one an area with edges inside, down to its
/// requirements.
[[nodiscard]] std::vector<Diagram> order_view(const CompetencyGraph& graph, Language language, Only only);

/// One for every level of a standard and another standard that it matches: requirements in lanes by area. A line says
/// how the left one stands to the right one; proposed matches below a score of 0.5 are left out where others remain.
[[nodiscard]] std::vector<Diagram> overlap_view(const CompetencyGraph& graph, Language language, Only only);

/// One for every level that a curriculum's modules teach: modules, and the tasks in lanes by area with how many of
/// their requirements are taught.
[[nodiscard]] std::vector<Diagram> coverage_view(const CompetencyGraph& graph, Language language, Only only);

} // namespace kezheng
