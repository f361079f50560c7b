#include "mappings/sheets/cell_grid.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>

namespace kezheng {

void CellGrid::set(std::size_t row, std::size_t column, std::string text) {
    if (column >= most_sheet_columns) {
        return;
    }
    const std::string_view trimmed = trim(text);
    if (trimmed.empty()) {
        return;
    }
    ++m_cells;
    if (too_large()) {
        return;
    }
    std::vector<std::string>& cells = m_rows[row];
    if (cells.size() <= column) {
        cells.resize(column + 1);
    }
    cells[column] = std::string(trimmed);
}

void CellGrid::fill(const Range& range) {
    const auto first = m_rows.find(range.first_row);
    if (first == m_rows.end() || first->second.size() <= range.first_column) {
        return;
    }
    const std::string text = first->second[range.first_column];
    const std::size_t last_column = std::min(range.last_column, most_sheet_columns - 1);
    // Rows without a text of their own are no rows of the table, however far the range goes on.
    for (auto row = first; row != m_rows.end() && row->first <= range.last_row && !too_large(); ++row) {
        for (std::size_t column = range.first_column; column <= last_column; ++column) {
            set(row->first, column, text);
        }
    }
}

std::vector<SheetRow> CellGrid::rows() && {
    for (const Range& range : m_merged) {
        if (!m_rows.empty() && range.first_row <= range.last_row && range.first_column <= range.last_column) {
            fill(range);
        }
    }
    std::vector<SheetRow> result;
    for (auto& [row, cells] : m_rows) {
        result.push_back({static_cast<unsigned>(row + 1), std::move(cells)});
    }
    return result;
}

} // namespace kezheng
