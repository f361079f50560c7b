#pragma once

#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/curricula/module_lookup.hpp"
#include "mappings/curricula/requirement_index.hpp"
#include "mappings/curricula/table_view.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The readers of single tables, for read_curriculum(); each reports what it finds wrong.

/// Appends the modules of a table. Requisites are left as written.
void read_modules(const TableView& table, std::vector<ModuleDraft>& modules, std::vector<Diagnostic>& diagnostics);

/// Replaces requisites that name a module by its name with its code; reports and removes those that name none of
/// `known`.
void resolve_requisites(std::vector<ModuleDraft>& modules, std::span<const ModuleDraft> known,
                        std::vector<Diagnostic>& diagnostics);

/// The code of the module that a text names; empty, and reported at `place`, where none or several are meant.
[[nodiscard]] std::string module_named(const ModuleLookup& lookup, const std::string& text, const SourceRef& place,
                                       std::vector<Diagnostic>& diagnostics);

/// The keys, ascending, of all requirements that a cell names; what it names wrongly is reported at `place`.
/// `standard` and `level` are the texts of those columns.
[[nodiscard]] std::vector<std::string> skills_named(const RequirementIndex& requirements, std::string_view text,
                                                    std::string_view standard, std::string_view level,
                                                    const SourceRef& place, std::vector<Diagnostic>& diagnostics);

/// Appends the alignments of a table to modules of `known`.
void read_alignments(const TableView& table, std::span<const ModuleDraft> known, const RequirementIndex& requirements,
                     std::vector<AlignmentDraft>& alignments, std::vector<Diagnostic>& diagnostics);

/// The same for a matrix: a requirement a row, a module a column, depths or ticks in the cells; a mark with `?` after
/// it is proposed. False, and nothing is done, where the sheet is none.
[[nodiscard]] bool read_alignment_matrix(const SourceSheet& sheet, std::span<const ModuleDraft> known,
                                         const RequirementIndex& requirements, std::vector<AlignmentDraft>& alignments,
                                         std::vector<Diagnostic>& diagnostics);

/// What a sheet holds besides or instead of modules: a matrix with a module a row, a requirement a column.
enum class ModuleMatrix {
    none,
    with_modules, ///< the sheet says more of the modules: terms, hours
    alone         ///< the rows name modules that another sheet describes
};
[[nodiscard]] ModuleMatrix module_matrix_in(const SourceSheet& sheet, const RequirementIndex& requirements);

/// Appends the alignments of such a matrix; headers of requirements may stand in up to three rows.
void read_module_matrix(const SourceSheet& sheet, std::span<const ModuleDraft> known,
                        const RequirementIndex& requirements, std::vector<AlignmentDraft>& alignments,
                        std::vector<Diagnostic>& diagnostics);

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
