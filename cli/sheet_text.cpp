#include "cli/sheet_text.hpp"

#include "cli/table.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace kezheng {

std::string cell_text(const Sheet& sheet, std::size_t row, std::size_t column) {
    if (column >= sheet.rows[row].size()) {
        return {};
    }
    const SheetCell& cell = sheet.rows[row][column];
    if (const auto* const text = std::get_if<std::string>(&cell.value)) {
        std::string line;
        for (const char c : *text) {
            line += c == '\n' ? "；" : std::string(1, c);
        }
        return line;
    }
    const auto* const number = std::get_if<double>(&cell.value);
    return number != nullptr ? number_text(*number, sheet.columns[column].format) : std::string();
}

std::string sheet_text(const Sheet& sheet, std::size_t columns) {
    const std::size_t shown = columns == 0 ? sheet.columns.size() : std::min(columns, sheet.columns.size());
    std::vector<std::string> headings;
    for (std::size_t i = 0; i < shown; ++i) {
        headings.push_back(sheet.columns[i].heading);
    }
    Table table(std::move(headings));
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < shown; ++i) {
            cells.push_back(cell_text(sheet, row, i));
        }
        table.add_row(std::move(cells));
    }
    return table.text();
}

} // namespace kezheng
