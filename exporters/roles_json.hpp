#pragma once

#include "graph/analysis/role_report.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// Job roles with their levels and tasks, as a `kezheng/roles/1` document.
[[nodiscard]] std::string roles_json(const CompetencyGraph& graph, const std::vector<RoleReport>& roles);

} // namespace kezheng
