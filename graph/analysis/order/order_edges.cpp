#include "graph/analysis/order/order_edges.hpp"

#include "graph/base/phrase.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

namespace kezheng {

namespace {

bool is_rejected(const Edge& edge) {
    if (const auto* sequence = edge.details.get_if<Sequence>()) {
        return sequence->status == Status::rejected;
    }
    if (const auto* matches = edge.details.get_if<Matches>()) {
        return matches->status == Status::rejected;
    }
    const auto* teaches = edge.details.get_if<Teaches>();
    return teaches != nullptr && teaches->status == Status::rejected;
}

/// What all requisites of a manner have in common.
std::shared_ptr<const StepGrounds> grounds_of(ModuleSequence::Manner manner) {
    const auto made = [](const char* rule, Message reason) {
        return std::make_shared<const StepGrounds>(
            StepGrounds{rule, phrase(reason), Status::accepted, std::nullopt, {}});
    };
    static const std::array by_manner{made("prerequisite", Message::reason_prerequisite),
                                      made("corequisite", Message::reason_corequisite),
                                      made("strict-corequisite", Message::reason_strict_corequisite)};
    return by_manner.at(static_cast<std::size_t>(manner));
}

OrderEdge step_of(const Edge& edge) {
    if (const auto* requisite = edge.details.get_if<ModuleSequence>()) {
        return {edge.from, edge.to, edge.kind, grounds_of(requisite->manner)};
    }
    StepGrounds grounds{"declared", {}, Status::accepted, std::nullopt, {}};
    if (const auto* sequence = edge.details.get_if<Sequence>()) {
        grounds = {sequence->rule, sequence->reason, sequence->status, std::nullopt, sequence->opposed};
    }
    return {edge.from, edge.to, edge.kind, std::make_shared<const StepGrounds>(std::move(grounds))};
}

std::optional<unsigned> level_of(const CompetencyGraph& graph, NodeId node) {
    for (std::optional<NodeId> at = node; at; at = graph.parent(*at)) {
        if (const auto* level = std::get_if<LevelDetails>(&graph.node(*at).details)) {
            return level->number;
        }
    }
    return std::nullopt;
}

/// What teaches what: the modules of a requirement, and of a task all that teach one of its requirements.
class Teaching {
  public:
    Teaching(const CompetencyGraph& graph, const ScopeNodes& modules) : m_graph(graph) {
        for (const NodeId module : modules.nodes()) {
            for (const EdgeId id : graph.out_edges(module, EdgeKind::teaches)) {
                const Edge& edge = graph.edge(id);
                if (!is_rejected(edge)) {
                    m_modules[edge.to].insert(module);
                    if (const auto task = graph.parent(edge.to)) {
                        m_modules[*task].insert(module);
                        m_shares[{module, *task}].insert(edge.to);
                    }
                }
            }
        }
    }

    [[nodiscard]] const std::set<NodeId>& modules_of(NodeId node) const {
        static const std::set<NodeId> none;
        const auto found = m_modules.find(node);
        return found == m_modules.end() ? none : found->second;
    }

    /// Whether the module teaches at least half of the task's requirements, and at least two.
    [[nodiscard]] bool teaches_most(NodeId module, NodeId task) const {
        const auto share = m_shares.find({module, task});
        return share != m_shares.end() && share->second.size() >= 2 &&
               2 * share->second.size() >= m_graph.children(task).size();
    }

    /// Whether all that the module teaches of the task is taught by another one in an earlier term: it practises then.
    [[nodiscard]] bool repeats(NodeId module, NodeId task) const {
        const auto share = m_shares.find({module, task});
        return share != m_shares.end() && std::ranges::any_of(modules_of(task), [&](NodeId other) {
                   return term_of(other) > 0 && term_of(other) < term_of(module) &&
                          std::ranges::includes(m_shares.at({other, task}), share->second);
               });
    }

    [[nodiscard]] const std::map<NodeId, std::set<NodeId>>& all() const { return m_modules; }

  private:
    [[nodiscard]] unsigned term_of(NodeId module) const {
        const auto* details = std::get_if<ModuleDetails>(&m_graph.node(module).details);
        return details == nullptr ? 0 : details->term;
    }

    const CompetencyGraph& m_graph;
    std::map<NodeId, std::set<NodeId>> m_modules;
    std::map<std::pair<NodeId, NodeId>, std::set<NodeId>> m_shares; ///< the requirements of a task a module teaches
};

constexpr std::size_t enough = 2; ///< one step alone may be an accident of how requirements were shared out

/// What speaks for one module before another.
struct Support {
    std::size_t steps = 0;
    std::size_t weight = 0;          ///< a step between tasks of which both teach most is enough
    NodeId first_before = NodeId(0); ///< of the first step, to name
    NodeId first_after = NodeId(0);
};

using Supports = std::map<std::pair<NodeId, NodeId>, Support>;

Supports supports_of(const CompetencyGraph& graph, const Teaching& teaching) {
    Supports supports;
    for (const auto& [node, modules] : teaching.all()) {
        for (const EdgeId id : graph.out_edges(node, EdgeKind::precedes)) {
            const Edge& edge = graph.edge(id);
            if (is_rejected(edge)) {
                continue;
            }
            for (const NodeId after : teaching.modules_of(edge.to)) {
                if (modules.contains(after)) {
                    continue; // it teaches the basis itself
                }
                for (const NodeId before : modules) {
                    Support& support =
                        supports.try_emplace({before, after}, Support{0, 0, node, edge.to}).first->second;
                    ++support.steps;
                    const bool are_whole = teaching.teaches_most(before, node) && !teaching.repeats(before, node) &&
                                           teaching.teaches_most(after, edge.to);
                    support.weight += are_whole ? enough : 1;
                }
            }
        }
    }
    return supports;
}

} // namespace

std::vector<OrderEdge> stated_steps(const CompetencyGraph& graph, const ScopeNodes& nodes) {
    std::vector<OrderEdge> steps;
    for (const EdgeKind kind : {EdgeKind::precedes, EdgeKind::feeds}) {
        for (const NodeId from : nodes.nodes()) {
            for (const EdgeId id : graph.out_edges(from, kind)) {
                const Edge& edge = graph.edge(id);
                if (nodes.vertex(edge.to) && !is_rejected(edge)) {
                    steps.push_back(step_of(edge));
                }
            }
        }
    }
    return steps;
}

std::vector<OrderEdge> crosswalk_steps(const CompetencyGraph& graph, Scope scope, const ScopeNodes& nodes) {
    std::map<std::pair<NodeId, NodeId>, std::pair<NodeId, NodeId>> steps; // the pair, and the requirements that matched
    for (const NodeId skill : graph.nodes_of(NodeKind::skill)) {
        for (const EdgeId id : graph.out_edges(skill, EdgeKind::matches)) {
            const Edge& edge = graph.edge(id);
            const auto from_level = level_of(graph, edge.from);
            const auto to_level = level_of(graph, edge.to);
            if (is_rejected(edge) || !from_level || !to_level || *from_level == *to_level) {
                continue;
            }
            const bool forwards = *from_level < *to_level;
            const NodeId lower = forwards ? edge.from : edge.to;
            const NodeId higher = forwards ? edge.to : edge.from;
            const std::optional<NodeId> before = scope == Scope::task ? graph.parent(lower) : lower;
            const std::optional<NodeId> after = scope == Scope::task ? graph.parent(higher) : higher;
            if (before && after && nodes.vertex(*before) && nodes.vertex(*after)) {
                steps.try_emplace({*before, *after}, lower, higher);
            }
        }
    }
    std::vector<OrderEdge> result;
    for (const auto& [pair, matched] : steps) {
        StepGrounds grounds{
            "crosswalk",
            phrase(Message::reason_crosswalk, {graph.node(matched.first).key, graph.node(matched.second).key}),
            Status::proposed,
            matched,
            {}};
        result.push_back(
            {pair.first, pair.second, EdgeKind::precedes, std::make_shared<const StepGrounds>(std::move(grounds))});
    }
    return result;
}

std::vector<OrderEdge> taught_steps(const CompetencyGraph& graph, const ScopeNodes& modules) {
    const Supports supports = supports_of(graph, Teaching(graph, modules));
    std::vector<OrderEdge> steps;
    for (const auto& [pair, support] : supports) {
        const auto opposite = supports.find({pair.second, pair.first});
        if (support.weight < enough || (opposite != supports.end() && opposite->second.weight >= support.weight)) {
            continue;
        }
        StepGrounds grounds{
            "taught-skills",
            phrase(Message::reason_taught_skills, {graph.node(support.first_before).key,
                                                   graph.node(support.first_after).key, std::to_string(support.steps)}),
            Status::proposed,
            std::nullopt,
            {}};
        steps.push_back(
            {pair.first, pair.second, EdgeKind::precedes, std::make_shared<const StepGrounds>(std::move(grounds))});
    }
    // The best supported first: a weak one that contradicts the others gives way.
    std::ranges::stable_sort(steps, std::greater<>{},
                             [&](const OrderEdge& step) { return supports.at({step.before, step.after}).weight; });
    return steps;
}

} // namespace kezheng
