#pragma once

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace kezheng {

/// Calls `field` with each piece of a text between separators, in their order, empty ones too; an empty text is one
/// empty piece.
void for_each_field(std::string_view text, char separator, const auto& field) {
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        field(text.substr(0, end));
        if (end == text.size()) {
            return;
        }
        text.remove_prefix(end + 1);
    }
}

/// Calls `row` with the cells of each row of a table that is compiled into the program (lines of cells between
/// tabs), in their order; empty lines and those that begin with # are none. Each row has at least `least` cells: those
/// that a line lacks are empty.
void for_each_row(std::string_view table, std::size_t least, const auto& row) {
    std::vector<std::string_view> cells;
    for_each_field(table, '\n', [&](std::string_view line) {
        if (!line.empty() && line.front() != '#') {
            cells.clear();
            for_each_field(line, '\t', [&](std::string_view cell) { cells.push_back(cell); });
            cells.resize(std::max(cells.size(), least));
            row(cells);
        }
    });
}

/// The number in a cell of such a table; 0 where there is none.
template <class Number>
[[nodiscard]] Number number_in(std::string_view cell) {
    Number value{};
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

} // namespace kezheng
