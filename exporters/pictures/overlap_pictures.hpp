#pragma once

#include "graph/analysis/overlap/overlap.hpp"
#include "graph/base/language.hpp"

#include <string>

namespace kezheng {

/// Pairs between each area of a (rows) and of b (columns), as a heat map (SVG).
[[nodiscard]] std::string overlap_areas_picture(const CompetencyGraph& graph, const OverlapReport& report,
                                                Language language);

/// The same between levels.
[[nodiscard]] std::string overlap_levels_picture(const CompetencyGraph& graph, const OverlapReport& report,
                                                 Language language);

/// The pairs that are not rejected and have at least this score, in two columns (SVG): the requirements of a by key,
/// those of b area by area, near their partners. Lines tell the relation by their strokes, the score by their width; an
/// arrow points to the broader requirement.
[[nodiscard]] std::string overlap_pairs_picture(const CompetencyGraph& graph, const OverlapReport& report, double least,
                                                Language language);

} // namespace kezheng
