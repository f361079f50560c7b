#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "majors/listed_majors.hpp"

#include <vector>

namespace kezheng {

/// The ladder 中职 → 高职专科 → 高职本科 and 应用型本科 along the line of the majors found, by the current catalogues;
/// empty where they have several names. Classes are the same where their names are, whatever the tier.
[[nodiscard]] std::vector<LadderStep> ladder_of(const std::vector<MajorMatch>& found, const ListedMajors& listed);

} // namespace kezheng
