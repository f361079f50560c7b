#include "mappings/documents/pages/character_columns.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/pages/line_placer.hpp"
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

/// The places to try for a border, from left to right.
struct Places {
    double left = 0;
    double right = 0;
};

/// The border `at` that speaks the least against how the lines are printed, the others as they are: the middle of the
/// widest stretch of such places or, on a page without a header row, of the one nearest to the border before. Nothing
/// where no place is worse than others.
std::optional<double> likely_border(std::vector<LinePlacer>& placers, const Places& places, std::vector<double> borders,
                                    std::size_t at, bool has_heading) {
    constexpr std::size_t most_places = 100;
    const double before = borders[at];
    std::vector<double> costs;
    double most = 0;
    const auto cost_at = [&](double x) {
        borders[at] = x;
        double cost = 0;
        for (LinePlacer& placer : placers) {
            cost += placer.place(borders).cost;
        }
        return cost;
    };
    const double first = places.left + character_step / 2;
    for (double x = first; x < places.right && costs.size() < most_places; x += character_step) {
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

constexpr std::size_t most_lines = 200; ///< of a page that borders are tried on

/// The border between the names of areas and those of tasks, left of the requirements.
std::optional<double> border_of_tasks(const std::vector<const PrintedLine*>& lines, const TableHeading& heading,
                                      const std::vector<double>& borders, std::size_t task, bool has_heading) {
    const double right = borders[task];
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
        left = heading.columns[task - 1].box.left;
    }
    const double end = has_heading ? std::min(right, heading.columns[task].box.middle_x()) : right;
    return likely_border(placers, {left, end}, borders, task - 1, has_heading);
}

/// The borders right of the requirements, one after the other.
void set_borders_behind(std::size_t skill, const std::vector<const PrintedLine*>& lines, const TableHeading& heading,
                        std::vector<double>& borders, bool has_heading) {
    std::vector<LinePlacer> placers;
    for (const PrintedLine* line : lines) {
        if (line->words.size() <= most_words && placers.size() < most_lines) {
            placers.emplace_back(*line, heading);
        }
    }
    constexpr double nearby = 12 * character_step;
    constexpr int rounds = 2; // each border is looked for with the others where they were found
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t at = borders.size(); at-- > skill;) {
            const Box& next = heading.columns[at + 1].box;
            Places places = has_heading ? Places{heading.columns[at].box.middle_x(), next.middle_x()}
                                        : Places{borders[at] - nearby, borders[at] + nearby};
            places.left = std::max(places.left, at == 0 ? 0 : borders[at - 1]);
            places.right = std::min(places.right, at + 1 < borders.size() ? borders[at + 1] : places.right);
            borders[at] = likely_border(placers, places, borders, at, has_heading).value_or(borders[at]);
        }
    }
}

} // namespace

std::vector<double> character_borders(const TableHeading& heading, const std::vector<const PrintedLine*>& lines,
                                      std::vector<double> before, bool has_heading) {
    const auto skill = std::ranges::find(heading.columns, Column::skill, &ColumnHeading::kind);
    const auto at = static_cast<std::size_t>(skill - heading.columns.begin());
    if (skill == heading.columns.end() || before.size() + 1 != heading.columns.size()) {
        return before;
    }
    if (at < before.size()) {
        set_borders_behind(at, lines, heading, before, has_heading);
    }
    if (at == 0) {
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

PlacedWords place_words(const PrintedLine& line, const TableHeading& heading, const std::vector<double>& borders,
                        std::span<const std::size_t> name_widths) {
    LinePlacer placer(line, heading, name_widths);
    return line.words.size() > most_words ? placer.place_by_borders(borders) : placer.place(borders);
}

std::vector<std::size_t> name_widths_of(const TableHeading& heading, const std::vector<const PrintedLine*>& lines,
                                        const std::vector<double>& borders) {
    constexpr std::size_t fewest = 3;
    std::vector<std::size_t> widths(heading.columns.size(), 0);
    std::vector<std::size_t> counts(heading.columns.size(), 0);
    for (const PrintedLine* line : lines) {
        const PlacedWords placed = place_words(*line, heading, borders);
        std::size_t end = 0; // of the cell in the line
        for (std::size_t column = 0; column < placed.columns.size(); ++column) {
            const std::vector<WordBox>& words = placed.columns[column];
            end += words.size();
            const Column kind = heading.columns[column].kind;
            const bool ends_clearly =
                end == line->words.size() || begins_segment(*line, end) || parts_of_number(line->words[end]) == 3;
            if (words.empty() || !ends_clearly || (kind != Column::area && kind != Column::task)) {
                continue;
            }
            std::size_t width = words.size() - 1; // blanks
            for (const WordBox& word : words) {
                width += display_width(word.text);
            }
            widths[column] = std::max(widths[column], width);
            ++counts[column];
        }
    }
    for (std::size_t column = 0; column < widths.size(); ++column) {
        widths[column] = counts[column] < fewest ? 0 : widths[column];
    }
    return widths;
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
