#include "mappings/curricula/read_curriculum.hpp"

#include "graph/base/number_text.hpp"
#include "graph/base/phrase.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/curricula/derived_sheets.hpp"
#include "mappings/curricula/sheet_sorting.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/curricula/table_view.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// A sheet with the purpose that was found for it.
struct PurposedTable {
    SheetPurpose purpose = SheetPurpose::unknown;
    TableView table;
    enum class Matrix { none, describing, alone } matrix = Matrix::none; ///< with a module a row
};

class CurriculumReader {
  public:
    CurriculumReader(const RequirementIndex& requirements, ReadCurriculum& result)
        : m_requirements(requirements), m_draft(result.curriculum), m_diagnostics(result.diagnostics) {}

    void sort_out(const SourceSheet& sheet) {
        if (purpose_named(sheet.name) != SheetPurpose::other && is_curricular_analytics(sheet)) {
            read_curricular_analytics(sheet, m_draft, m_diagnostics);
            return;
        }
        std::optional<TableView> table = find_table(sheet);
        const SheetPurpose purpose = purpose_of(sheet, table);
        if (purpose != SheetPurpose::other && is_derived_sheet(sheet)) {
            m_derived.push_back(&sheet);
            return;
        }
        const bool may_be_matrix = purpose != SheetPurpose::other && purpose != SheetPurpose::curriculum;
        std::optional<ModuleMatrix> matrix = may_be_matrix ? module_matrix_in(sheet, m_requirements) : std::nullopt;
        if (matrix) {
            const bool of_candidates =
                purpose == SheetPurpose::candidates || purpose == SheetPurpose::candidate_alignments;
            m_tables.push_back(
                {of_candidates ? SheetPurpose::candidates : SheetPurpose::modules,
                 matrix->describes_modules && table ? std::move(*table) : std::move(matrix->table),
                 matrix->describes_modules ? PurposedTable::Matrix::describing : PurposedTable::Matrix::alone});
        } else if (purpose == SheetPurpose::curriculum) {
            read_curriculum_sheet(sheet, m_draft, m_diagnostics);
        } else if (purpose == SheetPurpose::unknown) {
            m_others.emplace_back(&sheet, std::move(table));
        } else if (purpose != SheetPurpose::other) {
            m_tables.push_back({purpose, std::move(*table), PurposedTable::Matrix::none});
        }
    }

    /// A hidden sheet is not read; the user hears of it where something may be missed.
    void note_hidden(const SourceSheet& sheet) {
        const SheetPurpose purpose = purpose_of(sheet, find_table(sheet));
        if (purpose != SheetPurpose::other && purpose != SheetPurpose::unknown && purpose != SheetPurpose::curriculum) {
            m_diagnostics.push_back({Rule::sheet_hidden, {sheet.name}, sheet.place(sheet.rows.front()), {}});
        }
    }

    void read_tables(std::span<const ModuleDraft> known) {
        const bool described = std::ranges::any_of(m_tables, [](const PurposedTable& entry) {
            return entry.purpose == SheetPurpose::modules && entry.matrix != PurposedTable::Matrix::alone;
        });
        for (PurposedTable& entry : m_tables) {
            if (entry.purpose == SheetPurpose::alignments || entry.purpose == SheetPurpose::candidate_alignments) {
                take_level_for_depth(entry.table, m_requirements, m_diagnostics);
            }
            report_columns(entry);
            if (entry.matrix == PurposedTable::Matrix::alone && described) {
                continue; // its modules are those of another table
            }
            if (entry.purpose == SheetPurpose::modules) {
                m_found_modules = true;
                read_modules(entry.table, m_draft.modules, m_diagnostics);
            } else if (entry.purpose == SheetPurpose::candidates) {
                read_modules(entry.table, m_draft.candidates, m_diagnostics);
            }
        }
        note_derived();
        take_modules_of_matrices();
        take_modules_of_alignments();
        std::vector<ModuleDraft> all = m_draft.modules;
        all.insert(all.end(), m_draft.candidates.begin(), m_draft.candidates.end());
        std::vector<ModuleDraft> own = m_draft.modules;
        own.insert(own.end(), known.begin(), known.end());
        all.insert(all.end(), known.begin(), known.end());
        resolve_requisites(m_draft.modules, own, Message::table_of_modules, m_diagnostics);
        resolve_requisites(m_draft.candidates, all, Message::table_of_both, m_diagnostics);
        for (const PurposedTable& entry : m_tables) {
            const bool of_candidates = entry.purpose == SheetPurpose::candidates;
            if (entry.matrix != PurposedTable::Matrix::none) {
                read_module_matrix(*entry.table.sheet, of_candidates ? m_draft.candidates : m_draft.modules,
                                   m_requirements, of_candidates ? m_draft.candidate_alignments : m_draft.alignments,
                                   m_diagnostics);
            } else if (entry.purpose == SheetPurpose::alignments) {
                read_alignments(entry.table, m_draft.modules, m_requirements, m_draft.alignments, m_diagnostics);
            } else if (entry.purpose == SheetPurpose::candidate_alignments) {
                read_alignments(entry.table, m_draft.candidates, m_requirements, m_draft.candidate_alignments,
                                m_diagnostics, Message::table_of_candidates);
            }
        }
        read_others();
        join_other_standards(m_diagnostics);
        check_hours(m_draft.modules, m_draft.alignments);
        check_hours(m_draft.candidates, m_draft.candidate_alignments);
    }

    [[nodiscard]] bool found_modules() const { return m_found_modules || !m_draft.modules.empty(); }

  private:
    void report_columns(const PurposedTable& entry) {
        const TableView& table = entry.table;
        const SheetRow& header = table.sheet->rows[table.header];
        if (table.header > 0) {
            m_diagnostics.push_back(
                {Rule::rows_above_header, {std::to_string(table.header)}, table.sheet->place(header), {}});
        }
        for (const std::string& name : table.repeated) {
            m_diagnostics.push_back({Rule::column_repeated, {name}, table.header_place(name, true), {}});
        }
        for (const std::string& name :
             entry.matrix == PurposedTable::Matrix::none ? table.unused : std::vector<std::string>()) {
            m_diagnostics.push_back({Rule::column_not_used, {name}, table.header_place(name, false), {}});
        }
    }

    /// One note for the reports of a file.
    void note_derived() {
        for (std::size_t i = 0; i < m_derived.size();) {
            const SourceSheet& first = *m_derived[i];
            std::string names;
            for (; i < m_derived.size() && m_derived[i]->file == first.file; ++i) {
                names += (names.empty() ? "" : "、") + m_derived[i]->name;
            }
            m_diagnostics.push_back({Rule::sheet_derived, {names}, first.place(first.rows.front()), {}});
        }
    }

    /// Where nothing else says what modules there are, the matrices do.
    void take_modules_of_matrices() {
        for (const auto& [sheet, table] : m_others) {
            if (!m_draft.modules.empty()) {
                return;
            }
            m_draft.modules = modules_of_matrix(*sheet, m_requirements);
            if (!m_draft.modules.empty()) {
                m_diagnostics.push_back({Rule::modules_of_matrix,
                                         {sheet->name, std::to_string(m_draft.modules.size())},
                                         m_draft.modules.front().source,
                                         {}});
            }
        }
    }

    /// Or, where there are none either, the tables of alignments.
    void take_modules_of_alignments() {
        for (const PurposedTable& entry : m_tables) {
            if (entry.purpose != SheetPurpose::alignments || m_found_modules || !m_draft.modules.empty()) {
                continue;
            }
            m_draft.modules = modules_of_alignments(entry.table, m_diagnostics);
            if (!m_draft.modules.empty()) {
                m_diagnostics.push_back({Rule::modules_of_alignments,
                                         {entry.table.sheet->name, std::to_string(m_draft.modules.size())},
                                         m_draft.modules.front().source,
                                         {}});
            }
        }
    }

    /// Matrices of alignments, which only the codes of the modules give away; what is left is not used.
    void read_others() {
        for (const auto& [sheet, table] : m_others) {
            if (read_alignment_matrix(*sheet, m_draft.modules, m_requirements, m_draft.alignments, m_diagnostics)) {
                continue;
            }
            const SourceRef place = sheet->place(sheet->rows.front());
            const MatrixLikeness likeness = matrix_likeness(*sheet, m_draft.modules, m_requirements);
            if (likeness.looks_like_one) {
                m_diagnostics.push_back({Rule::matrix_not_read,
                                         {sheet->name, std::to_string(likeness.modules),
                                          std::to_string(likeness.requirements), phrase(Message::hint_matrix_forms)},
                                         place,
                                         {}});
            } else if (table) {
                m_diagnostics.push_back({Rule::sheet_incomplete,
                                         {sheet->name, known_headers(*table), phrase(Message::hint_module_headers)},
                                         place,
                                         {}});
            } else {
                m_diagnostics.push_back({Rule::sheet_not_used, {sheet->name}, place, {}});
            }
        }
    }

    void check_hours(const std::vector<ModuleDraft>& modules, const std::vector<AlignmentDraft>& alignments) {
        std::map<std::string, double, std::less<>> hours;
        for (const AlignmentDraft& alignment : alignments) {
            if (alignment.status != Status::rejected) {
                hours[alignment.module] += alignment.hours;
            }
        }
        for (const ModuleDraft& module : modules) {
            const auto found = hours.find(module.code);
            if (module.hours > 0 && found != hours.end() && found->second > module.hours + 1e-6) {
                m_diagnostics.push_back({Rule::alignment_hours,
                                         {module.code, display_number(found->second), display_number(module.hours)},
                                         module.hours_place,
                                         {}});
            }
        }
    }

    const RequirementIndex& m_requirements;
    CurriculumDraft& m_draft;
    std::vector<Diagnostic>& m_diagnostics;
    std::vector<PurposedTable> m_tables;
    std::vector<std::pair<const SourceSheet*, std::optional<TableView>>> m_others;
    std::vector<const SourceSheet*> m_derived; ///< reports of the program
    bool m_found_modules = false;
};

} // namespace

std::string curriculum_key(std::string_view name) {
    std::string key = "curriculum/";
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint point = code_point_at(name, at);
        const bool apart = is_space(point.value) || point.value == U'/' || point.value < 0x20;
        key += apart ? std::string_view("-") : name.substr(at, point.length);
        at += point.length;
    }
    return key;
}

Result<ReadCurriculum> read_curriculum(std::span<const CurriculumFile> files, std::string_view fallback_name,
                                       const RequirementIndex& requirements, std::span<const ModuleDraft> known) {
    ReadCurriculum result;
    std::vector<SourceSheet> sheets;
    std::vector<SourceSheet> hidden;
    for (const CurriculumFile& file : files) {
        Result<ReadSheets> read = read_sheets(file.bytes, file.name);
        if (!read) {
            return std::unexpected(read.error());
        }
        std::ranges::move(read->sheets, std::back_inserter(sheets));
        std::ranges::move(read->hidden, std::back_inserter(hidden));
        std::ranges::move(read->diagnostics, std::back_inserter(result.diagnostics));
    }
    CurriculumReader reader(requirements, result);
    for (const SourceSheet& sheet : sheets) {
        reader.sort_out(sheet);
    }
    for (const SourceSheet& sheet : hidden) {
        reader.note_hidden(sheet);
    }
    reader.read_tables(known);
    const SourceRef source{.file = files.empty() ? std::string() : files.front().name};
    if (!reader.found_modules()) {
        return std::unexpected(Error{Message::error_no_modules, {what_stands_in(sheets)}, source});
    }
    if (result.curriculum.modules.empty()) {
        return std::unexpected(Error{Message::error_modules_empty, {}, source});
    }
    CurriculumDraft& curriculum = result.curriculum;
    curriculum.source = source;
    if (curriculum.name.empty()) {
        curriculum.name = std::string(fallback_name);
    }
    curriculum.key = curriculum_key(curriculum.name);
    return result;
}

} // namespace kezheng
