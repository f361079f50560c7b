#include "graph/base/phrase.hpp"
#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/depth_reader.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t matrix_rows_searched = 40;

/// Where a matrix has its headers, and which columns are whose.
struct MatrixHeaders {
    TableView table;
    std::vector<std::pair<std::size_t, std::string>> modules; ///< column, code
    std::vector<std::size_t> others;                          ///< columns whose headers name nothing
};

/// The first column besides those of modules in which two cells below row `at` name requirements.
std::optional<std::size_t> column_of_requirements(const SourceSheet& sheet, const MatrixHeaders& headers,
                                                  const RequirementIndex& requirements) {
    constexpr std::size_t least = 2;
    constexpr std::size_t columns_searched = 4;
    const TableView& table = headers.table;
    for (std::size_t column = 0; column < columns_searched; ++column) {
        const bool is_module = std::ranges::find(headers.modules, column, [](const auto& entry) {
                                   return entry.first;
                               }) != headers.modules.end();
        std::size_t found = 0;
        for (std::size_t i = table.first_row; !is_module && found < least && i < sheet.rows.size(); ++i) {
            const SheetRow& row = sheet.rows[i];
            const std::string_view cell = row.cell(column);
            const bool numbered = cell.find_first_of("./") != std::string_view::npos;
            const FoundRequirements requirement = requirements.find(cell, table.text(row, ColumnMeaning::standard),
                                                                    table.text(row, ColumnMeaning::level));
            found += !requirement.skills.empty() && (numbered || requirement.by_title) ? 1 : 0;
        }
        if (found >= least) {
            return column;
        }
    }
    return std::nullopt;
}

std::optional<MatrixHeaders> find_matrix(const SourceSheet& sheet, const ModuleLookup& known,
                                         const RequirementIndex& requirements) {
    for (std::size_t i = 0; i < std::min(matrix_rows_searched, sheet.rows.size()); ++i) {
        const SheetRow& row = sheet.rows[i];
        MatrixHeaders headers;
        headers.table.sheet = &sheet;
        headers.table.header = i;
        headers.table.first_row = i + 1;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const std::string& text = row.cells[column];
            if (const std::optional<ColumnMeaning> meaning = column_named(text)) {
                headers.table.columns[*meaning].push_back(column);
            } else if (const FoundModule module = known.find(text); !module.code.empty()) {
                headers.modules.emplace_back(column, module.code);
            } else if (!text.empty()) {
                headers.others.push_back(column);
            }
        }
        if (!headers.table.has(ColumnMeaning::skill) && headers.modules.size() > 1) {
            if (const auto column = column_of_requirements(sheet, headers, requirements)) {
                headers.table.columns[ColumnMeaning::skill] = {*column};
                std::erase(headers.others, *column);
            }
        }
        if (headers.table.has(ColumnMeaning::skill) && !headers.modules.empty()) {
            return headers;
        }
    }
    return std::nullopt;
}

class MatrixReader {
  public:
    MatrixReader(const MatrixHeaders& headers, const RequirementIndex& requirements,
                 std::vector<AlignmentDraft>& alignments, std::vector<Diagnostic>& diagnostics)
        : m_headers(headers), m_table(headers.table), m_requirements(requirements), m_alignments(alignments),
          m_diagnostics(diagnostics) {}

    void report_columns(const ModuleLookup& known) {
        const SheetRow& header = m_table.sheet->rows[m_table.header];
        for (const std::size_t column : m_headers.others) {
            // A column of marks under an unknown header is a module that is missing; of texts, a remark.
            const bool marked = std::ranges::any_of(m_table.sheet->rows, [&](const SheetRow& row) {
                const std::string_view mark = mark_in_cell(row.cell(column)).text;
                return !mark.empty() && depth_in_cell(mark, DepthScale::introduced_reinforced_mastered);
            });
            const SourceRef place = m_table.sheet->place(header, column);
            if (marked) {
                (void)module_named(known, header.cells[column], place, m_diagnostics);
            } else {
                m_diagnostics.push_back({Rule::column_not_used, {header.cells[column]}, place, {}});
            }
        }
    }

    void read() {
        const std::vector<const SheetRow*> rows = m_table.data_rows(m_diagnostics);
        std::vector<std::string_view> marks;
        for (const SheetRow* row : rows) {
            for (const auto& [column, code] : m_headers.modules) {
                marks.push_back(mark_in_cell(row->cell(column)).text);
            }
        }
        m_depths = DepthReader(marks);
        for (const SheetRow* row : rows) {
            read(*row);
        }
        m_diagnostics.push_back({Rule::matrix_read,
                                 {m_table.sheet->name, std::to_string(m_headers.modules.size()),
                                  std::to_string(m_count), phrase(Message::matrix_of_requirements)},
                                 m_table.sheet->place(m_table.sheet->rows[m_table.header]),
                                 {}});
    }

  private:
    void read(const SheetRow& row) {
        std::vector<AlignmentDraft> found;
        for (const auto& [column, code] : m_headers.modules) {
            const auto [mark, status] = mark_in_cell(row.cell(column));
            if (mark.empty() && status == Status::accepted) {
                continue;
            }
            ++m_count;
            SourceRef place = m_table.sheet->place(row, column);
            if (const std::optional<Depth> depth = m_depths.read(mark, place, m_diagnostics)) {
                found.push_back({code, {}, *depth, 0, status, {}, {}, {}, std::move(place)});
            }
        }
        if (found.empty()) {
            return;
        }
        const std::vector<std::string> skills =
            skills_named(m_requirements, requirement_cells(m_table, row), m_diagnostics);
        for (AlignmentDraft& alignment : found) {
            alignment.skills = skills;
            if (!skills.empty()) {
                m_alignments.push_back(std::move(alignment));
            }
        }
    }

    const MatrixHeaders& m_headers;
    const TableView& m_table;
    const RequirementIndex& m_requirements;
    std::vector<AlignmentDraft>& m_alignments;
    std::vector<Diagnostic>& m_diagnostics;
    DepthReader m_depths;
    std::size_t m_count = 0;
};

} // namespace

bool read_alignment_matrix(const SourceSheet& sheet, std::span<const ModuleDraft> known,
                           const RequirementIndex& requirements, std::vector<AlignmentDraft>& alignments,
                           std::vector<Diagnostic>& diagnostics) {
    const ModuleLookup lookup(known);
    const std::optional<MatrixHeaders> headers = find_matrix(sheet, lookup, requirements);
    if (!headers) {
        return false;
    }
    MatrixReader reader(*headers, requirements, alignments, diagnostics);
    reader.report_columns(lookup);
    reader.read();
    return true;
}

} // namespace kezheng
