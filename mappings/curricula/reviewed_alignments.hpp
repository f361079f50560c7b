#pragma once

#include "graph/base/error.hpp"
#include "mappings/curricula/read_curriculum.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// What a person decided about proposed alignments (the file that `suggest` writes, its column of the status filled
/// in).
struct ReviewedAlignments {
    std::vector<AlignmentDraft> decided; ///< accepted or rejected, a row of the file each
    std::size_t accepted = 0;            ///< requirements in them
    std::size_t rejected = 0;
    std::size_t open = 0; ///< requirements in rows that are still proposed
    std::vector<Diagnostic> diagnostics;
};

/// Reads the decisions of `file` about a curriculum. A module or requirement that there is no longer is reported as in
/// any table of alignments; so is a decision against what the curriculum itself says, which stands (decision-against).
/// Errors: the file cannot be read; it holds no table of alignments.
[[nodiscard]] Result<ReviewedAlignments> read_reviewed_alignments(const CurriculumFile& file,
                                                                  const CurriculumDraft& curriculum,
                                                                  const RequirementIndex& requirements);

/// Puts decisions into the curriculum's alignments: a decided pair of module and requirement takes the place of one
/// that was only proposed. What is there already is not put in twice.
void apply_reviewed_alignments(const ReviewedAlignments& reviewed, CurriculumDraft& curriculum);

} // namespace kezheng
