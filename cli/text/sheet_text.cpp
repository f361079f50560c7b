#include "cli/text/sheet_text.hpp"

#include "cli/text/table.hpp"
#include "graph/base/unicode.hpp"

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

std::string sheet_text(const Sheet& sheet, const SheetShape& shape) {
    const std::size_t shown = shape.columns == 0 ? sheet.columns.size() : std::min(shape.columns, sheet.columns.size());
    std::vector<std::string> headings;
    std::vector<Table::Align> alignment;
    for (std::size_t i = 0; i < shown; ++i) {
        headings.push_back(sheet.columns[i].heading);
        const bool right = sheet.columns[i].align == SheetColumn::Align::right;
        alignment.push_back(right ? Table::Align::right : Table::Align::left);
    }
    Table table(std::move(headings), std::move(alignment));
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < shown; ++i) {
            const std::string text = cell_text(sheet, row, i);
            cells.push_back(shape.longest_cell == 0 ? text : shortened(text, shape.longest_cell));
        }
        table.add_row(std::move(cells));
    }
    std::string text = table.text();
    if (shape.notes) {
        for (const std::string& note : sheet.notes) {
            text += note + '\n';
        }
    }
    return text;
}

} // namespace kezheng
