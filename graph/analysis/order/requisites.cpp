#include "graph/analysis/order/requisites.hpp"

#include "graph/algorithms/cycles.hpp"
#include "graph/algorithms/shortest_path.hpp"
#include "graph/algorithms/strong_components.hpp"
#include "graph/algorithms/transitive_reduction.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace kezheng {

namespace {

using Manner = ModuleSequence::Manner;

/// A cycle of more than two vertices among `members`, a strong component without arcs from a vertex to itself. There
/// is none exactly where the component is a tree with each of its arcs in both directions.
std::vector<Vertex> long_cycle(const Adjacency& graph, const StrongComponents& components, Vertex component) {
    const std::vector<Vertex>& members = components.members[component];
    std::size_t arcs = 0;
    bool paired = true;
    for (const Vertex vertex : members) {
        for (const Vertex next : graph.successors(vertex)) {
            if (components.component_of[next] == component) {
                ++arcs;
                paired = paired && graph.has_arc(next, vertex);
            }
        }
    }
    if (paired && arcs == 2 * (members.size() - 1)) {
        return {};
    }
    for (const Vertex vertex : members) {
        for (const Vertex next : graph.successors(vertex)) {
            if (components.component_of[next] == component) {
                if (std::vector<Vertex> cycle = shortest_detour(graph, next, vertex); !cycle.empty()) {
                    // next … vertex, and vertex → next closes it
                    std::ranges::rotate(cycle, std::ranges::min_element(cycle));
                    return cycle;
                }
            }
        }
    }
    return {};
}

/// The requisites as a graph in which strict corequisites lead both ways.
Adjacency companion_graph(std::size_t size, std::span<const Requisite> requisites) {
    std::vector<Arc> arcs;
    arcs.reserve(requisites.size());
    for (const Requisite& requisite : requisites) {
        arcs.push_back(requisite.arc);
        if (requisite.manner == Manner::strict_corequisite) {
            arcs.push_back({requisite.arc.to, requisite.arc.from});
        }
    }
    return {size, arcs};
}

/// Marks what `from` reaches, `from` included.
void mark_reached(const Adjacency& graph, Vertex from, std::vector<bool>& reached) {
    std::vector<Vertex> stack{from};
    while (!stack.empty()) {
        const Vertex vertex = stack.back();
        stack.pop_back();
        if (reached[vertex]) {
            continue;
        }
        reached[vertex] = true;
        stack.insert(stack.end(), graph.successors(vertex).begin(), graph.successors(vertex).end());
    }
}

} // namespace

Adjacency requisite_graph(std::size_t size, std::span<const Requisite> requisites) {
    std::vector<Arc> arcs;
    arcs.reserve(requisites.size());
    for (const Requisite& requisite : requisites) {
        arcs.push_back(requisite.arc);
    }
    return {size, arcs};
}

std::vector<std::vector<Vertex>> unsatisfiable_cycles(std::size_t size, std::span<const Requisite> requisites) {
    const Adjacency graph = requisite_graph(size, requisites);
    if (auto cycles = shortest_cycles(graph); !cycles.empty()) {
        return cycles;
    }
    const Adjacency both_ways = companion_graph(size, requisites);
    const StrongComponents components = strong_components(both_ways);
    std::vector<std::vector<Vertex>> cycles;
    for (Vertex component = 0; component < components.members.size(); ++component) {
        if (std::vector<Vertex> cycle = long_cycle(both_ways, components, component); !cycle.empty()) {
            cycles.push_back(std::move(cycle));
        }
    }
    return cycles;
}

std::vector<std::vector<Vertex>> contradictory_cycles(std::size_t size, std::span<const Requisite> requisites) {
    const auto is_prerequisite = [](const Requisite& requisite) { return requisite.manner == Manner::prerequisite; };
    if (std::ranges::all_of(requisites, is_prerequisite)) {
        return shortest_cycles(requisite_graph(size, requisites));
    }
    const Adjacency graph = companion_graph(size, requisites);
    const StrongComponents components = strong_components(graph);
    constexpr std::size_t enough = 100; // prerequisites of a group that are looked at for a shortest cycle
    std::map<Vertex, std::size_t> looked_at;
    std::map<Vertex, std::vector<Vertex>> witnesses; // by component
    for (const Requisite& requisite : requisites) {
        const auto [from, to] = requisite.arc;
        const Vertex component = components.component_of[from];
        if (!is_prerequisite(requisite) || component != components.component_of[to] ||
            ++looked_at[component] > enough) {
            continue;
        }
        std::vector<Vertex> cycle = from == to ? std::vector<Vertex>{from} : shortest_path(graph, to, from);
        std::ranges::rotate(cycle, std::ranges::min_element(cycle));
        std::vector<Vertex>& witness = witnesses[component];
        if (witness.empty() || std::pair(cycle.size(), cycle) < std::pair(witness.size(), witness)) {
            witness = std::move(cycle);
        }
    }
    std::vector<std::vector<Vertex>> cycles;
    for (auto& [component, witness] : witnesses) {
        cycles.push_back(std::move(witness));
    }
    std::ranges::sort(cycles);
    return cycles;
}

std::vector<Arc> extraneous_requisites(std::size_t size, std::span<const Requisite> requisites) {
    const Adjacency graph = requisite_graph(size, requisites);
    std::vector<Arc> extraneous = reach_of(graph).redundant;
    std::vector<std::vector<Vertex>> companions(size); // whom a vertex is a corequisite of
    for (const Requisite& requisite : requisites) {
        if (requisite.manner != Manner::prerequisite) {
            companions[requisite.arc.from].push_back(requisite.arc.to);
        }
    }
    Vertex marked = no_vertex;
    std::vector<bool> reached(size, false); // from the companions of `marked`
    std::erase_if(extraneous, [&](const Arc& arc) {
        if (marked != arc.from) {
            marked = arc.from;
            reached.assign(size, false);
            for (const Vertex companion : companions[arc.from]) {
                mark_reached(graph, companion, reached);
            }
        }
        return reached[arc.to];
    });
    return extraneous;
}

} // namespace kezheng
