#include "mappings/curricula/read_curriculum.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/curricula/table_view.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kezheng {

namespace {

/// A sheet with the purpose that was found for it.
struct PurposedTable {
    SheetPurpose purpose = SheetPurpose::unknown;
    TableView table;
};

bool is_alignment_table(const TableView& table) {
    return table.has(ColumnMeaning::skill) && (table.has(ColumnMeaning::code) || table.has(ColumnMeaning::name));
}

bool is_module_table(const TableView& table) {
    const bool named = table.has(ColumnMeaning::code) || table.has(ColumnMeaning::name);
    const bool described = table.has(ColumnMeaning::term) || table.has(ColumnMeaning::credits) ||
                           table.has(ColumnMeaning::hours) || table.has(ColumnMeaning::part_of_hours) ||
                           table.has(ColumnMeaning::description) || table.has(ColumnMeaning::prerequisites) ||
                           (table.has(ColumnMeaning::code) && table.has(ColumnMeaning::name));
    return named && described && !table.has(ColumnMeaning::skill);
}

class CurriculumReader {
  public:
    CurriculumReader(const RequirementIndex& requirements, ReadCurriculum& result)
        : m_requirements(requirements), m_draft(result.curriculum), m_diagnostics(result.diagnostics) {}

    void sort_out(const SourceSheet& sheet) {
        const SheetPurpose named = purpose_named(sheet.name);
        if (named == SheetPurpose::other || sheet.rows.empty()) {
            return;
        }
        if (is_curricular_analytics(sheet)) {
            read_curricular_analytics(sheet, m_draft, m_diagnostics);
            return;
        }
        std::optional<TableView> table = find_table(sheet);
        const bool for_candidates = named == SheetPurpose::candidates || named == SheetPurpose::candidate_alignments;
        if (table && is_alignment_table(*table)) {
            m_tables.push_back(
                {for_candidates ? SheetPurpose::candidate_alignments : SheetPurpose::alignments, std::move(*table)});
        } else if (named != SheetPurpose::curriculum && table && is_module_table(*table)) {
            m_tables.push_back({for_candidates ? SheetPurpose::candidates : SheetPurpose::modules, std::move(*table)});
        } else if (named == SheetPurpose::curriculum || (table && table->has(ColumnMeaning::major))) {
            read_curriculum_sheet(sheet, m_draft);
        } else {
            m_diagnostics.push_back({Rule::sheet_not_used, {sheet.name}, sheet.place(sheet.rows.front()), {}});
        }
    }

    void read_tables(std::span<const ModuleDraft> known) {
        for (const PurposedTable& entry : m_tables) {
            report_columns(entry.table);
            if (entry.purpose == SheetPurpose::modules) {
                m_found_modules = true;
                read_modules(entry.table, m_draft.modules, m_diagnostics);
            } else if (entry.purpose == SheetPurpose::candidates) {
                read_modules(entry.table, m_draft.candidates, m_diagnostics);
            }
        }
        std::vector<ModuleDraft> all = m_draft.modules;
        all.insert(all.end(), m_draft.candidates.begin(), m_draft.candidates.end());
        std::vector<ModuleDraft> own = m_draft.modules;
        own.insert(own.end(), known.begin(), known.end());
        all.insert(all.end(), known.begin(), known.end());
        resolve_requisites(m_draft.modules, own, m_diagnostics);
        resolve_requisites(m_draft.candidates, all, m_diagnostics);
        for (const PurposedTable& entry : m_tables) {
            if (entry.purpose == SheetPurpose::alignments) {
                read_alignments(entry.table, m_draft.modules, m_requirements, m_draft.alignments, m_diagnostics);
            } else if (entry.purpose == SheetPurpose::candidate_alignments) {
                read_alignments(entry.table, m_draft.candidates, m_requirements, m_draft.candidate_alignments,
                                m_diagnostics);
            }
        }
    }

    [[nodiscard]] bool found_modules() const { return m_found_modules || !m_draft.modules.empty(); }

  private:
    void report_columns(const TableView& table) {
        const SheetRow& header = table.sheet->rows[table.header];
        if (table.header > 0) {
            m_diagnostics.push_back(
                {Rule::rows_above_header, {std::to_string(table.header)}, table.sheet->place(header), {}});
        }
        for (const std::string& name : table.repeated) {
            m_diagnostics.push_back({Rule::column_repeated, {name}, table.sheet->place(header), {}});
        }
        for (const std::string& name : table.unused) {
            m_diagnostics.push_back({Rule::column_not_used, {name}, table.sheet->place(header), {}});
        }
    }

    const RequirementIndex& m_requirements;
    CurriculumDraft& m_draft;
    std::vector<Diagnostic>& m_diagnostics;
    std::vector<PurposedTable> m_tables;
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
    for (const CurriculumFile& file : files) {
        Result<ReadSheets> read = read_sheets(file.bytes, file.name);
        if (!read) {
            return std::unexpected(read.error());
        }
        std::ranges::move(read->sheets, std::back_inserter(sheets));
        std::ranges::move(read->diagnostics, std::back_inserter(result.diagnostics));
    }
    CurriculumReader reader(requirements, result);
    for (const SourceSheet& sheet : sheets) {
        reader.sort_out(sheet);
    }
    reader.read_tables(known);
    const SourceRef source{.file = files.empty() ? std::string() : files.front().name};
    if (!reader.found_modules()) {
        return std::unexpected(Error{Message::error_no_modules, {}, source});
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
