#include "graph/analysis/coverage/coverage.hpp"

#include "graph/base/key_order.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace kezheng {

namespace {

double percentage(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : std::round(10'000.0 * static_cast<double>(part) / static_cast<double>(whole)) / 100.0;
}

CoverageState state_for(std::optional<Depth> deepest, Depth required) {
    if (!deepest) {
        return CoverageState::uncovered;
    }
    return *deepest >= required ? CoverageState::covered : CoverageState::shallow;
}

void deepen(std::optional<Depth>& deepest, Depth depth) {
    deepest = deepest ? std::max(*deepest, depth) : depth;
}

/// Everything that is worked out on the way, from the graph to the report.
class Work {
  public:
    Work(const CompetencyGraph& graph, NodeId curriculum, const CoverageOptions& options)
        : m_graph(graph), m_report{options, curriculum, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}} {}

    Coverage run() {
        m_modules = m_graph.children(m_report.curriculum);
        std::ranges::stable_sort(m_modules, {}, [this](NodeId id) { return term_for_order(id); });
        for (const NodeId standard : m_graph.nodes_of(NodeKind::standard)) {
            for (const NodeId level : m_graph.children(standard)) {
                if (in_sight(level)) {
                    add_level(standard, level);
                }
            }
        }
        add_cumulative();
        add_roles();
        add_terms();
        add_modules();
        order_gaps();
        return std::move(m_report);
    }

  private:
    [[nodiscard]] unsigned term_of(NodeId module) const {
        const auto* details = std::get_if<ModuleDetails>(&m_graph.node(module).details);
        return details == nullptr ? 0 : details->term;
    }
    /// Modules without a term come last.
    [[nodiscard]] unsigned term_for_order(NodeId module) const { return term_of(module) - 1U; }

    [[nodiscard]] bool in_sight(NodeId level) const {
        const auto* details = std::get_if<LevelDetails>(&m_graph.node(level).details);
        return !m_report.options.level || (details != nullptr && details->number <= *m_report.options.level);
    }

    void add_level(NodeId standard, NodeId level) {
        LevelCoverage entry{standard, level, {}, {}, false};
        for (const NodeId area : m_graph.children(level)) {
            PartCoverage area_entry{area, {}};
            for (const NodeId task : m_graph.children(area)) {
                PartCoverage task_entry{task, {}};
                for (const NodeId skill : m_graph.children(task)) {
                    add_skill(skill);
                    for (CoverageShare* share : {&task_entry.share, &area_entry.share, &entry.own, &m_report.total}) {
                        count(m_report.skills.back(), *share);
                    }
                }
                m_report.tasks.push_back(task_entry);
            }
            m_report.areas.push_back(area_entry);
        }
        m_report.levels.push_back(entry);
    }

    void add_skill(NodeId skill) {
        SkillCoverage entry{skill, {}, {}, {}, {}, 0};
        std::optional<Depth> proposed;
        for (const NodeId module : m_modules) {
            for (const EdgeId id : m_graph.in_edges(skill, EdgeKind::teaches)) {
                const Edge& edge = m_graph.edge(id);
                const auto* teaches = edge.details.get_if<Teaches>();
                if (edge.from != module || teaches == nullptr || teaches->status == Status::rejected) {
                    continue;
                }
                entry.teachers.push_back({module, teaches->depth, teaches->hours, teaches->status});
                deepen(proposed, std::max(teaches->depth, teaches->proposed_depth.value_or(teaches->depth)));
                if (teaches->status == Status::accepted) {
                    deepen(entry.depth, teaches->depth);
                }
            }
        }
        entry.state = state_for(entry.depth, m_report.options.required);
        entry.proposed_state = state_for(proposed, m_report.options.required);
        m_place_of.emplace(skill, m_report.skills.size());
        m_report.skills.push_back(std::move(entry));
    }

    static void count(const SkillCoverage& skill, CoverageShare& share) {
        ++share.skills;
        share.covered += skill.state == CoverageState::covered ? 1 : 0;
        share.shallow += skill.state == CoverageState::shallow ? 1 : 0;
        share.proposed += skill.proposed_state == CoverageState::covered ? 1 : 0;
    }

    /// A level and every level below it, through `subsumes`.
    void add_cumulative() {
        for (LevelCoverage& entry : m_report.levels) {
            std::vector<NodeId> levels{entry.level};
            for (std::size_t next = 0; next < levels.size(); ++next) {
                for (const EdgeId id : m_graph.out_edges(levels[next], EdgeKind::subsumes)) {
                    if (std::ranges::find(levels, m_graph.edge(id).to) == levels.end()) {
                        levels.push_back(m_graph.edge(id).to);
                    }
                }
            }
            for (const NodeId level : levels) {
                const auto found = std::ranges::find(m_report.levels, level, &LevelCoverage::level);
                if (found != m_report.levels.end()) {
                    entry.cumulative.skills += found->own.skills;
                    entry.cumulative.covered += found->own.covered;
                    entry.cumulative.shallow += found->own.shallow;
                    entry.cumulative.proposed += found->own.proposed;
                }
            }
            entry.reached = entry.cumulative.complete();
        }
    }

    /// The requirements in or under a node of the tree.
    void collect(NodeId node, std::set<NodeId>& skills) const {
        if (m_graph.node(node).kind == NodeKind::skill) {
            skills.insert(node);
        }
        for (const NodeId child : m_graph.children(node)) {
            collect(child, skills);
        }
    }

    void add_roles() {
        for (const NodeId role : m_graph.nodes_of(NodeKind::role)) {
            std::set<NodeId> skills;
            for (const EdgeId id : m_graph.out_edges(role, EdgeKind::requires_)) {
                const auto* details = m_graph.edge(id).details.get_if<Requires>();
                if (details == nullptr || details->status != Status::rejected) {
                    collect(m_graph.edge(id).to, skills);
                }
            }
            if (skills.empty()) {
                for (const EdgeId id : m_graph.in_edges(role, EdgeKind::targets)) {
                    collect(m_graph.edge(id).from, skills);
                }
            }
            PartCoverage entry{role, {}};
            for (const NodeId skill : skills) {
                if (const auto place = m_place_of.find(skill); place != m_place_of.end()) {
                    count(m_report.skills[place->second], entry.share);
                }
            }
            if (entry.share.skills > 0) {
                m_report.roles.push_back(entry);
            }
        }
    }

    [[nodiscard]] bool reaches(const SkillTeacher& teacher) const {
        return teacher.status == Status::accepted && teacher.depth >= m_report.options.required;
    }

    void add_terms() {
        std::map<unsigned, TermCoverage> terms; // by term − 1, so that no term comes last
        for (const NodeId module : m_modules) {
            TermCoverage& term = terms[term_for_order(module)];
            term.term = term_of(module);
            ++term.modules;
        }
        for (const SkillCoverage& skill : m_report.skills) {
            const auto first =
                std::ranges::find_if(skill.teachers, [this](const SkillTeacher& teacher) { return reaches(teacher); });
            if (first != skill.teachers.end()) {
                ++terms[term_for_order(first->module)].first_covered;
            }
        }
        std::size_t covered = 0;
        for (auto& [order, term] : terms) {
            covered += term.first_covered;
            term.covered = covered;
            m_report.terms.push_back(term);
        }
    }

    void add_modules() {
        std::map<NodeId, ModuleContribution> contributions;
        for (const SkillCoverage& skill : m_report.skills) {
            const auto reaching =
                std::ranges::count_if(skill.teachers, [this](const SkillTeacher& teacher) { return reaches(teacher); });
            for (const SkillTeacher& teacher : skill.teachers) {
                ModuleContribution& entry =
                    contributions.try_emplace(teacher.module, ModuleContribution{teacher.module, 0, 0, 0})
                        .first->second;
                entry.skills += teacher.status == Status::accepted ? 1 : 0;
                entry.covers += reaches(teacher) ? 1 : 0;
                entry.alone += reaches(teacher) && reaching == 1 ? 1 : 0;
            }
        }
        for (const NodeId module : m_modules) {
            const auto found = contributions.find(module);
            m_report.modules.push_back(found == contributions.end() ? ModuleContribution{module, 0, 0, 0}
                                                                    : found->second);
            const ModuleContribution& entry = m_report.modules.back();
            if (entry.covers > 0 && entry.alone == 0) {
                m_report.redundant.push_back(module);
            }
        }
        std::ranges::sort(m_report.redundant);
    }

    /// What a requirement or task comes directly before.
    void add_after(NodeId node, std::set<NodeId>& after) const {
        for (const EdgeId id : m_graph.out_edges(node, EdgeKind::precedes)) {
            const Edge& edge = m_graph.edge(id);
            const auto* sequence = edge.details.get_if<Sequence>();
            if (sequence == nullptr || sequence->status != Status::rejected) {
                collect(edge.to, after);
            }
        }
    }

    /// How many requirements in sight come after this one, directly or not; a task that comes before another brings
    /// its requirements with it.
    [[nodiscard]] std::size_t blocked_by(NodeId skill) const {
        std::set<NodeId> after;
        std::vector<NodeId> open{skill};
        while (!open.empty()) {
            const NodeId next = open.back();
            open.pop_back();
            std::set<NodeId> found;
            add_after(next, found);
            if (const std::optional<NodeId> task = m_graph.parent(next)) {
                add_after(*task, found);
            }
            for (const NodeId id : found) {
                if (id != skill && m_place_of.contains(id) && after.insert(id).second) {
                    open.push_back(id);
                }
            }
        }
        return after.size();
    }

    void order_gaps() {
        for (SkillCoverage& skill : m_report.skills) {
            skill.blocks = blocked_by(skill.skill);
            if (skill.blocks > 0) {
                m_report.gap_order = GapOrder::by_blocked;
            }
            if (skill.state != CoverageState::covered) {
                m_report.gaps.push_back(skill.skill);
            }
        }
        std::ranges::stable_sort(m_report.gaps, std::ranges::greater{},
                                 [this](NodeId id) { return m_report.skills[m_place_of.at(id)].blocks; });
    }

    const CompetencyGraph& m_graph;
    Coverage m_report;
    std::vector<NodeId> m_modules;
    std::map<NodeId, std::size_t> m_place_of;
};

struct StateRow {
    std::string_view name;
    LocalisedText heading;
};

const std::array<StateRow, 3> state_rows{{
    {"uncovered", {"未覆盖", "uncovered"}},
    {"shallow", {"深度不够", "shallow"}},
    {"covered", {"已覆盖", "covered"}},
}};

} // namespace

double CoverageShare::percent() const {
    return percentage(covered, skills);
}

double CoverageShare::proposed_percent() const {
    return percentage(proposed, skills);
}

Coverage coverage(const CompetencyGraph& graph, NodeId curriculum, const CoverageOptions& options) {
    return Work(graph, curriculum, options).run();
}

std::string_view name_of(CoverageState state) {
    return state_rows.at(static_cast<std::size_t>(state)).name;
}

const LocalisedText& heading_of(CoverageState state) {
    return state_rows.at(static_cast<std::size_t>(state)).heading;
}

} // namespace kezheng
