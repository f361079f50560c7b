#pragma once

#include "graph/analysis/coverage/coverage.hpp"
#include "graph/base/error.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kezheng {

/// A coverage that must be reached: of all requirements in sight, or of a level and those below it.
struct CoverageGate {
    std::string level; ///< a number, a level's name or its key; empty: the total
    double percent = 0;
};

/// `80`, `1=100,b2b/2=80`; an empty text is no gate. Nothing where the text is none of these.
[[nodiscard]] std::optional<std::vector<CoverageGate>> coverage_gates(const std::string& text);

/// The levels that a gate names; none for the total. Error: there is no such level.
[[nodiscard]] Result<std::vector<NodeId>> gated_levels(const CompetencyGraph& graph, const CoverageGate& gate);

/// A line for each gate and level that is not reached. Levels that the report leaves out are passed over.
[[nodiscard]] std::vector<std::string> missed_gates(const CompetencyGraph& graph, const Coverage& coverage,
                                                    const std::vector<CoverageGate>& gates, Language language);

} // namespace kezheng
