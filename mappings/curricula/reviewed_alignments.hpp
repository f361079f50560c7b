#pragma once

#include "graph/analysis/overlap/alignment_decision.hpp"
#include "graph/base/error.hpp"
#include "mappings/crosswalks/merge_decisions.hpp"
#include "mappings/crosswalks/requirement_texts.hpp"
#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/curricula/requirement_index.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a file of suggestions says, its column of the status filled in.
struct ReviewedAlignments {
    std::vector<AlignmentDecision> decisions; ///< in the order of the rows, one for each requirement of a row
    std::size_t open = 0;                     ///< rows that are still proposed
    std::size_t unusable = 0;                 ///< rows that cannot be used; each is reported
    std::vector<Diagnostic> diagnostics;
};

/// Whether one of the sheets is a table of alignments.
[[nodiscard]] bool holds_alignments(const ReadSheets& sheets);

/// The modules that the tables of alignments name, without descriptions: for a file that comes without its curriculum.
[[nodiscard]] std::vector<ModuleDraft> modules_named_in(const ReadSheets& sheets);

/// Reads the decisions of a file about `modules`. Where a row says what texts were judged, these are compared with
/// those that are there now; a module without a description here is not compared. A module or requirement that there is
/// none of is reported as in any table of alignments. Error: no sheet is a table of alignments.
[[nodiscard]] Result<ReviewedAlignments> read_reviewed_alignments(const ReadSheets& sheets, std::string_view file,
                                                                  std::span<const ModuleDraft> modules,
                                                                  const RequirementIndex& requirements,
                                                                  const RequirementTexts& texts);

/// What was done to a curriculum's alignments.
struct AlignmentMerge {
    std::size_t added = 0;
    std::size_t updated = 0; ///< that took the place of a proposed one, or under OnConflict::take_new of a decided one
    std::size_t unchanged = 0;
    std::size_t kept = 0;              ///< alignments of the curriculum that a decision speaks against
    std::vector<Diagnostic> conflicts; ///< one each of a decision that says other than the curriculum
};

/// Puts decisions into a curriculum's alignments. One about a pair of module and requirement that was only proposed
/// takes its place, with its hours where it states none. One that says other than the curriculum (accepted, rejected,
/// or the depth) is a conflict: `on_conflict` says which stays, under `stop` the curriculum's. One that is stale is not
/// applied; was it accepted, the pair is there as proposed.
[[nodiscard]] AlignmentMerge merge_alignments(CurriculumDraft& curriculum, std::span<const AlignmentDecision> decisions,
                                              OnConflict on_conflict);

/// The fingerprint of what a module says: its name and its description.
[[nodiscard]] std::string module_fingerprint(const ModuleDraft& module);

} // namespace kezheng
