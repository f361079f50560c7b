#include "mappings/documents/pages/line_placer.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace kezheng {

namespace {

// What speaks against a cell.
constexpr double out_of_column = 4;   // text after two blanks that begins elsewhere
constexpr double per_step_off = 0.25; // and for each character that it is off
constexpr double wrong_depth = 6;     // a number of another column
constexpr double right_depth = -3;    // a number of this one
constexpr double area_number = 2;     // the number of an area before a task
constexpr double inner_number = 4;    // a task or requirement inside a cell
constexpr double inner_gap = 3;       // two blanks inside a cell
constexpr double latin_gap = 1;       // the same beside a Latin word, which is narrower than programs count
constexpr double chinese_blank = 2;   // one blank between Chinese characters inside a cell
constexpr double lone_number = 4;     // a number one blank before another cell
constexpr double close_cells = 1;     // cells one blank apart
constexpr double sentence_sign = 6;   // a full stop or comma in a name
constexpr double overflow = 5;        // text that reaches into the next column, and how far it may
constexpr double reach = 2.25 * character_step;

constexpr std::size_t depth_of_task = 2;

std::size_t depth_of(Column kind) {
    return kind == Column::area ? 1 : kind == Column::task ? 2 : kind == Column::skill ? 3 : 0;
}

/// Whether the word is a number and nothing else.
bool is_only_number(const WordBox& word) {
    const std::optional<PrintedNumber> number = leading_number(word.text);
    return number && (number->parts.size() > 1 || number->closed) && number->length == word.text.size();
}

/// Whether the word begins with a mark of an item, ①, which names do not hold.
bool begins_with_circle(const WordBox& word) {
    const std::optional<ItemMark> mark = leading_mark(word.text);
    return mark && mark->kind == MarkKind::circled;
}

/// Chinese characters and the signs between them.
bool is_full_width(char32_t value) {
    return is_chinese(value) || (value >= 0x3001U && value <= 0x303FU) || (value >= 0xFF00U && value <= 0xFFEFU);
}

} // namespace

std::size_t parts_of_number(const WordBox& word) {
    const std::optional<PrintedNumber> number = leading_number(word.text);
    const bool numbers_element = number && (number->parts.size() > 1 || number->closed) &&
                                 std::ranges::find(number->parts, 0U) == number->parts.end();
    return numbers_element ? number->parts.size() : 0;
}

bool begins_segment(const PrintedLine& line, std::size_t word) {
    if (word == 0) {
        return true;
    }
    constexpr double widest_tab = 6.5 * character_step;
    const double gap = line.words[word].box.left - line.words[word - 1].box.right;
    return gap > 1.5 * character_step && (gap > widest_tab || !is_only_number(line.words[word - 1]));
}

bool follows_chinese(const PrintedLine& line, std::size_t word) {
    return is_full_width(last_code_point(line.words[word - 1].text).value) &&
           is_full_width(code_point_at(line.words[word].text, 0).value);
}

LinePlacer::LinePlacer(const PrintedLine& line, const TableHeading& heading, std::span<const std::size_t> name_widths)
    : m_line(line), m_heading(heading), m_name_widths(name_widths) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        m_parts.push_back(parts_of_number(line.words[i]));
        m_begins_segment.push_back(begins_segment(line, i));
    }
}

PlacedWords LinePlacer::place(const std::vector<double>& borders) {
    m_borders = borders;
    const std::size_t words = m_line.words.size();
    const std::size_t columns = m_heading.columns.size();
    constexpr double never = std::numeric_limits<double>::infinity();
    // best[c][i]: the first i words stand in the first c columns
    std::vector<std::vector<double>> best(columns + 1, std::vector<double>(words + 1, never));
    std::vector<std::vector<std::size_t>> begin(columns + 1, std::vector<std::size_t>(words + 1, 0));
    best[0][0] = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t end = 0; end <= words; ++end) {
            for (std::size_t from = 0; from <= end; ++from) {
                const double cost = best[column][from] + cost_of_cell(column, from, end);
                if (cost < best[column + 1][end]) {
                    best[column + 1][end] = cost;
                    begin[column + 1][end] = from;
                }
            }
        }
    }
    PlacedWords result{std::vector<std::vector<WordBox>>(columns), best[columns][words]};
    std::size_t end = words;
    for (std::size_t column = columns; column-- > 0;) {
        const std::size_t from = begin[column + 1][end];
        for (std::size_t i = from; i < end; ++i) {
            result.columns[column].push_back(m_line.words[i]);
        }
        end = from;
    }
    return result;
}

PlacedWords LinePlacer::place_by_borders(const std::vector<double>& borders) const {
    PlacedWords result{std::vector<std::vector<WordBox>>(m_heading.columns.size()), 0};
    for (const WordBox& word : m_line.words) {
        const auto column = std::ranges::upper_bound(borders, word.box.middle_x()) - borders.begin();
        result.columns[static_cast<std::size_t>(column)].push_back(word);
    }
    return result;
}

double LinePlacer::left_of(std::size_t column) const {
    return column == 0 ? -std::numeric_limits<double>::infinity() : m_borders[column - 1];
}
double LinePlacer::right_of(std::size_t column) const {
    return column < m_borders.size() ? m_borders[column] : std::numeric_limits<double>::infinity();
}

/// Of the first column, from the left edge of the page.
double LinePlacer::width_of(std::size_t column) const {
    return right_of(column) - (column == 0 ? 0 : m_borders[column - 1]);
}

double LinePlacer::cost_of_cell(std::size_t column, std::size_t from, std::size_t end) const {
    if (from == end) {
        return 0;
    }
    double cost = cost_of_begin(column, from);
    const std::size_t depth = depth_of(m_heading.columns[column].kind);
    for (std::size_t i = from; i < end; ++i) {
        if (i == from && m_parts[i] > 0 && depth > 0) {
            cost += m_parts[i] == depth      ? right_depth
                    : m_parts[i] > 1         ? wrong_depth
                    : depth == depth_of_task ? area_number
                                             : 0;
        }
        if (i > from) {
            const bool numbered = m_parts[i] > 1 && depth > 0 && !ends_sentence(m_line.words[i - 1].text);
            const bool marked = (depth == 1 || depth == 2) && begins_with_circle(m_line.words[i]);
            cost += numbered || marked ? inner_number : 0;
            const bool after_number = m_parts[i - 1] > 0 && i == from + 1;
            cost += m_begins_segment[i]                           ? (stands_by_latin(i) ? latin_gap : inner_gap)
                    : follows_chinese(m_line, i) && !after_number ? chinese_blank
                                                                  : 0;
        }
    }
    if ((depth == 1 || depth == 2) && holds_sentence(from, end)) {
        cost += sentence_sign;
    }
    const double right = m_line.words[end - 1].box.right;
    const bool too_wide = (depth == 1 || depth == 2) && right - m_line.words[from].box.left > width_of(column) + reach;
    if (longer_than_names(column, from, end) || (m_begins_segment[from] && right > right_of(column) + reach) ||
        too_wide) {
        cost += overflow;
    }
    return cost;
}

/// Whether words hold a sign that sentences have and names have not.
bool LinePlacer::holds_sentence(std::size_t from, std::size_t end) const {
    for (std::size_t i = from; i < end; ++i) {
        for (const std::string_view sign : {"。", "，", "；"}) {
            if (m_line.words[i].text.contains(sign)) {
                return true;
            }
        }
    }
    return false;
}

/// Whether several words are longer than any line of a name in this column is. One word behind a number may well be.
bool LinePlacer::longer_than_names(std::size_t column, std::size_t from, std::size_t end) const {
    const std::size_t number = is_only_number(m_line.words[from]) ? 1 : 0;
    if (column >= m_name_widths.size() || m_name_widths[column] == 0 || end - from - number < 2) {
        return false;
    }
    std::size_t width = end - from - 1; // blanks
    for (std::size_t i = from; i < end; ++i) {
        width += display_width(m_line.words[i].text);
    }
    return width > m_name_widths[column] + 1;
}

/// Whether the gap before a word has Latin letters or digits on one side.
bool LinePlacer::stands_by_latin(std::size_t word) const {
    return !is_full_width(last_code_point(m_line.words[word - 1].text).value) ||
           !is_full_width(code_point_at(m_line.words[word].text, 0).value);
}

/// What speaks against the place of a cell's first word.
double LinePlacer::cost_of_begin(std::size_t column, std::size_t from) const {
    const double begin = m_line.words[from].box.left + character_step / 2;
    const double left = left_of(column);
    const double right = right_of(column);
    if (m_begins_segment[from]) {
        const double off = begin < left ? left - begin : begin > right ? begin - right : 0;
        return off > 0 ? out_of_column + off / character_step * per_step_off : 0;
    }
    if (begin > right) { // text never moves to the right
        return out_of_column + (begin - right) / character_step * per_step_off;
    }
    if (m_parts[from - 1] > 0) {
        return lone_number;
    }
    const double off = begin < left ? (left - begin) / character_step / 8 : 0;
    return (follows_chinese(m_line, from) || m_parts[from] > 1 ? 0 : close_cells) + std::min(off, 3.0);
}

} // namespace kezheng
