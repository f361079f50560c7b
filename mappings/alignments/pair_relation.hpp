#pragma once

#include "graph/model/relation.hpp"
#include "mappings/alignments/alignment_model.hpp"
#include "mappings/alignments/word_cover.hpp"

namespace kezheng {

/// What the relation of an overlapping pair is judged by.
struct RelationSigns {
    double certainty = 0;  ///< the log odds that the two overlap
    double characters = 0; ///< cosine of their pairs of characters
    double cover = 0;      ///< how far their words find a near one, both ways
    Containment within;
};

/// How two requirements that overlap stand to each other, by what each does and to what: `exact` where they say the
/// same; `broad` where what a does and acts on lies within what b does, and b says more; `narrow` the other way round;
/// else `partial`. The likeliest of the four. With the sides changed, broad and narrow change.
[[nodiscard]] Relation pair_relation(const RelationSigns& signs, const AlignmentModel& model);

} // namespace kezheng
