#pragma once

#include "graph/analysis/overlap/alignment_proposal.hpp"
#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <span>
#include <vector>

namespace kezheng {

/// Requirements that the modules of a curriculum may teach, from the words that they share. The likeness of a module
/// and a requirement is the cosine of their character 2- and 3-grams (tf–idf; a module is its name, twice, and its
/// description; a requirement its title or sentence, its task, twice, its area, objects and products), and a tenth more
/// for each of its objects that the module names, two at most; that of a module and a task is the mean over the task's
/// requirements. Their sum counts as far as the module is the one for the task among all modules (its likeness by the
/// greatest of them), and the task the one for the module among all tasks: s = (requirement + task) · by module · by
/// task. The confidence is s / (s + 0.12), which comes near the share that people accept.
/// Proposals of at least `least` that no alignment of the curriculum names yet, the surest first, then by the
/// curriculum's order of modules and the standards' of requirements. The evidence names the shared words, if only those
/// shared with another requirement of the task; where there are none, nothing is proposed. The depth is that of
/// suggested_depth().
[[nodiscard]] std::vector<AlignmentProposal> suggest_alignments(const CurriculumDraft& curriculum,
                                                                std::span<const StandardDraft> standards, double least);

} // namespace kezheng
