#include "mappings/curricula/table_readers.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace kezheng {

namespace {

struct Field {
    ColumnMeaning column;
    std::string CurriculumDraft::* text;
};

constexpr std::array fields{
    Field{ColumnMeaning::curriculum_name, &CurriculumDraft::name},
    Field{ColumnMeaning::name, &CurriculumDraft::name},
    Field{ColumnMeaning::major, &CurriculumDraft::major},
    Field{ColumnMeaning::tier, &CurriculumDraft::tier},
    Field{ColumnMeaning::school_system, &CurriculumDraft::school_system},
};

/// Reads the sheet cell by cell; the first value of a field counts.
class CurriculumSheetReader {
  public:
    CurriculumSheetReader(const SourceSheet& sheet, CurriculumDraft& curriculum, std::vector<Diagnostic>& diagnostics)
        : m_sheet(sheet), m_curriculum(curriculum), m_diagnostics(diagnostics) {}

    void read() {
        const SheetRow* headers = nullptr; // of a table whose fields stand side by side
        bool has_values = false;
        for (const SheetRow& row : m_sheet.rows) {
            const auto headings = std::ranges::count_if(row.cells, is_heading);
            if (headings > 1 && is_heading(row.cell(1))) {
                headers = &row;
                has_values = false;
            } else if (headers != nullptr && (!has_values || (headings == 0 && is_record(row)))) {
                for (std::size_t column = 0; column < row.cells.size(); ++column) {
                    fill(headers->cell(column), row, column);
                }
                has_values = true;
            } else { // one line a field: its name, its value; several pairs may share a line
                for (std::size_t column = 0; column < row.cells.size(); ++column) {
                    fill(row.cells[column], row, column + 1);
                }
            }
        }
        if (m_curriculum.major_place.file.empty() && !m_sheet.rows.empty()) {
            m_curriculum.major_place = m_sheet.place(m_sheet.rows.front());
        }
    }

  private:
    static bool is_heading(std::string_view cell) { return column_named(cell).has_value(); }

    /// Whether cells hold different texts; one alone, also across merged cells, is a note below the table.
    static bool is_record(const SheetRow& row) {
        const auto first = std::ranges::find_if(row.cells, [](const std::string& cell) { return !cell.empty(); });
        return std::any_of(first, row.cells.end(),
                           [&](const std::string& cell) { return !cell.empty() && cell != *first; });
    }

    void fill(std::string_view heading, const SheetRow& row, std::size_t column) {
        const std::optional<ColumnMeaning> meaning = column_named(heading);
        const std::string text(row.cell(column));
        if (meaning == ColumnMeaning::major && m_curriculum.major_place.column == 0) {
            m_curriculum.major_place = m_sheet.place(row, column);
        }
        const auto* const field = std::ranges::find(fields, meaning, &Field::column);
        if (field == fields.end() || text.empty()) {
            return;
        }
        std::string& value = m_curriculum.*field->text;
        if (!value.empty()) {
            if (value != text) {
                m_diagnostics.push_back({Rule::curriculum_value_repeated,
                                         {std::string(trim(heading)), text, value},
                                         m_sheet.place(row, column),
                                         {}});
            }
            return;
        }
        value = text;
        if (meaning == ColumnMeaning::tier) {
            m_curriculum.tier_place = m_sheet.place(row, column);
        }
    }

    const SourceSheet& m_sheet;
    CurriculumDraft& m_curriculum;
    std::vector<Diagnostic>& m_diagnostics;
};

} // namespace

void read_curriculum_sheet(const SourceSheet& sheet, CurriculumDraft& curriculum,
                           std::vector<Diagnostic>& diagnostics) {
    CurriculumSheetReader(sheet, curriculum, diagnostics).read();
}

} // namespace kezheng
