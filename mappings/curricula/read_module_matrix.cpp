#include "graph/base/phrase.hpp"
#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/depth_reader.hpp"
#include "mappings/curricula/table_readers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t header_rows_searched = 40;
constexpr std::size_t rows_of_headers = 3;
constexpr std::size_t least_requirements = 2;

/// Where a matrix of modules has its headers, and which columns are whose.
struct ModuleMatrixHeaders {
    TableView table;
    std::vector<std::pair<std::size_t, std::vector<std::string>>> requirements; ///< column, keys of its skills
    std::vector<std::pair<std::size_t, std::string>> elsewhere; ///< column, the standard, which is not loaded
    std::vector<std::size_t> others;                            ///< columns whose headers name nothing
};

/// The cell, or where it is empty in an upper row of headers, the one that it hangs on: the next one to the left.
std::string_view spanned_cell(const SheetRow& row, std::size_t column) {
    while (column > 0 && row.cell(column).empty()) {
        --column;
    }
    return row.cell(column);
}

/// The requirements that a column's headers name: the lowest by itself, or with those above it (`b2b 初级` over
/// `1.1.1`). A bare number, as of a week or a term, names none.
FoundRequirements requirement_of_header(std::span<const SheetRow> headers, std::size_t column,
                                        const RequirementIndex& requirements) {
    const auto own = std::ranges::find_if(headers.rbegin(), headers.rend(),
                                          [&](const SheetRow& row) { return !row.cell(column).empty(); });
    if (own == headers.rend() || column_named(own->cell(column))) {
        return {};
    }
    std::string text(own->cell(column));
    const bool numbered = text.find_first_of("./") != std::string::npos;
    for (auto row = own;;) {
        FoundRequirements found = requirements.find(text, {}, {});
        if (!found.elsewhere.empty() || (!found.skills.empty() && (numbered || found.by_title))) {
            return found;
        }
        if (++row == headers.rend()) {
            return {};
        }
        if (const std::string_view above = spanned_cell(*row, column); !above.empty()) {
            text.insert(0, 1, ' ').insert(0, above);
        }
    }
}

/// Whether a column holds requirements of its own, rather than standing over those in the header (技能要求 over 1.1.1).
bool is_column_of_skills(const TableView& table,
                         const std::vector<std::pair<std::size_t, std::vector<std::string>>>& requirements) {
    const auto skill = table.columns.find(ColumnMeaning::skill);
    return skill != table.columns.end() && std::ranges::none_of(requirements, [&](const auto& requirement) {
               return requirement.first == skill->second.front();
           });
}

std::optional<ModuleMatrixHeaders> find_module_matrix(const SourceSheet& sheet, const RequirementIndex& requirements) {
    const std::optional<TableView> whole = find_table(sheet);
    const bool lists_alignments = whole && whole->has(ColumnMeaning::skill);
    for (std::size_t i = 0; i < std::min(header_rows_searched, sheet.rows.size()); ++i) {
        ModuleMatrixHeaders found;
        found.table.sheet = &sheet;
        found.table.header = i;
        const SheetRow& row = sheet.rows[i];
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (const std::optional<ColumnMeaning> meaning = column_named(row.cells[column])) {
                found.table.columns[*meaning].push_back(column);
            }
        }
        if (!found.table.has(ColumnMeaning::code) && !found.table.has(ColumnMeaning::name)) {
            if (lists_alignments) {
                continue; // its rows name requirements, by key and by title
            }
            found.table.columns[ColumnMeaning::name].push_back(0); // an empty corner, or 课程/要求
        }
        const auto names = found.table.columns.find(ColumnMeaning::code);
        const auto by = names != found.table.columns.end() ? names : found.table.columns.find(ColumnMeaning::name);
        // Rows of headers below have no module, or repeat the header where it is merged.
        const std::size_t named = by->second.front();
        std::size_t end = i + 1;
        while (end < std::min(sheet.rows.size(), i + rows_of_headers) &&
               (sheet.rows[end].cell(named).empty() || sheet.rows[end].cell(named) == row.cell(named))) {
            ++end;
        }
        found.table.first_row = end;
        const std::size_t begin = i + 1 >= rows_of_headers ? i + 1 - rows_of_headers : 0;
        const std::span<const SheetRow> headers(&sheet.rows[begin], end - begin);
        std::size_t width = 0;
        for (const SheetRow& header : headers) {
            width = std::max(width, header.cells.size());
        }
        for (std::size_t column = 0; column < width; ++column) {
            FoundRequirements heading = requirement_of_header(headers, column, requirements);
            if (!heading.skills.empty()) {
                found.requirements.emplace_back(column, std::move(heading.skills));
            } else if (!heading.elsewhere.empty()) {
                found.elsewhere.emplace_back(column, std::move(heading.elsewhere));
            } else if (!row.cell(column).empty() && !column_named(row.cell(column))) {
                found.others.push_back(column);
            }
        }
        const bool names_modules = std::ranges::none_of(
            found.requirements, [&](const auto& requirement) { return requirement.first == named; });
        if (found.requirements.size() + found.elsewhere.size() >= least_requirements && names_modules &&
            !is_column_of_skills(found.table, found.requirements)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<ModuleMatrix> module_matrix_in(const SourceSheet& sheet, const RequirementIndex& requirements) {
    std::optional<ModuleMatrixHeaders> found = find_module_matrix(sheet, requirements);
    if (!found) {
        return std::nullopt;
    }
    constexpr std::array facts{ColumnMeaning::term,          ColumnMeaning::credits,     ColumnMeaning::hours,
                               ColumnMeaning::part_of_hours, ColumnMeaning::description, ColumnMeaning::prerequisites};
    const bool describes = std::ranges::any_of(facts, [&](ColumnMeaning fact) { return found->table.has(fact); });
    return ModuleMatrix{std::move(found->table), describes};
}

void read_module_matrix(const SourceSheet& sheet, std::span<const ModuleDraft> known,
                        const RequirementIndex& requirements, std::vector<AlignmentDraft>& alignments,
                        std::vector<Diagnostic>& diagnostics) {
    const std::optional<ModuleMatrixHeaders> headers = find_module_matrix(sheet, requirements);
    if (!headers) {
        return;
    }
    const TableView& table = headers->table;
    const SheetRow& header = sheet.rows[table.header];
    for (const std::size_t column : headers->others) {
        diagnostics.push_back({Rule::column_not_used, {header.cells[column]}, sheet.place(header, column), {}});
    }
    std::vector<Diagnostic> of_the_modules; // totals and notes, reported where the sheet is read for its modules
    const std::vector<const SheetRow*> rows = table.data_rows(of_the_modules);
    const ModuleLookup lookup(known);
    const ColumnMeaning named_by = table.has(ColumnMeaning::code) ? ColumnMeaning::code : ColumnMeaning::name;
    std::vector<std::string_view> marks;
    for (const SheetRow* row : rows) {
        for (const auto& [column, skills] : headers->requirements) {
            marks.push_back(mark_in_cell(row->cell(column)).text);
        }
    }
    DepthReader depths{marks};
    std::size_t count = 0;
    std::size_t modules = 0;
    for (const SheetRow* row : rows) {
        std::vector<AlignmentDraft> found;
        for (const auto& [column, standard] : headers->elsewhere) {
            if (!row->cell(column).empty()) {
                diagnostics.push_back({Rule::other_standard_lines, {"1", standard}, sheet.place(*row, column), {}});
            }
        }
        for (const auto& [column, skills] : headers->requirements) {
            const MarkCell mark = mark_in_cell(row->cell(column));
            if (mark.text.empty() && mark.status == Status::accepted) {
                continue;
            }
            SourceRef place = sheet.place(*row, column);
            if (const std::optional<Depth> depth = depths.read(mark.text, place, diagnostics)) {
                AlignmentDraft& alignment = found.emplace_back();
                alignment.skills = skills;
                alignment.depth = *depth;
                alignment.status = mark.status;
                alignment.source = std::move(place);
            }
        }
        if (found.empty()) {
            continue;
        }
        const std::string code =
            module_named(lookup, std::string(table.text(*row, named_by)), table.place(*row, named_by), diagnostics);
        if (code.empty()) {
            continue;
        }
        ++modules;
        count += found.size();
        for (AlignmentDraft& alignment : found) {
            alignment.module = code;
            alignments.push_back(std::move(alignment));
        }
    }
    diagnostics.push_back(
        {Rule::matrix_read,
         {sheet.name, std::to_string(modules), std::to_string(count), phrase(Message::matrix_of_modules)},
         sheet.place(header),
         {}});
}

} // namespace kezheng
