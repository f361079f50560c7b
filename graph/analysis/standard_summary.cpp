#include "graph/analysis/standard_summary.hpp"

#include <numeric>
#include <set>

namespace kezheng {

std::size_t StandardSummary::majors_in(Catalogue catalogue) const {
    const auto& by_tier = majors.at(static_cast<std::size_t>(catalogue));
    return std::accumulate(by_tier.begin(), by_tier.end(), std::size_t{0});
}

StandardSummary summarise(const CompetencyGraph& graph, NodeId standard) {
    StandardSummary summary;
    summary.standard = standard;
    std::set<NodeId> roles;
    for (const NodeId level : graph.children(standard)) {
        LevelSize size;
        size.level = level;
        for (const NodeId area : graph.children(level)) {
            ++size.areas;
            for (const NodeId task : graph.children(area)) {
                ++size.tasks;
                size.skills += graph.children(task).size();
            }
        }
        summary.areas += size.areas;
        summary.tasks += size.tasks;
        summary.skills += size.skills;
        summary.levels.push_back(size);
        for (const EdgeId edge : graph.out_edges(level, EdgeKind::targets)) {
            roles.insert(graph.edge(edge).to);
        }
    }
    summary.roles = roles.size();
    for (const EdgeId edge : graph.out_edges(standard, EdgeKind::applies_to)) {
        const auto& details = graph.edge(edge).details.get<AppliesTo>();
        ++summary.majors.at(static_cast<std::size_t>(details.catalogue)).at(static_cast<std::size_t>(details.tier));
    }
    summary.terms = graph.out_edges(standard, EdgeKind::defines).size();
    for (const EdgeId edge : graph.out_edges(standard, EdgeKind::cites)) {
        const bool normative = graph.edge(edge).details.get<Cites>().manner == Cites::Manner::normative;
        ++(normative ? summary.normative_references : summary.bibliography);
    }
    return summary;
}

} // namespace kezheng
