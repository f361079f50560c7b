#pragma once

#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/edge.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A level that targets a role, and the group that the standard prints the role under (may be empty).
struct RoleLevel {
    NodeId standard;
    NodeId level;
    std::string group;
};

/// A task that a role requires, and why.
struct RequiredTask {
    NodeId task;
    Status status = Status::proposed;
    std::vector<Evidence> evidence;
};

struct RoleReport {
    NodeId role;
    std::vector<RoleLevel> levels;   ///< by key
    std::vector<RequiredTask> tasks; ///< by key; rejected ones are left out
};

/// Every job role of the graph, in key order.
[[nodiscard]] std::vector<RoleReport> role_reports(const CompetencyGraph& graph);

/// The requirements of the tasks that a role requires, and those that it requires themselves; in key order. What was
/// rejected does not count.
[[nodiscard]] std::vector<NodeId> role_skills(const CompetencyGraph& graph, NodeId role);

/// A requirement of a role's tasks that a curriculum does not take to the depth asked for.
struct RoleGap {
    NodeId skill;
    bool taught = false; ///< but not deep enough
};

/// What a role still lacks, given the modules in the graph: those of its role_skills() that no accepted `teaches` edge
/// takes to `required` depth; in key order.
[[nodiscard]] std::vector<RoleGap> role_gaps(const CompetencyGraph& graph, NodeId role, Depth required);

} // namespace kezheng
