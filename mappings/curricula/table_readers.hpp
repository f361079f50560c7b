#pragma once

#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/curricula/requirement_index.hpp"
#include "mappings/curricula/table_view.hpp"

#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// The readers of single tables, for read_curriculum(); each reports what it finds wrong.

/// Appends the modules of a table. Requisites are left as written.
void read_modules(const TableView& table, std::vector<ModuleDraft>& modules, std::vector<Diagnostic>& diagnostics);

/// Replaces requisites that name a module by its name with its code; reports and removes those that name none of
/// `known`.
void resolve_requisites(std::vector<ModuleDraft>& modules, std::span<const ModuleDraft> known,
                        std::vector<Diagnostic>& diagnostics);

/// Appends the alignments of a table to modules of `known`.
void read_alignments(const TableView& table, std::span<const ModuleDraft> known, const RequirementIndex& requirements,
                     std::vector<AlignmentDraft>& alignments, std::vector<Diagnostic>& diagnostics);

/// Fills in what a sheet says of the curriculum itself: headers over one row, or one line a field.
void read_curriculum_sheet(const SourceSheet& sheet, CurriculumDraft& curriculum);

/// Whether a sheet is a CurricularAnalytics CSV (its own rows before the header row `Course ID, …`).
[[nodiscard]] bool is_curricular_analytics(const SourceSheet& sheet);
/// Reads it, a curriculum or a degree plan; course ids are the codes.
void read_curricular_analytics(const SourceSheet& sheet, CurriculumDraft& curriculum,
                               std::vector<Diagnostic>& diagnostics);

/// "did you mean NAME?", or `otherwise` where no name is near.
[[nodiscard]] LocalisedText suggestion(const std::string& nearest, Message otherwise);

} // namespace kezheng
