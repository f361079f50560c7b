#include "graph/analysis/certificates.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace kezheng {

namespace {

struct TimedLesson {
    NodeId module;
    NodeId skill;
    double hours;
    bool stated;
};

NodeId standard_of(const CompetencyGraph& graph, NodeId node) {
    while (const std::optional<NodeId> above = graph.parent(node)) {
        node = *above;
    }
    return node;
}

std::vector<TimedLesson> timed_lessons_of(const CompetencyGraph& graph, NodeId module) {
    std::vector<TimedLesson> lessons;
    for (const EdgeId id : graph.out_edges(module, EdgeKind::teaches)) {
        const auto* teaches = std::get_if<Teaches>(&graph.edge(id).details);
        if (teaches != nullptr && teaches->status == Status::accepted) {
            lessons.push_back({module, graph.edge(id).to, teaches->hours, teaches->hours > 0});
        }
    }
    const auto* details = std::get_if<ModuleDetails>(&graph.node(module).details);
    const double hours = details == nullptr ? 0 : details->hours;
    for (TimedLesson& lesson : lessons) {
        lesson.hours = lesson.stated ? lesson.hours : hours / static_cast<double>(lessons.size());
    }
    return lessons;
}

/// The groups that the crosswalk makes: union and find over the nodes.
class Groups {
  public:
    explicit Groups(const CompetencyGraph& graph) : m_above(graph.node_count()) {
        std::iota(m_above.begin(), m_above.end(), std::size_t{0});
        for (const EdgeId id : graph.edges()) {
            const Edge& edge = graph.edge(id);
            const auto* matches = std::get_if<Matches>(&edge.details);
            if (edge.kind == EdgeKind::matches && matches != nullptr && matches->status != Status::rejected &&
                matches->relation != Relation::partial) {
                m_above[group(edge.from)] = group(edge.to);
                m_any = true;
            }
        }
    }
    std::size_t group(NodeId node) {
        std::size_t at = node.index();
        while (m_above[at] != at) {
            m_above[at] = m_above[m_above[at]];
            at = m_above[at];
        }
        return at;
    }
    [[nodiscard]] bool any() const { return m_any; }

  private:
    std::vector<std::size_t> m_above;
    bool m_any = false;
};

void add_served(const CompetencyGraph& graph, NodeId module, const std::vector<TimedLesson>& lessons,
                CertificateReport& report) {
    std::map<NodeId, ServedCertificate> by_standard;
    std::map<NodeId, double> hours;
    for (const TimedLesson& lesson : lessons) {
        const NodeId standard = standard_of(graph, lesson.skill);
        by_standard.try_emplace(standard, ServedCertificate{module, standard, {}, 0, 0})
            .first->second.skills.push_back(lesson.skill);
        hours[standard] += lesson.hours;
    }
    const auto* details = std::get_if<ModuleDetails>(&graph.node(module).details);
    const bool stated = std::ranges::all_of(lessons, &TimedLesson::stated) && details != nullptr && details->hours > 0;
    for (auto& [standard, served] : by_standard) {
        std::ranges::sort(served.skills);
        served.share = stated ? std::min(1.0, hours[standard] / details->hours)
                              : static_cast<double>(served.skills.size()) / static_cast<double>(lessons.size());
        served.convertible = details == nullptr ? 0 : std::floor(served.share * details->credits * 2 + 1e-9) / 2;
        report.served.push_back(std::move(served));
    }
}

} // namespace

CertificateReport certificates(const CompetencyGraph& graph, NodeId curriculum) {
    CertificateReport report;
    Groups groups(graph);
    report.has_crosswalk = groups.any();
    std::map<std::size_t, double> hours; // by group
    for (const NodeId module : graph.children(curriculum)) {
        const std::vector<TimedLesson> lessons = timed_lessons_of(graph, module);
        for (const TimedLesson& lesson : lessons) {
            hours[groups.group(lesson.skill)] += lesson.hours;
        }
        add_served(graph, module, lessons, report);
    }
    std::map<NodeId, std::set<std::size_t>> taught; // groups by standard
    for (const NodeId skill : graph.nodes_of(NodeKind::skill)) {
        if (const std::size_t group = groups.group(skill); hours.contains(group)) {
            taught[standard_of(graph, skill)].insert(group);
        }
    }
    const auto effort = [&](NodeId standard) {
        CertificateEffort result{standard, taught[standard].size(), 0};
        for (const std::size_t group : taught[standard]) {
            result.hours += hours[group];
        }
        return result;
    };
    for (auto a = taught.begin(); a != taught.end(); ++a) {
        for (auto b = std::next(a); b != taught.end(); ++b) {
            CertificatePair pair{effort(a->first), effort(b->first), 0, 0, 0, 0};
            for (const std::size_t group : a->second) {
                if (b->second.contains(group)) {
                    ++pair.shared_groups;
                    pair.shared_hours += hours[group];
                }
            }
            pair.marginal_a = pair.a.hours - pair.shared_hours;
            pair.marginal_b = pair.b.hours - pair.shared_hours;
            report.pairs.push_back(pair);
        }
    }
    return report;
}

} // namespace kezheng
