#pragma once

#include "graph/algorithms/adjacency.hpp"
#include "graph/model/edge.hpp"

#include <span>
#include <vector>

namespace kezheng {

/// What a curriculum asks: `arc.from` before `arc.to`, or with it.
struct Requisite {
    Arc arc;
    ModuleSequence::Manner manner = ModuleSequence::Manner::prerequisite;
};

/// The graph of all requisites: corequisites count as arcs too.
[[nodiscard]] Adjacency requisite_graph(std::size_t size, std::span<const Requisite> requisites);

/// Why no plan of terms can meet the requisites, if none can: shortest cycles of requisites, or, where there are none,
/// a cycle of more than two modules that appears once each strict corequisite counts in both directions (its two
/// modules stand in one term, so nothing may come between them). Empty where the requisites can be met.
[[nodiscard]] std::vector<std::vector<Vertex>> unsatisfiable_cycles(std::size_t size,
                                                                    std::span<const Requisite> requisites);

/// Cycles of requisites on which something must come before itself: shortest ones through a prerequisite, one of each
/// group of modules, where strict corequisites lead both ways. Modules that are only corequisites of each other fit
/// into one term. Ascending by their smallest vertex, where they begin.
[[nodiscard]] std::vector<std::vector<Vertex>> contradictory_cycles(std::size_t size,
                                                                    std::span<const Requisite> requisites);

/// The prerequisites u → v that another path from u to v stands for, ascending; of an acyclic graph. One of which u is
/// a corequisite, strict or not, of v or of a module on the way to v is not among them, as in Curricular Analytics.
[[nodiscard]] std::vector<Arc> extraneous_requisites(std::size_t size, std::span<const Requisite> requisites);

} // namespace kezheng
