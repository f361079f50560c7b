#pragma once

#include "graph/model/relation.hpp"
#include "mappings/alignments/requirement_profile.hpp"

namespace kezheng {

/// How two requirements that overlap stand to each other, by what each does and to what: `exact` where they say the
/// same; `broad` where all that a does and acts on lies within what b does, and b does more; `narrow` the other way
/// round; else `partial`.
[[nodiscard]] Relation pair_relation(const RequirementProfile& a, const RequirementProfile& b, const Lexicon& lexicon);

} // namespace kezheng
