#include "graph/analysis/coverage/role_report.hpp"

#include <algorithm>
#include <set>

namespace kezheng {

namespace {

RoleReport report_of(const CompetencyGraph& graph, NodeId role) {
    RoleReport report{role, {}, {}};
    for (const EdgeId id : graph.in_edges(role, EdgeKind::targets)) {
        const Edge& edge = graph.edge(id);
        const auto* const targets = edge.details.get_if<Targets>();
        report.levels.push_back({graph.parent(edge.from).value_or(edge.from), edge.from,
                                 targets == nullptr ? std::string() : targets->group});
    }
    std::ranges::sort(report.levels, {}, &RoleLevel::level);
    for (const EdgeId id : graph.out_edges(role, EdgeKind::requires_)) {
        const Edge& edge = graph.edge(id);
        const auto* const details = edge.details.get_if<Requires>();
        if (graph.node(edge.to).kind == NodeKind::task && details != nullptr && details->status != Status::rejected) {
            report.tasks.push_back({edge.to, details->status, details->evidence});
        }
    }
    std::ranges::sort(report.tasks, {}, &RequiredTask::task);
    return report;
}

} // namespace

std::vector<RoleReport> role_reports(const CompetencyGraph& graph) {
    std::vector<RoleReport> reports;
    for (const NodeId role : graph.nodes_of(NodeKind::role)) {
        reports.push_back(report_of(graph, role));
    }
    return reports;
}

std::vector<NodeId> role_skills(const CompetencyGraph& graph, NodeId role) {
    std::set<NodeId> skills;
    for (const EdgeId id : graph.out_edges(role, EdgeKind::requires_)) {
        const Edge& edge = graph.edge(id);
        const auto* const details = edge.details.get_if<Requires>();
        if (details == nullptr || details->status == Status::rejected) {
            continue;
        }
        if (graph.node(edge.to).kind == NodeKind::skill) {
            skills.insert(edge.to);
        } else {
            const std::vector<NodeId> children = graph.children(edge.to);
            skills.insert(children.begin(), children.end());
        }
    }
    return {skills.begin(), skills.end()};
}

std::vector<RoleGap> role_gaps(const CompetencyGraph& graph, NodeId role, Depth required) {
    std::vector<RoleGap> gaps;
    for (const NodeId skill : role_skills(graph, role)) {
        bool taught = false;
        bool reached = false;
        for (const EdgeId id : graph.in_edges(skill, EdgeKind::teaches)) {
            const auto* const teaches = graph.edge(id).details.get_if<Teaches>();
            if (teaches != nullptr && teaches->status == Status::accepted) {
                taught = true;
                reached = reached || teaches->depth >= required;
            }
        }
        if (!reached) {
            gaps.push_back({skill, taught});
        }
    }
    return gaps;
}

} // namespace kezheng
