#pragma once

#include "graph/analysis/alignment_proposal.hpp"
#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <span>
#include <vector>

namespace kezheng {

/// Requirements that the modules of a curriculum may teach, from the words that they share: the cosine s of the
/// modules' and requirements' character 2- and 3-grams (tf–idf; a module is its name, twice, and its description; a
/// requirement its title or sentence, its task, twice, its area, objects and products), and a tenth more for each of
/// its objects that the module names, two at most. The confidence is s / (s + 0.2). Proposals of at least `least` that
/// no alignment of the curriculum names yet, by module in its order, surest first. The evidence names the shared words.
[[nodiscard]] std::vector<AlignmentProposal> suggest_alignments(const CurriculumDraft& curriculum,
                                                                std::span<const StandardDraft> standards, double least);

} // namespace kezheng
