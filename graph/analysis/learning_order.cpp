#include "graph/analysis/learning_order.hpp"

#include "graph/algorithms/cycles.hpp"
#include "graph/algorithms/longest_chain.hpp"
#include "graph/algorithms/strong_components.hpp"
#include "graph/algorithms/topological_order.hpp"
#include "graph/algorithms/transitive_reduction.hpp"
#include "graph/analysis/order_edges.hpp"
#include "graph/analysis/order_violations.hpp"
#include "graph/analysis/requisites.hpp"
#include "graph/base/phrase.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace kezheng {

namespace {

/// Collects learning steps; a step that was added is only taken where it closes no cycle.
class Steps {
  public:
    Steps(const ScopeNodes& nodes, std::vector<OrderEdge> stated) : m_nodes(nodes), m_edges(std::move(stated)) {
        m_after.resize(nodes.nodes().size());
        for (const OrderEdge& edge : m_edges) {
            m_pairs.emplace(edge.before, edge.after);
            if (edge.kind == EdgeKind::precedes) {
                m_after[*nodes.vertex(edge.before)].push_back(*nodes.vertex(edge.after));
            }
        }
    }

    /// Returns those that others contradict.
    std::vector<OrderEdge> add(std::vector<OrderEdge> steps) {
        std::vector<OrderEdge> taken;
        std::vector<OrderEdge> refused;
        for (OrderEdge& step : steps) {
            const Vertex before = *m_nodes.vertex(step.before);
            const Vertex after = *m_nodes.vertex(step.after);
            if (m_pairs.contains({step.before, step.after})) {
                continue;
            }
            if (reaches(after, before)) {
                refused.push_back(std::move(step));
            } else {
                m_pairs.emplace(step.before, step.after);
                m_after[before].push_back(after);
                taken.push_back(std::move(step));
            }
        }
        // Only direct ones: what a path of the others stands for would say nothing new.
        for (OrderEdge& step : taken) {
            const Vertex before = *m_nodes.vertex(step.before);
            const Vertex after = *m_nodes.vertex(step.after);
            std::erase(m_after[before], after);
            if (!reaches(before, after)) {
                m_after[before].push_back(after);
                m_edges.push_back(std::move(step));
            }
        }
        return refused;
    }

    [[nodiscard]] std::vector<OrderEdge> edges() && {
        std::ranges::sort(m_edges, {},
                          [](const OrderEdge& edge) { return std::tuple(edge.kind, edge.before, edge.after); });
        return std::move(m_edges);
    }

  private:
    [[nodiscard]] bool reaches(Vertex from, Vertex to) const {
        std::vector<bool> seen(m_after.size(), false);
        std::vector<Vertex> stack{from};
        while (!stack.empty()) {
            const Vertex at = stack.back();
            stack.pop_back();
            if (at == to) {
                return true;
            }
            if (!seen[at]) {
                seen[at] = true;
                stack.insert(stack.end(), m_after[at].begin(), m_after[at].end());
            }
        }
        return false;
    }

    const ScopeNodes& m_nodes;
    std::vector<OrderEdge> m_edges;
    std::set<std::pair<NodeId, NodeId>> m_pairs;
    std::vector<std::vector<Vertex>> m_after;
};

ModuleSequence::Manner manner_of(const OrderEdge& edge) {
    if (edge.rule == "corequisite") {
        return ModuleSequence::Manner::corequisite;
    }
    return edge.rule == "strict-corequisite" ? ModuleSequence::Manner::strict_corequisite
                                             : ModuleSequence::Manner::prerequisite;
}

/// The learning edges that lie on no cycle.
std::vector<Requisite> acyclic_part(const std::vector<Requisite>& all, const StrongComponents& components) {
    std::vector<Requisite> part;
    std::ranges::copy_if(all, std::back_inserter(part), [&](const Requisite& requisite) {
        return components.component_of[requisite.arc.from] != components.component_of[requisite.arc.to];
    });
    return part;
}

} // namespace

LearningOrder learning_order(const CompetencyGraph& graph, Scope scope, const std::vector<NodeId>& roots) {
    const ScopeNodes nodes(graph, scope, roots);
    Steps steps(nodes, stated_steps(graph, nodes));
    std::vector<OrderEdge> refused;
    if (scope == Scope::module) {
        steps.add(taught_steps(graph, nodes));
    } else {
        refused = steps.add(crosswalk_steps(graph, scope, nodes));
    }

    LearningOrder result;
    result.scope = scope;
    result.edges = std::move(steps).edges();
    std::vector<Requisite> learning;
    for (const OrderEdge& edge : result.edges) {
        if (edge.kind == EdgeKind::precedes) {
            learning.push_back({{*nodes.vertex(edge.before), *nodes.vertex(edge.after)}, manner_of(edge)});
        }
    }
    const std::size_t size = nodes.nodes().size();
    const Adjacency arcs = requisite_graph(size, learning);
    result.order = nodes.nodes_at(topological_order(arcs));
    result.layers = nodes.nodes_at(layers(arcs));
    result.cycles = nodes.nodes_at(unsatisfiable_cycles(size, learning));
    const std::vector<Requisite> part = acyclic_part(learning, strong_components(arcs));
    for (const Arc& arc : extraneous_requisites(size, part)) {
        result.redundant.emplace_back(nodes.node(arc.from), nodes.node(arc.to));
    }
    result.longest_chain = nodes.nodes_at(longest_chain(requisite_graph(size, part)));
    result.violations = order_violations(graph, result.edges, nodes, arcs);
    for (const OrderEdge& step : refused) {
        result.violations.push_back(
            {step.before, step.after, OrderViolation::Kind::crosswalk,
             phrase(Message::violation_crosswalk,
                    {graph.node(step.before).key, graph.node(step.after).key, graph.node(step.matched->first).key,
                     graph.node(step.matched->second).key})});
    }
    return result;
}

} // namespace kezheng
