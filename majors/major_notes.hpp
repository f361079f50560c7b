#pragma once

#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"
#include "majors/listed_majors.hpp"

namespace kezheng {

/// Why a major that a standard lists has no code, and what is known instead: tiers of the same edition that have the
/// name, its code in the later edition, or what the same standard's revised list has in its place.
[[nodiscard]] LocalisedText why_without_code(const ListedMajor& major, const CompetencyGraph& graph);

} // namespace kezheng
