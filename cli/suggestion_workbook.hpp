#pragma once

#include "exporters/tables/workbook.hpp"
#include "graph/analysis/overlap/alignment_proposal.hpp"
#include "graph/base/language.hpp"
#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <span>
#include <vector>

namespace kezheng {

/// Proposals as a table of alignments to be reviewed, in their order: its headings are those of a curriculum's
/// alignments, with the evidence and the fingerprints of the texts that are judged.
[[nodiscard]] Sheet suggestion_sheet(const CurriculumDraft& curriculum, std::span<const StandardDraft> standards,
                                     const std::vector<AlignmentProposal>& proposals, Language language);

/// The same with rows to add to and a guide.
[[nodiscard]] Workbook suggestion_workbook(const CurriculumDraft& curriculum, std::span<const StandardDraft> standards,
                                           const std::vector<AlignmentProposal>& proposals, Language language);

} // namespace kezheng
