#include "graph/analysis/diff/standard_diff.hpp"

#include "graph/analysis/diff/requirement_changes.hpp"
#include "graph/base/fingerprint.hpp"
#include "graph/base/key_order.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace kezheng {

namespace {

using Requirements = std::vector<ComparedRequirement>;

/// Which task (or area) of the new version took most of the requirements of an old one, where that holds both ways.
/// Ties go to the lower key, since nodes are numbered by keys.
std::map<NodeId, NodeId> counterparts(const Requirements& before, const Requirements& after,
                                      const std::vector<RequirementMatch>& matches,
                                      NodeId ComparedRequirement::* parent) {
    std::map<NodeId, std::map<NodeId, std::size_t>> forwards;
    std::map<NodeId, std::map<NodeId, std::size_t>> backwards;
    for (const RequirementMatch& match : matches) {
        for (const std::size_t i : match.before) {
            for (const std::size_t j : match.after) {
                ++forwards[before[i].*parent][after[j].*parent];
                ++backwards[after[j].*parent][before[i].*parent];
            }
        }
    }
    const auto most = [](const std::map<NodeId, std::size_t>& votes) {
        return std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; })->first;
    };
    std::map<NodeId, NodeId> result;
    for (const auto& [old_node, votes] : forwards) {
        const NodeId best = most(votes);
        if (most(backwards.at(best)) == old_node) {
            result.emplace(old_node, best);
        }
    }
    return result;
}

/// What a list of a standard names: keys that stay the same from version to version, with their names.
std::map<std::string, std::string, KeyBefore> listed(const CompetencyGraph& graph, const std::vector<NodeId>& from,
                                                     EdgeKind kind) {
    std::map<std::string, std::string, KeyBefore> result;
    for (const NodeId node : from) {
        for (const EdgeId edge : graph.out_edges(node, kind)) {
            const Node& target = graph.node(graph.edge(edge).to);
            // Terms, and references without a code, are numbered within their standard: their names are compared.
            const auto* const reference = std::get_if<ReferenceDetails>(&target.details);
            const bool by_name = target.kind == NodeKind::term || (reference != nullptr && reference->code.empty());
            std::string shown = target.label.zh;
            if (reference != nullptr && !reference->code.empty()) {
                shown.insert(0, reference->code + " ");
            }
            if (const auto* const major = std::get_if<MajorDetails>(&target.details)) {
                shown += " (" + std::string(name_of(major->catalogue)) + ", " + std::string(name_of(major->tier)) + ")";
            }
            result.emplace(by_name ? fingerprint_of(target.label.zh) : target.key, shown);
        }
    }
    return result;
}

ListChange list_change(const std::map<std::string, std::string, KeyBefore>& before,
                       const std::map<std::string, std::string, KeyBefore>& after) {
    ListChange change;
    for (const auto& [key, name] : before) {
        if (!after.contains(key)) {
            change.dropped.push_back(name);
        }
    }
    for (const auto& [key, name] : after) {
        if (!before.contains(key)) {
            change.added.push_back(name);
        }
    }
    return change;
}

std::vector<TermChange> changed_definitions(const CompetencyGraph& before, NodeId old_standard,
                                            const CompetencyGraph& after, NodeId new_standard) {
    std::map<std::string, const Node*> terms;
    for (const EdgeId edge : before.out_edges(old_standard, EdgeKind::defines)) {
        const Node& term = before.node(before.edge(edge).to);
        terms.emplace(fingerprint_of(term.label.zh), &term);
    }
    std::vector<TermChange> changes;
    for (const EdgeId edge : after.out_edges(new_standard, EdgeKind::defines)) {
        const Node& term = after.node(after.edge(edge).to);
        const auto found = terms.find(fingerprint_of(term.label.zh));
        if (found == terms.end()) {
            continue;
        }
        const std::string& old_text = std::get<TermDetails>(found->second->details).definition;
        const std::string& new_text = std::get<TermDetails>(term.details).definition;
        if (fingerprint_of(old_text) != fingerprint_of(new_text)) {
            changes.push_back({term.label.zh, old_text, new_text});
        }
    }
    return changes;
}

class VersionComparison {
  public:
    VersionComparison(const CompetencyGraph& before, NodeId old_standard, const CompetencyGraph& after,
                      NodeId new_standard)
        : m_old_graph(before), m_new_graph(after), m_before(compared_requirements(before, old_standard)),
          m_after(compared_requirements(after, new_standard)), m_matches(match_requirements(m_before, m_after)),
          m_tasks(counterparts(m_before, m_after, m_matches, &ComparedRequirement::task)),
          m_areas(counterparts(m_before, m_after, m_matches, &ComparedRequirement::area)) {}

    [[nodiscard]] std::vector<RequirementChange> requirements() const {
        std::vector<std::pair<std::size_t, RequirementChange>> placed; // with its place in the new version
        for (const RequirementMatch& match : m_matches) {
            const std::size_t place = match.after.empty() ? m_after.size() + match.before.front() : match.after.front();
            placed.emplace_back(place, change_of(match));
        }
        std::ranges::stable_sort(placed, {}, &std::pair<std::size_t, RequirementChange>::first);
        std::vector<RequirementChange> changes;
        for (auto& [place, change] : placed) {
            changes.push_back(std::move(change));
        }
        return changes;
    }

    [[nodiscard]] std::vector<NameChange> names() const {
        std::vector<NameChange> changes;
        for (const auto* const nodes : {&m_areas, &m_tasks}) {
            std::map<NodeId, NodeId> by_new;
            for (const auto& [old_node, new_node] : *nodes) {
                by_new.emplace(new_node, old_node);
            }
            for (const auto& [new_node, old_node] : by_new) {
                if (fingerprint_of(m_old_graph.node(old_node).label.zh) !=
                    fingerprint_of(m_new_graph.node(new_node).label.zh)) {
                    changes.push_back({old_node, new_node});
                }
            }
        }
        return changes;
    }

  private:
    [[nodiscard]] RequirementChange change_of(const RequirementMatch& match) const {
        RequirementChange change{match.kind, {}, {}, match.likeness, false, 0};
        for (const std::size_t i : match.before) {
            change.before.push_back(m_before[i].skill);
        }
        for (const std::size_t j : match.after) {
            change.after.push_back(m_after[j].skill);
        }
        if (match.before.empty() || match.after.empty()) {
            return change;
        }
        for (const std::size_t i : match.before) {
            for (const std::size_t j : match.after) {
                change.moved = change.moved || has_moved(m_before[i], m_after[j]);
            }
        }
        const ComparedRequirement& one = m_before[match.before.front()];
        const ComparedRequirement& other = m_after[match.after.front()];
        change.level_shift = other.level - one.level;
        if (match.kind == ChangeKind::unchanged) {
            change.kind = change.moved               ? ChangeKind::moved
                          : one.place == other.place ? ChangeKind::unchanged
                                                     : ChangeKind::renumbered;
        }
        return change;
    }

    [[nodiscard]] bool has_moved(const ComparedRequirement& one, const ComparedRequirement& other) const {
        const auto task = m_tasks.find(one.task);
        const bool together = task != m_tasks.end() && task->second == other.task;
        const bool same_name = fingerprint_of(one.task_name) == fingerprint_of(other.task_name);
        return one.level != other.level || !(together || same_name);
    }

    const CompetencyGraph& m_old_graph;
    const CompetencyGraph& m_new_graph;
    Requirements m_before;
    Requirements m_after;
    std::vector<RequirementMatch> m_matches;
    std::map<NodeId, NodeId> m_tasks;
    std::map<NodeId, NodeId> m_areas;
};

} // namespace

std::string_view name_of(ChangeKind kind) {
    constexpr std::array<std::string_view, all_change_kinds.size()> names{
        "unchanged", "renumbered", "moved", "reworded", "split", "merged", "dropped", "new"};
    return names.at(static_cast<std::size_t>(kind));
}

StandardDiff compare_versions(const CompetencyGraph& before, NodeId old_standard, const CompetencyGraph& after,
                              NodeId new_standard) {
    const VersionComparison comparison(before, old_standard, after, new_standard);
    StandardDiff diff;
    diff.requirements = comparison.requirements();
    diff.names = comparison.names();
    const auto change_in = [&](EdgeKind kind, bool of_levels) {
        const auto from = [&](const CompetencyGraph& graph, NodeId standard) {
            return of_levels ? graph.children(standard) : std::vector<NodeId>{standard};
        };
        return list_change(listed(before, from(before, old_standard), kind),
                           listed(after, from(after, new_standard), kind));
    };
    diff.majors = change_in(EdgeKind::applies_to, false);
    diff.roles = change_in(EdgeKind::targets, true);
    diff.terms = change_in(EdgeKind::defines, false);
    diff.references = change_in(EdgeKind::cites, false);
    diff.changed_terms = changed_definitions(before, old_standard, after, new_standard);
    return diff;
}

} // namespace kezheng
