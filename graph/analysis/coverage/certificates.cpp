#include "graph/analysis/coverage/certificates.hpp"

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
    bool mastered;
};

NodeId above(const CompetencyGraph& graph, NodeId node, NodeKind kind) {
    std::optional<NodeId> next = node;
    for (; next && graph.node(node).kind != kind; next = graph.parent(node)) {
        node = *next;
    }
    return node;
}

NodeId standard_of(const CompetencyGraph& graph, NodeId node) {
    return above(graph, node, NodeKind::standard);
}

std::vector<TimedLesson> timed_lessons_of(const CompetencyGraph& graph, NodeId module) {
    std::vector<TimedLesson> lessons;
    for (const EdgeId id : graph.out_edges(module, EdgeKind::teaches)) {
        const auto* teaches = std::get_if<Teaches>(&graph.edge(id).details);
        if (teaches != nullptr && teaches->status == Status::accepted) {
            lessons.push_back(
                {module, graph.edge(id).to, teaches->hours, teaches->hours > 0, teaches->depth == Depth::mastered});
        }
    }
    const auto* details = std::get_if<ModuleDetails>(&graph.node(module).details);
    const double hours = details == nullptr ? 0 : details->hours;
    for (TimedLesson& lesson : lessons) {
        lesson.hours = lesson.stated ? lesson.hours : hours / static_cast<double>(lessons.size());
    }
    return lessons;
}

/// The match of an edge that says more than a partial overlap; none where it is rejected.
const Matches* match_of(const Edge& edge) {
    const auto* matches = edge.kind == EdgeKind::matches ? std::get_if<Matches>(&edge.details) : nullptr;
    const bool counts =
        matches != nullptr && matches->status != Status::rejected && matches->relation != Relation::partial;
    return counts ? matches : nullptr;
}

enum class Trust { reviewed_only, proposed_too };

/// The groups that the crosswalk makes: union and find over the nodes.
class Groups {
  public:
    Groups(const CompetencyGraph& graph, Trust trust) : m_above(graph.node_count()) {
        std::iota(m_above.begin(), m_above.end(), std::size_t{0});
        for (const EdgeId id : graph.edges()) {
            const Edge& edge = graph.edge(id);
            const Matches* const matches = match_of(edge);
            if (matches != nullptr && (trust == Trust::proposed_too || matches->status == Status::accepted)) {
                m_above[group(edge.from)] = group(edge.to);
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

  private:
    std::vector<std::size_t> m_above;
};

/// What is taught, by standard and group.
class Taught {
  public:
    Taught(const CompetencyGraph& graph, const std::vector<TimedLesson>& lessons, Trust trust) {
        Groups groups(graph, trust);
        for (const TimedLesson& lesson : lessons) {
            m_hours[groups.group(lesson.skill)] += lesson.hours;
        }
        for (const NodeId skill : graph.nodes_of(NodeKind::skill)) {
            if (const std::size_t group = groups.group(skill); m_hours.contains(group)) {
                m_groups[standard_of(graph, skill)].insert(group);
            }
        }
    }

    [[nodiscard]] std::vector<NodeId> standards() const {
        std::vector<NodeId> result;
        for (const auto& [standard, groups] : m_groups) {
            result.push_back(standard);
        }
        return result;
    }

    [[nodiscard]] CertificateShare share(NodeId a, NodeId b) const {
        CertificateShare result;
        const std::set<std::size_t> nothing;
        const auto groups_of = [&](NodeId standard) -> const std::set<std::size_t>& {
            const auto found = m_groups.find(standard);
            return found == m_groups.end() ? nothing : found->second;
        };
        for (const std::size_t group : groups_of(a)) {
            ++result.groups_a;
            result.hours_a += m_hours.at(group);
            if (groups_of(b).contains(group)) {
                ++result.shared_groups;
                result.shared_hours += m_hours.at(group);
            }
        }
        for (const std::size_t group : groups_of(b)) {
            ++result.groups_b;
            result.hours_b += m_hours.at(group);
        }
        return result;
    }

  private:
    std::map<std::size_t, double> m_hours; ///< by group
    std::map<NodeId, std::set<std::size_t>> m_groups;
};

Relation turned(Relation relation) {
    return relation == Relation::broad ? Relation::narrow : relation == Relation::narrow ? Relation::broad : relation;
}

/// The matches between two standards of which a requirement is taught.
std::vector<SharedRequirement> shared_requirements(const CompetencyGraph& graph,
                                                   const std::vector<TimedLesson>& lessons, NodeId a, NodeId b) {
    std::map<NodeId, std::set<NodeId>> modules;
    for (const TimedLesson& lesson : lessons) {
        modules[lesson.skill].insert(lesson.module);
    }
    std::vector<SharedRequirement> result;
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        const Matches* const matches = match_of(edge);
        if (matches == nullptr) {
            continue;
        }
        const bool forwards = standard_of(graph, edge.from) == a && standard_of(graph, edge.to) == b;
        const bool backwards = standard_of(graph, edge.from) == b && standard_of(graph, edge.to) == a;
        std::set<NodeId> teaching = modules[edge.from];
        teaching.insert(modules[edge.to].begin(), modules[edge.to].end());
        if ((forwards || backwards) && !teaching.empty()) {
            result.push_back({forwards ? edge.from : edge.to,
                              forwards ? edge.to : edge.from,
                              forwards ? matches->relation : turned(matches->relation),
                              matches->score,
                              matches->status,
                              {teaching.begin(), teaching.end()}});
        }
    }
    std::ranges::sort(result, {}, [](const SharedRequirement& entry) { return std::pair(entry.a, entry.b); });
    return result;
}

void add_served(const CompetencyGraph& graph, NodeId module, const std::vector<TimedLesson>& lessons,
                CertificateReport& report) {
    std::map<NodeId, ServedCertificate> by_level;
    std::map<NodeId, double> hours;
    for (const TimedLesson& lesson : lessons) {
        const NodeId level = above(graph, lesson.skill, NodeKind::level);
        ServedCertificate& served =
            by_level
                .try_emplace(level, ServedCertificate{.module = module,
                                                      .standard = standard_of(graph, lesson.skill),
                                                      .level = level,
                                                      .skills = {},
                                                      .lessons = lessons.size()})
                .first->second;
        served.skills.push_back(lesson.skill);
        served.mastered += lesson.mastered ? 1 : 0;
        hours[level] += lesson.hours;
    }
    const auto* details = std::get_if<ModuleDetails>(&graph.node(module).details);
    const bool stated = std::ranges::all_of(lessons, &TimedLesson::stated) && details != nullptr && details->hours > 0;
    for (auto& [level, served] : by_level) {
        std::ranges::sort(served.skills);
        served.by_hours = stated;
        served.hours = hours[level];
        served.share = stated ? std::min(1.0, hours[level] / details->hours)
                              : static_cast<double>(served.skills.size()) / static_cast<double>(lessons.size());
        served.convertible = details == nullptr ? 0 : std::floor(served.share * details->credits * 2 + 1e-9) / 2;
        report.served.push_back(std::move(served));
    }
}

} // namespace

CertificateReport certificates(const CompetencyGraph& graph, NodeId curriculum) {
    CertificateReport report;
    report.has_crosswalk =
        std::ranges::any_of(graph.edges(), [&](EdgeId id) { return match_of(graph.edge(id)) != nullptr; });
    std::vector<TimedLesson> lessons;
    for (const NodeId module : graph.children(curriculum)) {
        const std::vector<TimedLesson> own = timed_lessons_of(graph, module);
        add_served(graph, module, own, report);
        lessons.insert(lessons.end(), own.begin(), own.end());
    }
    const Taught reviewed(graph, lessons, Trust::reviewed_only);
    const Taught proposed(graph, lessons, Trust::proposed_too);
    const std::vector<NodeId> standards = proposed.standards();
    for (auto a = standards.begin(); a != standards.end(); ++a) {
        for (auto b = std::next(a); b != standards.end(); ++b) {
            report.pairs.push_back(
                {*a, *b, reviewed.share(*a, *b), proposed.share(*a, *b), shared_requirements(graph, lessons, *a, *b)});
        }
    }
    return report;
}

} // namespace kezheng
