#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/requirement_cell.hpp"
#include "mappings/curricula/table_readers.hpp"

#include <algorithm>

namespace kezheng {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whether a requirement says its level itself, and another than `number`.
bool is_of_another_level(const RequirementIndex& requirements, std::string_view skill, std::string_view number) {
    return std::ranges::any_of(requirements_in_cell(requirements, skill, {}, {}), [&](const CellRequirement& part) {
        return !part.found.level.empty() && part.found.level != number;
    });
}

} // namespace

void take_level_for_depth(TableView& table, const RequirementIndex& requirements,
                          std::vector<Diagnostic>& diagnostics) {
    const auto level = table.columns.find(ColumnMeaning::level);
    if (level == table.columns.end() || table.has(ColumnMeaning::depth)) {
        return;
    }
    std::vector<Diagnostic> of_the_rows; // reported when the rows are read
    bool letters = false;
    bool contradicted = false; // 1, 2, 3 may be either: they are depths where they cannot be levels
    for (const SheetRow* row : table.data_rows(of_the_rows)) {
        const std::string_view cell = table.text(*row, ColumnMeaning::level);
        if (cell.empty()) {
            continue;
        }
        if (!depth_in_cell(cell, DepthScale::introduced_reinforced_mastered)) {
            return;
        }
        letters = letters || !is_number(cell);
        contradicted = contradicted || is_of_another_level(requirements, table.text(*row, ColumnMeaning::skill), cell);
    }
    if (!letters && !contradicted) {
        return;
    }
    const std::vector<std::size_t> places = level->second;
    const SheetRow& header = table.sheet->rows[table.header];
    diagnostics.push_back({Rule::level_is_depth,
                           {std::string(header.cell(places.front()))},
                           table.sheet->place(header, places.front()),
                           {}});
    table.columns.erase(level);
    table.columns[ColumnMeaning::depth] = places;
}

} // namespace kezheng
