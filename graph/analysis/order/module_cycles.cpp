#include "graph/analysis/order/module_cycles.hpp"

#include "graph/algorithms/cycles.hpp"
#include "graph/analysis/order/sequence_graph.hpp"

namespace kezheng {

std::vector<std::vector<NodeId>> module_cycles(const CompetencyGraph& graph, const std::vector<NodeId>& curricula) {
    const ScopeNodes modules(graph, Scope::module, curricula);
    std::vector<Arc> arcs;
    for (Vertex to = 0; to < modules.nodes().size(); ++to) {
        for (const EdgeId id : graph.in_edges(modules.node(to), EdgeKind::precedes)) {
            const Edge& edge = graph.edge(id);
            const auto* const sequence = edge.details.get_if<ModuleSequence>();
            const std::optional<Vertex> from = modules.vertex(edge.from);
            if (from && sequence != nullptr && sequence->manner == ModuleSequence::Manner::prerequisite) {
                arcs.push_back({*from, to});
            }
        }
    }
    return modules.nodes_at(shortest_cycles(Adjacency(modules.nodes().size(), arcs)));
}

} // namespace kezheng
