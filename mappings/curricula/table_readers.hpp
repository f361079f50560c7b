#pragma once

#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/curricula/module_lookup.hpp"
#include "mappings/curricula/requirement_index.hpp"
#include "mappings/curricula/table_view.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The readers of single tables, for read_curriculum(); each reports what it finds wrong.

/// Appends the modules of a table. Requisites are left as written.
void read_modules(const TableView& table, std::vector<ModuleDraft>& modules, std::vector<Diagnostic>& diagnostics);

/// The modules that a table of alignments names, each once, for a curriculum without a table of modules, with what the
/// table says of them. What read_alignments() reports as well is not reported.
[[nodiscard]] std::vector<ModuleDraft> modules_of_alignments(const TableView& table,
                                                             std::vector<Diagnostic>& diagnostics);

/// Replaces requisites that name a module by its name with its code; reports and removes those that name none of
/// `known`, which `tables` calls.
void resolve_requisites(std::vector<ModuleDraft>& modules, std::span<const ModuleDraft> known, Message tables,
                        std::vector<Diagnostic>& diagnostics);

/// The code of the module that a text names; empty, and reported at `place`, where none or several are meant.
/// `tables` is what the user calls the tables that were looked in.
[[nodiscard]] std::string module_named(const ModuleLookup& lookup, const std::string& text, const SourceRef& place,
                                       std::vector<Diagnostic>& diagnostics,
                                       Message tables = Message::table_of_modules);

/// What a row says of requirements in the columns 技能要求, 标准 and 等级, and where; texts may be empty.
struct RequirementCells {
    std::string_view text;
    std::string_view standard;
    std::string_view level;
    SourceRef place;
    SourceRef standard_place;
    SourceRef level_place;
};
[[nodiscard]] RequirementCells requirement_cells(const TableView& table, const SheetRow& row);

/// The keys, ascending, of all requirements that a row names; what is wrong is reported at the cell that says it.
[[nodiscard]] std::vector<std::string> skills_named(const RequirementIndex& requirements, const RequirementCells& cells,
                                                    std::vector<Diagnostic>& diagnostics);

/// Leaves of the reports about requirements of a standard that is not loaded the first for each file and standard, with
/// the number of all.
void join_other_standards(std::vector<Diagnostic>& diagnostics);

/// Appends the alignments of a table to modules of `known`.
void read_alignments(const TableView& table, std::span<const ModuleDraft> known, const RequirementIndex& requirements,
                     std::vector<AlignmentDraft>& alignments, std::vector<Diagnostic>& diagnostics,
                     Message tables = Message::table_of_modules);

/// The same for a matrix: a requirement a row, a module a column, depths or ticks in the cells; a mark with `?` after
/// it is proposed. The requirements stand under a header that says so, or in the first column in which two are found.
/// False, and nothing is done, where the sheet is none.
[[nodiscard]] bool read_alignment_matrix(const SourceSheet& sheet, std::span<const ModuleDraft> known,
                                         const RequirementIndex& requirements, std::vector<AlignmentDraft>& alignments,
                                         std::vector<Diagnostic>& diagnostics);

/// A matrix with a module a row, a requirement a column. The modules stand under a header that says so, or in the first
/// column.
struct ModuleMatrix {
    TableView table;                ///< the columns that are no requirements
    bool describes_modules = false; ///< it says more of them: terms, hours; else another sheet may
};
[[nodiscard]] std::optional<ModuleMatrix> module_matrix_in(const SourceSheet& sheet,
                                                           const RequirementIndex& requirements);

/// Appends the alignments of such a matrix; headers of requirements may stand in up to three rows.
void read_module_matrix(const SourceSheet& sheet, std::span<const ModuleDraft> known,
                        const RequirementIndex& requirements, std::vector<AlignmentDraft>& alignments,
                        std::vector<Diagnostic>& diagnostics);

/// The modules that the headers of a matrix with a requirement a row name (`K01 茶叶基础`), for a curriculum without a
/// table of modules: headers without a meaning of their own, over depths and ticks alone. Empty where the sheet is
/// none.
[[nodiscard]] std::vector<ModuleDraft> modules_of_matrix(const SourceSheet& sheet,
                                                         const RequirementIndex& requirements);

/// How much of a matrix a sheet has, though it could not be read as one.
struct MatrixLikeness {
    bool looks_like_one = false;  ///< it is called so, or depths and ticks fill it
    std::size_t modules = 0;      ///< cells of the headers and the first column that name a module
    std::size_t requirements = 0; ///< or a requirement
};
[[nodiscard]] MatrixLikeness matrix_likeness(const SourceSheet& sheet, std::span<const ModuleDraft> known,
                                             const RequirementIndex& requirements);

/// Takes a column called 等级 or Level for the depth where no other is, and its cells are depths rather than levels;
/// reported.
void take_level_for_depth(TableView& table, const RequirementIndex& requirements, std::vector<Diagnostic>& diagnostics);

/// Fills in what a sheet says of the curriculum itself: headers over one row, or one line a field. Of several values of
/// a field the first counts; the others are reported.
void read_curriculum_sheet(const SourceSheet& sheet, CurriculumDraft& curriculum, std::vector<Diagnostic>& diagnostics);

/// Whether a sheet is a CurricularAnalytics CSV (its own rows before the header row `Course ID, …`).
[[nodiscard]] bool is_curricular_analytics(const SourceSheet& sheet);
/// Reads it, a curriculum or a degree plan; course ids are the codes.
void read_curricular_analytics(const SourceSheet& sheet, CurriculumDraft& curriculum,
                               std::vector<Diagnostic>& diagnostics);

/// "did you mean NAME?", or `otherwise` where no name is near.
[[nodiscard]] LocalisedText suggestion(const std::string& nearest, Message otherwise);

} // namespace kezheng
