#include "mappings/documents/pages/character_columns.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>

namespace kezheng {

namespace {

constexpr std::size_t most_words = 60;

// What speaks against a cell.
constexpr double out_of_column = 4;   // text after two blanks that begins elsewhere
constexpr double per_step_off = 0.25; // and for each character that it is off
constexpr double wrong_depth = 6;     // a number of another column
constexpr double right_depth = -3;    // a number of this one
constexpr double area_number = 2;     // the number of an area before a task
constexpr double inner_number = 4;    // a task or requirement inside a cell
constexpr double inner_gap = 3;       // two blanks inside a cell
constexpr double chinese_blank = 2;   // one blank between Chinese characters inside a cell
constexpr double lone_number = 4;     // a number one blank before another cell
constexpr double close_cells = 1;     // cells one blank apart
constexpr double sentence_sign = 6;   // a full stop or comma in a name
constexpr double overflow = 5;        // text that reaches into the next column, and how far it may
constexpr double reach = 2.25 * character_step;

std::size_t parts_of_number(const WordBox& word) {
    const std::optional<PrintedNumber> number = leading_number(word.text);
    return number && (number->parts.size() > 1 || number->closed) ? number->parts.size() : 0;
}

constexpr std::size_t depth_of_task = 2;

std::size_t depth_of(Column kind) {
    return kind == Column::area ? 1 : kind == Column::task ? 2 : kind == Column::skill ? 3 : 0;
}

/// Whether the word is a number and nothing else.
bool is_only_number(const WordBox& word) {
    const std::optional<PrintedNumber> number = leading_number(word.text);
    return number && (number->parts.size() > 1 || number->closed) && number->length == word.text.size();
}

/// Whether a word begins the line or follows two blanks. A number of a list stands some blanks before its text.
bool begins_segment(const PrintedLine& line, std::size_t word) {
    if (word == 0) {
        return true;
    }
    constexpr double widest_tab = 6.5 * character_step;
    const double gap = line.words[word].box.left - line.words[word - 1].box.right;
    return gap > 1.5 * character_step && (gap > widest_tab || !is_only_number(line.words[word - 1]));
}

/// Chinese characters and the signs between them.
bool is_full_width(char32_t value) {
    return is_chinese(value) || (value >= 0x3001U && value <= 0x303FU) || (value >= 0xFF00U && value <= 0xFFEFU);
}

/// Whether only one blank stands before the word, between Chinese characters.
bool follows_chinese(const PrintedLine& line, std::size_t word) {
    return is_full_width(last_code_point(line.words[word - 1].text).value) &&
           is_full_width(code_point_at(line.words[word].text, 0).value);
}

class LinePlacer {
  public:
    LinePlacer(const PrintedLine& line, const TableHeading& heading) : m_line(line), m_heading(heading) {
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            m_parts.push_back(parts_of_number(line.words[i]));
            m_begins_segment.push_back(begins_segment(line, i));
        }
    }

    [[nodiscard]] PlacedWords place(const std::vector<double>& borders) {
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

    [[nodiscard]] PlacedWords place_by_borders(const std::vector<double>& borders) const {
        PlacedWords result{std::vector<std::vector<WordBox>>(m_heading.columns.size()), 0};
        for (const WordBox& word : m_line.words) {
            const auto column = std::ranges::upper_bound(borders, word.box.middle_x()) - borders.begin();
            result.columns[static_cast<std::size_t>(column)].push_back(word);
        }
        return result;
    }

  private:
    [[nodiscard]] double left_of(std::size_t column) const {
        return column == 0 ? -std::numeric_limits<double>::infinity() : m_borders[column - 1];
    }
    [[nodiscard]] double right_of(std::size_t column) const {
        return column < m_borders.size() ? m_borders[column] : std::numeric_limits<double>::infinity();
    }

    /// Of the first column, from the left edge of the page.
    [[nodiscard]] double width_of(std::size_t column) const {
        return right_of(column) - (column == 0 ? 0 : m_borders[column - 1]);
    }

    [[nodiscard]] double cost_of_cell(std::size_t column, std::size_t from, std::size_t end) const {
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
                cost += m_parts[i] > 1 && depth > 0 && !ends_sentence(m_line.words[i - 1].text) ? inner_number : 0;
                const bool after_number = m_parts[i - 1] > 0 && i == from + 1;
                cost += m_begins_segment[i]                           ? inner_gap
                        : follows_chinese(m_line, i) && !after_number ? chinese_blank
                                                                      : 0;
            }
        }
        if ((depth == 1 || depth == 2) && holds_sentence(from, end)) {
            cost += sentence_sign;
        }
        const double right = m_line.words[end - 1].box.right;
        const bool too_wide =
            (depth == 1 || depth == 2) && right - m_line.words[from].box.left > width_of(column) + reach;
        if ((m_begins_segment[from] && right > right_of(column) + reach) || too_wide) {
            cost += overflow;
        }
        return cost;
    }

    /// Whether words hold a sign that sentences have and names have not.
    [[nodiscard]] bool holds_sentence(std::size_t from, std::size_t end) const {
        for (std::size_t i = from; i < end; ++i) {
            for (const std::string_view sign : {"。", "，", "；"}) {
                if (m_line.words[i].text.contains(sign)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What speaks against the place of a cell's first word.
    [[nodiscard]] double cost_of_begin(std::size_t column, std::size_t from) const {
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

    const PrintedLine& m_line;
    const TableHeading& m_heading;
    std::vector<double> m_borders;
    std::vector<std::size_t> m_parts;
    std::vector<bool> m_begins_segment;
};

/// Whether a word without a number may be a line of a requirement: the last of its line that follows two blanks, with
/// no other cell a blank behind it, and more than the rest of a name.
bool may_go_on(const PrintedLine& line, std::size_t word) {
    std::string text;
    for (std::size_t i = word; i < line.words.size(); ++i) {
        if (i > word && (begins_segment(line, i) || parts_of_number(line.words[i]) == 3 || follows_chinese(line, i))) {
            return false;
        }
        text += line.words[i].text;
    }
    constexpr std::size_t longest_rest = 3; // characters
    return length_in_characters(text) > longest_rest || ends_sentence(text);
}

/// Where most requirements begin: words after two blanks between `from` and `to`, those with a number above all.
/// Those may stand elsewhere on a page without a header row, which may have lost its left margin.
std::optional<double> begin_of_requirements(const std::vector<const PrintedLine*>& lines, double from, double to,
                                            bool has_heading) {
    std::map<double, std::size_t> begins;
    for (const PrintedLine* line : lines) {
        for (std::size_t i = 0; i < line->words.size(); ++i) {
            const WordBox& word = line->words[i];
            const bool number = parts_of_number(word) == 3;
            const bool near = word.box.left > from && word.box.left <= to;
            if (begins_segment(*line, i) && (number || may_go_on(*line, i)) &&
                (near || (number && (!has_heading || word.box.left > from)))) {
                begins[word.box.left] += number ? 5 : 1;
            }
        }
    }
    if (begins.empty()) {
        return std::nullopt;
    }
    const auto usual = std::ranges::max_element(begins, {}, [](const auto& entry) { return entry.second; });
    constexpr double nearby = 4.5 * character_step; // blocks of a page may be off by a few characters
    const auto leftmost = std::find_if(begins.begin(), usual, [&](const auto& entry) {
        return entry.first > usual->first - nearby && entry.second * 8 >= usual->second;
    });
    return leftmost->first;
}

/// The border between the names of areas and those of tasks that speaks the least against how the lines are printed;
/// the middle of the widest stretch of such places or, on a page without a header row, of the one nearest to the border
/// before. Nothing where no place is worse than others.
std::optional<double> border_of_tasks(const std::vector<const PrintedLine*>& lines, const TableHeading& heading,
                                      std::vector<double> borders, std::size_t task, bool has_heading) {
    constexpr std::size_t most_lines = 200;
    constexpr std::size_t most_places = 100;
    const double right = borders[task];
    const double before = borders[task - 1];
    double left = right;
    std::vector<LinePlacer> placers;
    for (const PrintedLine* line : lines) {
        if (line->words.front().box.left < right - character_step && line->words.size() <= most_words &&
            placers.size() < most_lines && !runs_across(*line, {right})) {
            placers.emplace_back(*line, heading);
            left = std::min(left, line->words.front().box.left);
        }
    }
    if (has_heading) {
        left = std::max(left, heading.columns[task - 1].box.left);
    }
    const double end = has_heading ? std::min(right, heading.columns[task].box.middle_x()) : right;
    std::vector<double> costs;
    double most = 0;
    const auto cost_at = [&](double x) {
        borders[task - 1] = x;
        double cost = 0;
        for (LinePlacer& placer : placers) {
            cost += placer.place(borders).cost;
        }
        return cost;
    };
    for (double x = left + character_step / 2; x < end && costs.size() < most_places; x += character_step) {
        costs.push_back(cost_at(x));
        most = std::max(most, costs.back());
    }
    if (costs.empty() || *std::ranges::min_element(costs) >= most) {
        return std::nullopt;
    }
    constexpr double as_good = 0.35;
    const double least = *std::ranges::min_element(costs) + as_good;
    if (!has_heading && cost_at(before) <= least) {
        return before;
    }
    const double first = left + character_step / 2;
    std::size_t best = 0;
    std::size_t longest = 0;
    double nearest = std::numeric_limits<double>::infinity(); // to the border of the page before
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const std::size_t from = i;
        while (i < costs.size() && costs[i] <= least) {
            ++i;
        }
        if (i == from) {
            continue;
        }
        const double begin = first + static_cast<double>(from) * character_step;
        const double last = first + static_cast<double>(i - 1) * character_step;
        const double distance = has_heading ? 0 : std::max({begin - before, before - last, 0.0});
        if (distance < nearest || (distance <= nearest && i - from > longest)) {
            nearest = distance;
            longest = i - from;
            best = from;
        }
    }
    const std::size_t middle = best + (longest - 1) / 2;
    return first + static_cast<double>(middle) * character_step;
}

} // namespace

std::vector<double> character_borders(const TableHeading& heading, const std::vector<const PrintedLine*>& lines,
                                      std::vector<double> before, bool has_heading) {
    const auto skill = std::ranges::find(heading.columns, Column::skill, &ColumnHeading::kind);
    const auto at = static_cast<std::size_t>(skill - heading.columns.begin());
    if (skill == heading.columns.end() || at == 0 || before.size() + 1 != heading.columns.size()) {
        return before;
    }
    constexpr double nearby = 8 * character_step;
    const double from = has_heading ? heading.columns[at - 1].box.middle_x() : before[at - 1] - nearby;
    const double to = has_heading ? skill->box.middle_x() : before[at - 1] + nearby;
    const std::optional<double> begin = begin_of_requirements(lines, from, to, has_heading);
    if (!begin) {
        return before;
    }
    before[at - 1] = *begin - character_step / 2;
    if (at >= 2 && heading.columns[at - 1].kind == Column::task && heading.columns[at - 2].kind == Column::area) {
        before[at - 2] = border_of_tasks(lines, heading, before, at - 1, has_heading).value_or(before[at - 2]);
    }
    for (std::size_t i = at - 1; i-- > 0;) { // never beyond the next one
        before[i] = std::min(before[i], before[i + 1]);
    }
    return before;
}

PlacedWords place_words(const PrintedLine& line, const TableHeading& heading, const std::vector<double>& borders) {
    LinePlacer placer(line, heading);
    return line.words.size() > most_words ? placer.place_by_borders(borders) : placer.place(borders);
}

void set_beside_requirements(std::vector<std::vector<PrintedLine>>& columns, std::size_t skill) {
    std::map<double, double> tops; // where each line goes
    for (const std::vector<PrintedLine>& column : columns) {
        for (const PrintedLine& line : column) {
            tops.emplace(line.box.top, 0);
        }
    }
    std::set<double> requirements;
    for (const PrintedLine& line : columns[skill]) {
        requirements.insert(line.box.top);
    }
    double next = 0; // line of requirements
    for (auto top = tops.begin(); top != tops.end();) {
        const auto end =
            std::find_if(top, tops.end(), [&](const auto& entry) { return requirements.contains(entry.first); });
        const auto between = static_cast<double>(std::distance(top, end));
        for (double step = 1; top != end; ++top, ++step) {
            top->second = next + (step / (between + 1) - 1) * line_step;
        }
        if (top != tops.end()) {
            top->second = next;
            next += line_step;
            ++top;
        }
    }
    for (std::vector<PrintedLine>& column : columns) {
        for (PrintedLine& line : column) {
            const double shift = tops.at(line.box.top) - line.box.top;
            line.box.top += shift;
            line.box.bottom += shift;
        }
    }
}

bool runs_across(const PrintedLine& line, const std::vector<double>& borders) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const Box& box = line.words[i].box;
        const bool across =
            begins_segment(line, i) && std::ranges::any_of(borders, [&](double border) {
                return box.left < border - character_step / 2 && box.right > border + character_step / 2;
            });
        if (across) {
            return true;
        }
    }
    return false;
}

} // namespace kezheng
