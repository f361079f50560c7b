#pragma once

#include "graph/analysis/coverage/role_report.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/relation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kezheng {

/// The groups that the standards print a role under, each once.
[[nodiscard]] std::vector<std::string> groups_of(const RoleReport& role);

/// All roles as a table; with a depth, how many of the requirements of each the curriculum in the graph takes to it.
[[nodiscard]] std::string role_table(const CompetencyGraph& graph, const std::vector<RoleReport>& roles,
                                     std::optional<Depth> required, Language language);

/// One role: its levels and tasks with their evidence; with a depth, the requirements that the curriculum lacks.
[[nodiscard]] std::string role_page(const CompetencyGraph& graph, const RoleReport& role, std::optional<Depth> required,
                                    Language language);

} // namespace kezheng
