#include "mappings/documents/pages/column_measures.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng {

double middle_of(std::vector<double> values, std::size_t part, std::size_t parts) {
    if (values.empty()) {
        return 0;
    }
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() * part / parts);
    std::ranges::nth_element(values, at);
    return *at;
}

std::optional<Box> extent_of(const std::vector<std::vector<PrintedLine>>& columns) {
    std::optional<Box> all;
    for (const std::vector<PrintedLine>& column : columns) {
        for (const PrintedLine& line : column) {
            all = all.value_or(line.box);
            all->add(line.box);
        }
    }
    return all;
}

double full_width(const PrintedColumn& column, bool of_characters) {
    std::vector<double> widths;
    for (const PrintedLine& line : column.lines) {
        widths.push_back(of_characters ? static_cast<double>(display_width(text_of(line.words, false)))
                                       : line.box.width());
    }
    if (of_characters) {
        return middle_of(std::move(widths), 3, 4);
    }
    return widths.empty() ? 0 : std::ranges::max(widths);
}

std::size_t depth_of_column(const PrintedColumn& column, Column kind) {
    if (kind == Column::unknown || kind == Column::level) {
        return 0;
    }
    std::array<std::size_t, 4> count{};
    for (const PrintedLine& line : column.lines) {
        const std::optional<PrintedNumber> number = leading_number(text_of(line.words, false));
        if (number && (number->parts.size() > 1 || number->closed)) {
            ++count.at(number->parts.size());
        }
    }
    const std::size_t usual = kind == Column::area ? 1 : kind == Column::task ? 2 : 3;
    if (count.at(usual) > 0) {
        return usual;
    }
    const auto* const most = std::ranges::max_element(count);
    return *most == 0 ? 0 : static_cast<std::size_t>(most - count.begin());
}

bool has_marks(const PrintedColumn& column, Column kind) {
    constexpr std::ptrdiff_t fewest = 2;
    return (kind == Column::area || kind == Column::task) &&
           std::ranges::count_if(column.lines, [](const PrintedLine& line) {
               return leading_mark(text_of(line.words, false)).has_value();
           }) >= fewest;
}

} // namespace kezheng
