#pragma once

#include "graph/model/relation.hpp"
#include "mappings/alignments/requirement_profile.hpp"

#include <vector>

namespace kezheng {

/// Why two requirements overlap, the most telling first: the phrases that met, by which concept; the actions, by which
/// class; and where that is not enough the names of their tasks, and characters. Never empty for a pair that shares
/// anything.
[[nodiscard]] std::vector<Evidence> pair_evidence(const StandardProfile& standard_a, const RequirementProfile& a,
                                                  const StandardProfile& standard_b, const RequirementProfile& b,
                                                  const Lexicon& lexicon);

} // namespace kezheng
