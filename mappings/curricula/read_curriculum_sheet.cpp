#include "mappings/curricula/table_readers.hpp"

#include <array>
#include <optional>
#include <utility>

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

void fill(CurriculumDraft& curriculum, std::optional<ColumnMeaning> column, std::string_view text,
          const SourceRef& place) {
    if (column == ColumnMeaning::major && curriculum.major_place.column == 0) {
        curriculum.major_place = place;
    }
    for (const Field& field : fields) {
        if (column == field.column && (curriculum.*field.text).empty()) {
            curriculum.*field.text = std::string(text);
        }
    }
}

} // namespace

void read_curriculum_sheet(const SourceSheet& sheet, CurriculumDraft& curriculum) {
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const SheetRow& row = sheet.rows[i];
        std::size_t headers = 0;
        for (const std::string& cell : row.cells) {
            headers += column_named(cell) ? 1 : 0;
        }
        const bool across = headers > 1 && column_named(row.cell(1)).has_value();
        if (across && i + 1 < sheet.rows.size()) {
            for (std::size_t column = 0; column < row.cells.size(); ++column) {
                fill(curriculum, column_named(row.cells[column]), sheet.rows[i + 1].cell(column),
                     sheet.place(sheet.rows[i + 1], column));
            }
            ++i;
        } else if (!across) {
            // One line a field: its name, its value; several pairs may share a line.
            for (std::size_t column = 0; column < row.cells.size(); ++column) {
                fill(curriculum, column_named(row.cells[column]), row.cell(column + 1), sheet.place(row, column + 1));
            }
        }
    }
    if (curriculum.major_place.file.empty() && !sheet.rows.empty()) {
        curriculum.major_place = sheet.place(sheet.rows.front());
    }
}

} // namespace kezheng
