#include "mappings/curricula/sheet_sorting.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>

namespace kezheng {

namespace {

bool is_alignment_table(const TableView& table) {
    return table.has(ColumnMeaning::skill) && (table.has(ColumnMeaning::code) || table.has(ColumnMeaning::name));
}

/// Whether the columns say of modules what no table of alignments says.
bool describes_modules(const TableView& table) {
    return table.has(ColumnMeaning::term) || table.has(ColumnMeaning::credits) ||
           table.has(ColumnMeaning::part_of_hours) || table.has(ColumnMeaning::description) ||
           table.has(ColumnMeaning::prerequisites) || !table.terms.empty();
}

bool is_module_table(const TableView& table) {
    const bool named = table.has(ColumnMeaning::code) || table.has(ColumnMeaning::name);
    const bool described = describes_modules(table) || table.has(ColumnMeaning::hours) ||
                           (table.has(ColumnMeaning::code) && table.has(ColumnMeaning::name));
    return named && described && !table.has(ColumnMeaning::skill);
}

} // namespace

SheetPurpose purpose_of(const SourceSheet& sheet, const std::optional<TableView>& table) {
    const SheetPurpose named = purpose_named(sheet.name);
    if (named == SheetPurpose::other || sheet.rows.empty()) {
        return SheetPurpose::other;
    }
    const bool for_candidates = named == SheetPurpose::candidates || named == SheetPurpose::candidate_alignments;
    if (table && is_alignment_table(*table)) {
        return for_candidates ? SheetPurpose::candidate_alignments : SheetPurpose::alignments;
    }
    // A file of modules may be called curriculum.csv; a sheet about the curriculum itself has a major, or no codes.
    const bool about_modules =
        table && is_module_table(*table) &&
        (named != SheetPurpose::curriculum || (table->has(ColumnMeaning::code) && !table->has(ColumnMeaning::major))) &&
        (named != SheetPurpose::alignments || describes_modules(*table));
    if (about_modules) {
        return for_candidates ? SheetPurpose::candidates : SheetPurpose::modules;
    }
    if (named == SheetPurpose::curriculum || (table && table->has(ColumnMeaning::major))) {
        return SheetPurpose::curriculum;
    }
    return SheetPurpose::unknown;
}

std::string known_headers(const TableView& table) {
    std::string names;
    for (const std::string& cell : table.sheet->rows[table.header].cells) {
        if (column_named(cell) && names.find(cell) == std::string::npos) {
            names += (names.empty() ? "" : "、") + without_spaces(cell);
        }
    }
    return names;
}

std::string what_stands_in(std::span<const SourceSheet> sheets) {
    constexpr std::size_t most_sheets_shown = 4;
    constexpr std::size_t most_cells_shown = 8;
    constexpr std::size_t rows_looked_at = 10;
    std::string text;
    for (const SourceSheet& sheet : sheets.first(std::min(most_sheets_shown, sheets.size()))) {
        const auto fullness = [](const SheetRow& row) {
            return std::ranges::count_if(row.cells, [](const std::string& cell) { return !cell.empty(); });
        };
        const std::span<const SheetRow> rows(sheet.rows.data(), std::min(rows_looked_at, sheet.rows.size()));
        const auto fullest = std::ranges::max_element(rows, {}, fullness);
        std::string cells;
        std::size_t shown = 0;
        if (fullest != rows.end()) {
            for (const std::string& cell : fullest->cells) {
                if (!cell.empty() && shown++ < most_cells_shown) {
                    cells += (cells.empty() ? "" : " | ") + without_spaces(cell);
                }
            }
        }
        text += (text.empty() ? "" : "；") + sheet.name + " [" + cells + (shown > most_cells_shown ? " | …]" : "]");
    }
    return text + (sheets.size() > most_sheets_shown ? "；…" : "");
}

} // namespace kezheng
