#include "mappings/standards/header_row.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/element_label.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace kezheng {

std::vector<std::string> texts_of_cells(const Row& row) {
    std::vector<std::string> texts;
    texts.reserve(row.cells.size());
    for (const Cell& cell : row.cells) {
        std::string text;
        for (const Line& line : cell.lines) {
            append_wrapped(text, line.text);
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<Column> columns_of_row(const Row& row) {
    std::vector<Column> columns;
    columns.reserve(row.cells.size());
    for (const std::string& text : texts_of_cells(row)) {
        columns.push_back(column_of_heading(text));
    }
    return columns;
}

bool is_header_of_table(const std::vector<Column>& columns) {
    return std::ranges::count_if(
               columns, [](Column column) { return column != Column::unknown && column != Column::level; }) >= 2;
}

std::vector<std::size_t> reading_order(const std::vector<Column>& columns) {
    constexpr std::array order{Column::level, Column::area, Column::task, Column::skill, Column::unknown};
    std::vector<std::size_t> result;
    for (const Column wanted : order) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i] == wanted) {
                result.push_back(i);
            }
        }
    }
    return result;
}

bool is_short_heading(std::string_view text) {
    constexpr std::size_t longest_heading = 8;
    return length_in_characters(text) <= longest_heading && !leading_number(text);
}

const Line* only_line_of(const Row& row) {
    const Line* only = nullptr;
    for (const Cell& cell : row.cells) {
        for (const Line& line : cell.lines) {
            if (only != nullptr && only->text != line.text) {
                return nullptr;
            }
            only = only == nullptr ? &line : only;
        }
    }
    return only;
}

const Line* area_across(const Row& row, const std::vector<Column>& columns) {
    const Line* line = only_line_of(row);
    const bool two_columns = std::ranges::find(columns, Column::task) != columns.end() &&
                             std::ranges::find(columns, Column::skill) != columns.end() &&
                             std::ranges::find(columns, Column::area) == columns.end();
    if (line == nullptr || !two_columns || ends_sentence(line->text)) {
        return nullptr;
    }
    const std::optional<PrintedNumber> number = leading_number(line->text);
    const bool counted = (number && number->parts.size() == 1) || (!number && leading_mark(line->text));
    const ElementLabel label = element_label(line->text);
    return label.column == Column::area || (label.column == Column::unknown && counted) ? line : nullptr;
}

} // namespace kezheng
