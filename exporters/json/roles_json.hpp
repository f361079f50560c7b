#pragma once

#include "graph/analysis/coverage/role_report.hpp"
#include "graph/model/relation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kezheng {

/// Job roles with their levels and tasks, as a `kezheng/roles/1` document; with a depth, also which of the requirements
/// of each the curriculum in the graph takes to it.
[[nodiscard]] std::string roles_json(const CompetencyGraph& graph, const std::vector<RoleReport>& roles,
                                     std::optional<Depth> required = std::nullopt);

} // namespace kezheng
