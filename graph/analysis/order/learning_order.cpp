#include "graph/analysis/order/learning_order.hpp"

#include "graph/algorithms/longest_chain.hpp"
#include "graph/algorithms/strong_components.hpp"
#include "graph/analysis/order/order_edges.hpp"
#include "graph/analysis/order/order_graph.hpp"
#include "graph/analysis/order/order_violations.hpp"
#include "graph/analysis/order/requisites.hpp"
#include "graph/base/phrase.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace kezheng {

namespace {

/// Collects learning steps; a step that was added is only taken where it closes no cycle.
class Steps {
  public:
    Steps(const ScopeNodes& nodes, std::vector<OrderEdge> stated) : m_nodes(nodes), m_edges(std::move(stated)) {
        m_pairs.reserve(m_edges.size());
        for (const OrderEdge& edge : m_edges) {
            m_pairs.emplace_back(edge.before, edge.after);
        }
        std::ranges::sort(m_pairs);
    }

    /// The learning steps that were taken.
    [[nodiscard]] std::vector<Arc> arcs() const {
        std::vector<Arc> arcs;
        for (const OrderEdge& edge : m_edges) {
            if (edge.kind == EdgeKind::precedes) {
                arcs.push_back({*m_nodes.vertex(edge.before), *m_nodes.vertex(edge.after)});
            }
        }
        return arcs;
    }

    /// Takes what contradicts nothing in `graph`, which has the steps so far, and returns the others.
    std::vector<OrderEdge> add(std::vector<OrderEdge> steps, OrderGraph graph) {
        std::vector<OrderEdge> taken;
        std::vector<OrderEdge> refused;
        for (OrderEdge& step : steps) {
            if (!std::ranges::binary_search(m_pairs, std::pair(step.before, step.after))) {
                const bool fits = graph.add(step.before, step.after);
                (fits ? taken : refused).push_back(std::move(step));
            }
        }
        // Only direct ones: what a path of the others stands for would say nothing new.
        std::vector<Arc> arcs = this->arcs();
        for (const OrderEdge& step : taken) {
            arcs.push_back({*m_nodes.vertex(step.before), *m_nodes.vertex(step.after)});
        }
        OrderGraph direct(m_nodes, arcs);
        for (OrderEdge& step : taken) {
            if (!direct.take_away_if_redundant(step.before, step.after)) {
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
    const ScopeNodes& m_nodes;
    std::vector<OrderEdge> m_edges;
    std::vector<std::pair<NodeId, NodeId>> m_pairs; ///< of the stated ones, sorted
};

/// The order of the tasks that hold the requirements of a scope.
struct TaskOrder {
    TaskOrder(const CompetencyGraph& graph, Scope scope, const std::vector<NodeId>& roots)
        : nodes(graph, Scope::task, roots), is_followed(scope == Scope::skill) {
        if (is_followed) {
            order = learning_order(graph, Scope::task, roots);
        }
        for (const OrderEdge& edge : order.edges) {
            if (edge.kind == EdgeKind::precedes) {
                steps.push_back({*nodes.vertex(edge.before), *nodes.vertex(edge.after)});
            }
        }
    }

    /// The steps that no path of others stands for.
    [[nodiscard]] std::vector<OrderEdge> direct() const {
        std::vector<OrderEdge> result;
        std::ranges::copy_if(order.edges, std::back_inserter(result), [&](const OrderEdge& edge) {
            return edge.kind == EdgeKind::precedes &&
                   !std::ranges::binary_search(order.redundant, std::pair(edge.before, edge.after));
        });
        return result;
    }

    ScopeNodes nodes;
    bool is_followed;
    LearningOrder order;
    std::vector<Arc> steps;
};

OrderGraph graph_of(const CompetencyGraph& graph, const ScopeNodes& nodes, const Steps& steps, const TaskOrder& tasks) {
    return tasks.is_followed ? OrderGraph(graph, nodes, steps.arcs(), tasks.nodes, tasks.steps)
                             : OrderGraph(nodes, steps.arcs());
}

/// The order with the workflow between what may be learnt in any order; work that goes round in a circle is told.
std::vector<NodeId> with_workflow(const CompetencyGraph& graph, const LearningOrder& order, const LearningOrder& tasks,
                                  OrderGraph ordered, std::vector<OrderViolation>& violations) {
    std::set<std::pair<NodeId, NodeId>> told;
    for (const OrderViolation& violation : violations) {
        told.emplace(violation.before, violation.after);
    }
    for (const OrderEdge& edge : order.edges) {
        if (edge.kind == EdgeKind::feeds && !told.contains({edge.before, edge.after}) &&
            !ordered.add(edge.before, edge.after)) {
            violations.push_back({edge.before, edge.after, OrderViolation::Kind::workflow,
                                  phrase(Message::violation_workflow_circle,
                                         {graph.node(edge.before).key, graph.node(edge.after).key})});
        }
    }
    for (const OrderEdge& edge : tasks.edges) {
        if (edge.kind == EdgeKind::feeds) {
            ordered.add(edge.before, edge.after);
        }
    }
    return ordered.order();
}

std::string keys_of(const CompetencyGraph& graph, const std::vector<NodeId>& nodes, std::string_view separator) {
    std::string text;
    for (const NodeId node : nodes) {
        text += text.empty() ? std::string_view() : separator;
        text += graph.node(node).key;
    }
    return text;
}

/// The keys one after the other, as each language separates them.
LocalisedText list_of(const CompetencyGraph& graph, const std::vector<NodeId>& nodes) {
    return {keys_of(graph, nodes, say(Message::list_separator, Language::chinese)),
            keys_of(graph, nodes, say(Message::list_separator, Language::english))};
}

ModuleSequence::Manner manner_of(const OrderEdge& edge) {
    if (edge.grounds->rule == "corequisite") {
        return ModuleSequence::Manner::corequisite;
    }
    return edge.grounds->rule == "strict-corequisite" ? ModuleSequence::Manner::strict_corequisite
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

/// The longest chain from group to group of what lies on common cycles or is learnt together; of each group the member
/// that the chain comes to, of the first the one that it leaves.
std::vector<Vertex> chain_of_groups(const Adjacency& graph, const StrongComponents& components) {
    const std::vector<Vertex> groups = longest_chain(condensation(graph, components));
    std::vector<Vertex> chain;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::vector<Vertex>& members = components.members[groups[i]];
        const auto leads_on = [&](Vertex member) {
            return i + 1 == groups.size() || std::ranges::any_of(graph.successors(member), [&](Vertex next) {
                       return components.component_of[next] == groups[i + 1];
                   });
        };
        const auto is_reached = [&](Vertex member) {
            return std::ranges::any_of(components.members[groups[i - 1]], [&](Vertex before) {
                return std::ranges::binary_search(graph.successors(before), member);
            });
        };
        chain.push_back(
            *(i == 0 ? std::ranges::find_if(members, leads_on) : std::ranges::find_if(members, is_reached)));
    }
    return chain;
}

} // namespace

LearningOrder learning_order(const CompetencyGraph& graph, Scope scope, const std::vector<NodeId>& roots) {
    const ScopeNodes nodes(graph, scope, roots);
    const TaskOrder tasks(graph, scope, roots);
    Steps steps(nodes, stated_steps(graph, nodes));
    std::vector<OrderEdge> implied =
        scope == Scope::module ? taught_steps(graph, nodes) : crosswalk_steps(graph, scope, nodes);
    std::vector<OrderEdge> refused;
    if (!implied.empty()) {
        refused = steps.add(std::move(implied), graph_of(graph, nodes, steps, tasks));
    }
    const OrderGraph ordered = graph_of(graph, nodes, steps, tasks);

    LearningOrder result;
    result.scope = scope;
    result.edges = std::move(steps).edges();
    result.derived = tasks.direct();
    std::vector<Requisite> learning;
    for (const OrderEdge& edge : result.edges) {
        if (edge.kind == EdgeKind::precedes) {
            learning.push_back({{*nodes.vertex(edge.before), *nodes.vertex(edge.after)}, manner_of(edge)});
        }
    }
    const std::size_t size = nodes.nodes().size();
    result.layers = ordered.layers();
    result.cycles = nodes.nodes_at(contradictory_cycles(size, learning));
    const Adjacency learnt = requisite_graph(size, learning);
    const StrongComponents components = strong_components(learnt);
    for (const Arc& arc : extraneous_requisites(size, acyclic_part(learning, components))) {
        result.redundant.emplace_back(nodes.node(arc.from), nodes.node(arc.to));
    }
    result.longest_chain = nodes.nodes_at(chain_of_groups(learnt, components));
    result.violations = order_violations(graph, result.edges, ordered);
    result.order = with_workflow(graph, result, tasks.order, ordered, result.violations);
    for (const ForwardRequirement& entry : ordered.brought_forward()) {
        result.violations.push_back(
            {entry.path.back(), entry.requirement, OrderViolation::Kind::task_order,
             phrase(Message::violation_task_order, {graph.node(entry.requirement).key, list_of(graph, entry.tasks),
                                                    keys_of(graph, entry.path, " → ")})});
    }
    for (const OrderEdge& step : refused) {
        if (step.grounds->matched) { // what modules teach gives way to their requisites
            result.violations.push_back(
                {step.before, step.after, OrderViolation::Kind::crosswalk,
                 phrase(Message::violation_crosswalk, {graph.node(step.before).key, graph.node(step.after).key,
                                                       graph.node(step.grounds->matched->first).key,
                                                       graph.node(step.grounds->matched->second).key})});
        }
    }
    std::ranges::sort(result.violations, {}, [](const OrderViolation& violation) {
        return std::tuple(violation.before, violation.after, violation.kind);
    });
    return result;
}

} // namespace kezheng
