#include "graph/analysis/coverage/certificates.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
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
    Depth depth;
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

/// Whether a requirement is of a level that was asked for.
bool is_asked_for(const CompetencyGraph& graph, NodeId skill, const CoverageOptions& options) {
    const auto* level = std::get_if<LevelDetails>(&graph.node(above(graph, skill, NodeKind::level)).details);
    return !options.level || level == nullptr || level->number <= *options.level;
}

std::vector<TimedLesson> timed_lessons_of(const CompetencyGraph& graph, NodeId module) {
    std::vector<TimedLesson> lessons;
    for (const EdgeId id : graph.out_edges(module, EdgeKind::teaches)) {
        const auto* teaches = graph.edge(id).details.get_if<Teaches>();
        if (teaches != nullptr && teaches->status == Status::accepted) {
            lessons.push_back({module, graph.edge(id).to, teaches->hours, teaches->hours > 0, teaches->depth});
        }
    }
    const auto* details = std::get_if<ModuleDetails>(&graph.node(module).details);
    double left = details == nullptr ? 0 : details->hours;
    for (const TimedLesson& lesson : lessons) {
        left -= lesson.hours;
    }
    const auto open = std::ranges::count(lessons, false, &TimedLesson::stated);
    for (TimedLesson& lesson : lessons) {
        lesson.hours = lesson.stated ? lesson.hours : std::max(0.0, left) / static_cast<double>(open);
    }
    return lessons;
}

/// The match of an edge that says more than a partial overlap; none where it is rejected.
const Matches* match_of(const Edge& edge) {
    const auto* matches = edge.kind == EdgeKind::matches ? edge.details.get_if<Matches>() : nullptr;
    const bool counts =
        matches != nullptr && matches->status != Status::rejected && matches->relation != Relation::partial;
    return counts ? matches : nullptr;
}

enum class Trust { reviewed_only, proposed_too };

/// The groups that the crosswalk makes of what is taught: union and find over the nodes.
class Groups {
  public:
    Groups(const CompetencyGraph& graph, const std::set<NodeId>& taught, Trust trust) : m_above(graph.node_count()) {
        std::iota(m_above.begin(), m_above.end(), std::size_t{0});
        for (const EdgeId id : graph.edges()) {
            const Edge& edge = graph.edge(id);
            const Matches* const matches = match_of(edge);
            if (matches == nullptr || (trust == Trust::reviewed_only && matches->status != Status::accepted)) {
                continue;
            }
            const bool from_is_taught = taught.contains(edge.from);
            const bool to_is_taught = taught.contains(edge.to);
            if (from_is_taught && to_is_taught) {
                m_above[group(edge.from)] = group(edge.to);
            } else if (from_is_taught || to_is_taught) {
                m_carriers[from_is_taught ? edge.to : edge.from].insert(
                    standard_of(graph, from_is_taught ? edge.from : edge.to));
            }
        }
    }
    /// The standards with a taught requirement that matches `skill`, which is not taught.
    [[nodiscard]] std::set<NodeId> carriers(NodeId skill) const {
        const auto found = m_carriers.find(skill);
        return found == m_carriers.end() ? std::set<NodeId>() : found->second;
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
    std::map<NodeId, std::set<NodeId>> m_carriers;
};

std::set<NodeId> skills_in(const std::vector<TimedLesson>& lessons) {
    std::set<NodeId> skills;
    for (const TimedLesson& lesson : lessons) {
        skills.insert(lesson.skill);
    }
    return skills;
}

/// What is taught, by standard and group.
class Taught {
  public:
    Taught(const CompetencyGraph& graph, const std::vector<TimedLesson>& lessons, const CoverageOptions& options,
           Trust trust)
        : m_taught(skills_in(lessons)), m_groups(graph, m_taught, trust) {
        for (const TimedLesson& lesson : lessons) {
            m_hours[standard_of(graph, lesson.skill)][m_groups.group(lesson.skill)] += lesson.hours;
        }
        for (const NodeId skill : graph.nodes_of(NodeKind::skill)) {
            if (!is_asked_for(graph, skill, options)) {
                continue;
            }
            Others& others = m_others[standard_of(graph, skill)];
            ++others.all;
            others.reached = others.reached || m_taught.contains(skill) || !m_groups.carriers(skill).empty();
            if (!m_taught.contains(skill)) {
                others.skills.push_back(skill);
            }
        }
    }

    /// The standards with a requirement that is taught, or joined to one.
    [[nodiscard]] std::vector<NodeId> standards() const {
        std::vector<NodeId> result;
        for (const auto& [standard, others] : m_others) {
            if (others.reached) {
                result.push_back(standard);
            }
        }
        return result;
    }

    CertificateShare share(NodeId a, NodeId b) {
        CertificateShare result;
        const HoursOfGroups& of_a = m_hours[a];
        const HoursOfGroups& of_b = m_hours[b];
        const auto hours_in = [](const HoursOfGroups& groups, std::size_t group) {
            const auto found = groups.find(group);
            return found == groups.end() ? 0 : found->second;
        };
        result.groups_a = of_a.size();
        result.groups_b = of_b.size();
        result.skills_a = m_others[a].all;
        result.skills_b = m_others[b].all;
        for (const auto& [group, hours] : of_a) {
            const double both = hours + hours_in(of_b, group);
            result.hours_a += both;
            if (of_b.contains(group)) {
                ++result.shared_groups;
                result.shared_hours += both;
            }
        }
        for (const auto& [group, hours] : of_b) {
            result.hours_b += hours + hours_in(of_a, group);
        }
        sort_others(a, b, result.carried_a, result.untaught_a);
        sort_others(b, a, result.carried_b, result.untaught_b);
        return result;
    }

  private:
    using HoursOfGroups = std::map<std::size_t, double>;
    struct Others {
        std::vector<NodeId> skills; ///< that no module teaches
        std::size_t all = 0;        ///< taught or not
        bool reached = false;
    };

    /// Parts what is not taught of `standard` into what matches something taught of the other one, and the rest.
    void sort_others(NodeId standard, NodeId other, std::vector<NodeId>& carried, std::vector<NodeId>& untaught) {
        for (const NodeId skill : m_others[standard].skills) {
            (m_groups.carriers(skill).contains(other) ? carried : untaught).push_back(skill);
        }
        std::ranges::sort(carried);
        std::ranges::sort(untaught);
    }

    std::set<NodeId> m_taught;
    Groups m_groups;
    std::map<NodeId, HoursOfGroups> m_hours; ///< by standard
    std::map<NodeId, Others> m_others;       ///< by standard
};

Relation turned(Relation relation) {
    return relation == Relation::broad ? Relation::narrow : relation == Relation::narrow ? Relation::broad : relation;
}

/// The matches between two standards of which a requirement is taught.
std::vector<SharedRequirement> shared_requirements(const CompetencyGraph& graph,
                                                   const std::vector<TimedLesson>& lessons, NodeId a, NodeId b,
                                                   const CoverageOptions& options) {
    std::map<NodeId, std::set<NodeId>> modules;
    for (const TimedLesson& lesson : lessons) {
        modules[lesson.skill].insert(lesson.module);
    }
    std::vector<SharedRequirement> result;
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        const Matches* const matches = match_of(edge);
        if (matches == nullptr || !is_asked_for(graph, edge.from, options) || !is_asked_for(graph, edge.to, options)) {
            continue;
        }
        const bool forwards = standard_of(graph, edge.from) == a && standard_of(graph, edge.to) == b;
        const bool backwards = standard_of(graph, edge.from) == b && standard_of(graph, edge.to) == a;
        std::set<NodeId> teaching = modules[edge.from];
        const std::set<NodeId>& other = modules[edge.to];
        const bool from_is_taught = !teaching.empty();
        teaching.insert(other.begin(), other.end());
        if ((forwards || backwards) && !teaching.empty()) {
            result.push_back({forwards ? edge.from : edge.to,
                              forwards ? edge.to : edge.from,
                              forwards ? matches->relation : turned(matches->relation),
                              matches->score,
                              matches->status,
                              {teaching.begin(), teaching.end()},
                              forwards ? from_is_taught : !other.empty(),
                              forwards ? !other.empty() : from_is_taught});
        }
    }
    std::ranges::sort(result, {}, [](const SharedRequirement& entry) { return std::pair(entry.a, entry.b); });
    return result;
}

void add_served(const CompetencyGraph& graph, NodeId module, const std::vector<TimedLesson>& lessons,
                const CoverageOptions& options, CertificateReport& report) {
    std::map<NodeId, ServedCertificate> by_level;
    std::set<NodeId> open; // levels that count lessons without hours
    for (const TimedLesson& lesson : lessons) {
        if (!is_asked_for(graph, lesson.skill, options)) {
            continue;
        }
        const NodeId level = above(graph, lesson.skill, NodeKind::level);
        ServedCertificate& served =
            by_level
                .try_emplace(level, ServedCertificate{.module = module,
                                                      .standard = standard_of(graph, lesson.skill),
                                                      .level = level,
                                                      .skills = {},
                                                      .attained = {},
                                                      .lessons = lessons.size()})
                .first->second;
        served.skills.push_back(lesson.skill);
        served.mastered += lesson.depth == Depth::mastered ? 1 : 0;
        if (lesson.depth >= options.required) {
            served.attained.push_back(lesson.skill);
            served.hours += lesson.hours;
            if (!lesson.stated) {
                open.insert(level);
            }
        }
    }
    const auto* details = std::get_if<ModuleDetails>(&graph.node(module).details);
    const double hours = details == nullptr ? 0 : details->hours;
    const bool some_stated = std::ranges::any_of(lessons, &TimedLesson::stated);
    if (hours <= 0 && !std::ranges::all_of(lessons, &TimedLesson::stated)) {
        report.without_hours.push_back(module);
    }
    for (auto& [level, served] : by_level) {
        std::ranges::sort(served.skills);
        std::ranges::sort(served.attained);
        served.basis = hours <= 0 || !some_stated ? ShareBasis::requirements
                       : open.contains(level)     ? ShareBasis::rest
                                                  : ShareBasis::hours;
        served.share = served.basis == ShareBasis::requirements
                           ? static_cast<double>(served.attained.size()) / static_cast<double>(lessons.size())
                           : std::min(1.0, served.hours / hours);
        served.convertible = details == nullptr ? 0 : std::floor(served.share * details->credits * 2 + 1e-9) / 2;
        report.served.push_back(std::move(served));
    }
}

} // namespace

CertificateReport certificates(const CompetencyGraph& graph, NodeId curriculum, const CoverageOptions& options) {
    CertificateReport report;
    report.has_crosswalk =
        std::ranges::any_of(graph.edges(), [&](EdgeId id) { return match_of(graph.edge(id)) != nullptr; });
    std::vector<TimedLesson> lessons;
    for (const NodeId module : graph.children(curriculum)) {
        const std::vector<TimedLesson> own = timed_lessons_of(graph, module);
        add_served(graph, module, own, options, report);
        std::ranges::copy_if(own, std::back_inserter(lessons),
                             [&](const TimedLesson& lesson) { return is_asked_for(graph, lesson.skill, options); });
    }
    Taught reviewed(graph, lessons, options, Trust::reviewed_only);
    Taught proposed(graph, lessons, options, Trust::proposed_too);
    const std::vector<NodeId> standards = proposed.standards();
    for (auto a = standards.begin(); a != standards.end(); ++a) {
        for (auto b = std::next(a); b != standards.end(); ++b) {
            report.pairs.push_back({*a, *b, reviewed.share(*a, *b), proposed.share(*a, *b),
                                    shared_requirements(graph, lessons, *a, *b, options)});
        }
    }
    return report;
}

} // namespace kezheng
