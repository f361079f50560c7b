#pragma once

#include "graph/model/competency_graph.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace kezheng {

/// How much a level holds.
struct LevelSize {
    NodeId level = NodeId(0);
    std::size_t areas = 0;
    std::size_t tasks = 0;
    std::size_t skills = 0;
};

/// How much a standard holds.
struct StandardSummary {
    NodeId standard = NodeId(0);
    std::vector<LevelSize> levels; ///< from the lowest
    std::size_t areas = 0;
    std::size_t tasks = 0;
    std::size_t skills = 0;
    std::array<std::array<std::size_t, all_tiers.size()>, all_catalogues.size()> majors{}; ///< [catalogue][tier]
    std::size_t roles = 0;                                                                 ///< different ones
    std::size_t terms = 0;
    std::size_t normative_references = 0;
    std::size_t bibliography = 0;

    [[nodiscard]] std::size_t majors_in(Catalogue catalogue) const;
};

/// Counts what `standard` (a node of kind standard) contains and names.
[[nodiscard]] StandardSummary summarise(const CompetencyGraph& graph, NodeId standard);

} // namespace kezheng
