#include "graph/analysis/order/curricular_metrics.hpp"

#include "graph/algorithms/cycles.hpp"
#include "graph/algorithms/longest_chain.hpp"
#include "graph/analysis/order/requisites.hpp"
#include "graph/base/saturating.hpp"

#include <cmath>

namespace kezheng {

namespace {

std::vector<Requisite> requisites_of(const CompetencyGraph& graph, const ScopeNodes& nodes) {
    std::vector<Requisite> requisites;
    for (const NodeId from : nodes.nodes()) {
        for (const EdgeId id : graph.out_edges(from, EdgeKind::precedes)) {
            const Edge& edge = graph.edge(id);
            const std::optional<Vertex> to = nodes.vertex(edge.to);
            const auto* sequence = edge.details.get_if<Sequence>();
            if (!to || (sequence != nullptr && sequence->status == Status::rejected)) {
                continue;
            }
            const auto* declared = edge.details.get_if<ModuleSequence>();
            requisites.push_back({{*nodes.vertex(from), *to},
                                  declared != nullptr ? declared->manner : ModuleSequence::Manner::prerequisite});
        }
    }
    return requisites;
}

/// In tenths: whole numbers, so that a sum of rounded values has no error.
double tenths_of(const PathMetrics& metrics, TermSystem system) {
    const auto plain = static_cast<double>(metrics.delay + metrics.blocking);
    constexpr double two_thirds_in_tenths = 20.0 / 3;
    return system == TermSystem::quarter ? std::round(plain * two_thirds_in_tenths) : plain * 10;
}

void fill_numbers(CurricularMetrics& result, const Adjacency& graph, const ScopeNodes& nodes) {
    const std::vector<PathMetrics> metrics = path_metrics(graph);
    result.total = {0, 0, 0};
    double tenths = 0;
    for (Vertex vertex = 0; vertex < graph.size(); ++vertex) {
        const PathMetrics& paths = metrics[vertex];
        const double complexity = tenths_of(paths, result.system);
        result.nodes.push_back({nodes.node(vertex), paths, complexity / 10});
        result.total.delay += paths.delay;
        result.total.blocking += paths.blocking;
        result.total.centrality = saturating_sum(result.total.centrality, paths.centrality);
        tenths += complexity;
    }
    result.complexity = tenths / 10;
    result.is_saturated = result.total.centrality == saturated;
    const LongestChains longest = longest_chains(graph, most_longest_paths);
    result.longest_paths = nodes.nodes_at(longest.chains);
    result.longest_path_count = longest.total;
}

} // namespace

CurricularMetrics curricular_metrics(const CompetencyGraph& graph, Scope scope, std::optional<NodeId> root,
                                     TermSystem system) {
    const std::vector<NodeId> roots(root ? 1 : 0, root.value_or(NodeId(0)));
    const ScopeNodes nodes(graph, scope, roots);
    const std::vector<Requisite> requisites = requisites_of(graph, nodes);
    const std::size_t size = nodes.nodes().size();
    const Adjacency arcs = requisite_graph(size, requisites);
    CurricularMetrics result;
    result.system = system;
    result.cycles = nodes.nodes_at(unsatisfiable_cycles(size, requisites));
    result.valid = result.cycles.empty();
    result.acyclic = is_acyclic(arcs);
    if (!result.acyclic) {
        for (const NodeId node : nodes.nodes()) {
            result.nodes.push_back({node, {0, 0, 0}, 0});
        }
        return result;
    }
    fill_numbers(result, arcs, nodes);
    for (const Arc& arc : extraneous_requisites(size, requisites)) {
        result.extraneous.emplace_back(nodes.node(arc.from), nodes.node(arc.to));
    }
    return result;
}

} // namespace kezheng
