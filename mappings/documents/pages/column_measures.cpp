#include "mappings/documents/pages/column_measures.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <string>
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
    bool begins = true; // what may bear a number: not a measure (1.2 m) at the end of a line inside a sentence
    for (const PrintedLine& line : column.lines) {
        const std::string text = text_of(line.words, false);
        const std::optional<PrintedNumber> number = leading_number(text);
        if (number && (number->parts.size() > 1 || number->closed) && (begins || number->parts.size() == 3)) {
            ++count.at(number->parts.size());
        }
        begins = kind != Column::skill || ends_sentence(text);
    }
    const std::size_t usual = kind == Column::area ? 1 : kind == Column::task ? 2 : 3;
    if (count.at(usual) > 0) {
        return usual;
    }
    const auto* const most = std::ranges::max_element(count);
    return *most == 0 ? 0 : static_cast<std::size_t>(most - count.begin());
}

bool has_marks(const PrintedColumn& column, Column kind) {
    const auto is_marked = [](const PrintedLine& line) { return leading_mark(text_of(line.words, false)).has_value(); };
    if (kind == Column::skill) {
        std::ptrdiff_t marked = 0;
        std::ptrdiff_t sentences = 0;
        for (std::size_t i = 0; i < column.lines.size(); ++i) {
            const bool begins = i == 0 || ends_sentence(text_of(column.lines[i - 1].words, false));
            sentences += begins ? 1 : 0;
            marked += begins && is_marked(column.lines[i]) ? 1 : 0;
        }
        return marked * 2 > sentences;
    }
    constexpr std::ptrdiff_t fewest = 2;
    return (kind == Column::area || kind == Column::task) && std::ranges::count_if(column.lines, is_marked) >= fewest;
}

bool fills_column(const PrintedLine& before, const PrintedLine& line, const PrintedColumn& column) {
    const WordBox& word = line.words.front();
    const bool chinese = is_chinese(code_point_at(word.text, 0).value);
    std::size_t widest = 0;
    for (const PrintedLine& any : column.lines) {
        widest = std::max(widest, display_width(text_of(any.words, false)));
    }
    constexpr std::size_t slack = 1;
    return display_width(text_of(before.words, false)) + (chinese ? 2 : display_width(word.text)) + slack > widest;
}

bool ends_early(const PrintedLine& before, const PrintedLine& line, const ColumnWidth& column) {
    const WordBox& word = line.words.front();
    const bool chinese = is_chinese(code_point_at(word.text, 0).value);
    if (column.of_characters) {
        const std::string text = text_of(before.words, false);
        const auto latin = static_cast<std::size_t>(
            std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; }));
        const std::size_t slack = 4 + latin / 3; // Latin letters are of many widths
        constexpr double narrowest = 24;         // of columns in which lines tell that
        return column.width >= narrowest &&
               static_cast<double>(display_width(text) + (chinese ? 2 : display_width(word.text)) + slack) <=
                   column.width;
    }
    const double first = chinese ? column.line_height : word.box.width() + column.line_height;
    return before.box.width() + first + 1.5 * column.line_height < column.width;
}

bool goes_over_page(const PrintedLine& before, const PrintedLine& line, const ColumnWidth& column) {
    const bool full = before.box.width() + 0.7 * column.line_height > column.width;
    return !column.of_characters && before.page != line.page && full && line.box.width() < column.width / 2;
}

} // namespace kezheng
