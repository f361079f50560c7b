#include "mappings/documents/column_grid.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace kezheng {

namespace {

std::size_t width_of(std::string_view character, CharacterWidth width) {
    return width == CharacterWidth::one ? 1 : display_width(character);
}

/// The runs of a line without `gap` blanks on end.
std::vector<Segment> runs_of(std::string_view line, CharacterWidth width, std::size_t gap) {
    std::vector<Segment> runs;
    std::size_t column = 0;
    std::size_t blanks = gap;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint point = code_point_at(line, at);
        const std::string_view character = line.substr(at, point.length);
        const std::size_t taken = width_of(character, width);
        at += point.length;
        column += taken;
        if (is_space(point.value)) {
            blanks += point.value == U'　' ? 2 : 1;
            continue;
        }
        if (blanks >= gap) {
            runs.push_back({column - taken, column, std::string(character)});
        } else {
            runs.back().text.append(blanks, ' ').append(character);
            runs.back().end = column;
        }
        blanks = 0;
    }
    return runs;
}

std::size_t parts_of_number(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(text);
    return number ? number->parts.size() : 0;
}

std::size_t overlap(const Segment& segment, std::size_t begin, std::size_t end) {
    const std::size_t from = std::max(segment.begin, begin);
    const std::size_t to = std::min(segment.end, end);
    return to > from ? to - from : 0;
}

/// The column that most of a segment stands in.
std::size_t column_of(const Segment& segment, const ColumnGrid& grid) {
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t column = 0; column <= grid.begins.size(); ++column) {
        const std::size_t begin = column == 0 ? 0 : grid.begins[column - 1];
        const std::size_t end = column < grid.begins.size() ? grid.begins[column] : segment.end;
        const std::size_t here = overlap(segment, begin, end);
        if (here > most) {
            most = here;
            best = column;
        }
    }
    return best;
}

bool crosses(const Segment& segment, const ColumnGrid& grid) {
    return std::ranges::any_of(grid.begins,
                               [&](std::size_t begin) { return segment.begin < begin && segment.end > begin; });
}

/// Cuts a segment that runs across columns where two cells are only one blank apart: at the blanks right before a
/// column and before the numbers of tasks and requirements.
std::vector<Segment> cut_at_columns(const Segment& segment, const ColumnGrid& grid, CharacterWidth width) {
    if (!crosses(segment, grid)) {
        return {segment};
    }
    std::vector<Segment> result;
    for (Segment& word : runs_of(segment.text, width, 1)) {
        word.begin += segment.begin;
        word.end += segment.begin;
        const bool begins_cell =
            std::ranges::find(grid.begins, word.begin) != grid.begins.end() || parts_of_number(word.text) > 1;
        if (result.empty() || begins_cell) {
            result.push_back(std::move(word));
        } else {
            result.back().text.append(word.begin - result.back().end, ' ').append(word.text);
            result.back().end = word.end;
        }
    }
    return result;
}

/// The place between two headings at which most cells begin and that the fewest words run across.
std::pair<std::size_t, long> best_begin(const Segment& left, const Segment& right,
                                        const std::vector<std::vector<Segment>>& words) {
    constexpr long cost_of_crossing = 3;
    const std::size_t from = left.end + 1;
    const std::size_t places = right.begin >= from ? right.begin - from + 1 : 0;
    if (places == 0) {
        return {right.begin, 0};
    }
    // fits[i] for the place from + i; crossings are added as differences, so that long lines cost no more.
    std::vector<long> fits(places + 1, 0);
    std::vector<long> crossings(places + 1, 0);
    for (const std::vector<Segment>& line : words) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const Segment& word = line[i];
            const bool begins_segment = i == 0 || word.begin >= line[i - 1].end + 2 || parts_of_number(word.text) > 1;
            if (begins_segment && word.begin >= from && word.begin <= right.begin) {
                ++fits[word.begin - from];
            }
            const std::size_t first = std::max(word.begin + 1, from);
            const std::size_t last = std::min(word.end, right.begin);
            if (first <= last) {
                ++crossings[first - from];
                --crossings[last - from + 1];
            }
        }
    }
    std::size_t best = places - 1;
    long most = 0;
    long crossing = 0;
    for (std::size_t i = 0; i < places; ++i) {
        crossing += crossings[i];
        const long fit = fits[i] - (cost_of_crossing * crossing);
        if (i == 0 || fit >= most) { // the rightmost of several: what is left of it is empty too
            most = fit;
            best = i;
        }
    }
    return {from + best, most};
}

} // namespace

std::vector<Segment> segments_of(std::string_view line, CharacterWidth width) {
    return runs_of(line, width, 2);
}

FittedGrid fit_grid(const std::vector<Segment>& headings, const std::vector<std::string_view>& lines,
                    CharacterWidth width) {
    std::vector<std::vector<Segment>> words;
    words.reserve(lines.size());
    for (const std::string_view line : lines) {
        words.push_back(runs_of(line, width, 1));
    }
    FittedGrid result;
    for (std::size_t i = 1; i < headings.size(); ++i) {
        const auto [begin, fit] = best_begin(headings[i - 1], headings[i], words);
        result.grid.begins.push_back(begin);
        result.fit += fit;
    }
    return result;
}

std::optional<std::vector<Segment>> headings_by_numbers(const std::vector<std::string_view>& lines,
                                                        CharacterWidth width) {
    std::array<std::map<std::size_t, std::size_t>, 3> begins; // by depth: how many begin there
    auto leftmost = static_cast<std::size_t>(-1);
    for (const std::string_view line : lines) {
        for (const Segment& segment : segments_of(line, width)) {
            leftmost = std::min(leftmost, segment.begin);
            if (const std::optional<PrintedNumber> number = leading_number(segment.text)) {
                ++begins.at(number->parts.size() - 1)[segment.begin];
            }
        }
    }
    const auto usual = [&](std::size_t depth) {
        return std::ranges::max_element(begins.at(depth), {}, [](const auto& entry) { return entry.second; })->first;
    };
    if (begins[2].empty()) {
        return std::nullopt;
    }
    const std::size_t skill = usual(2);
    const std::size_t task = begins[1].empty() || usual(1) >= skill ? leftmost + ((skill - leftmost) / 2) : usual(1);
    const std::size_t area = std::min(leftmost, task);
    return std::vector<Segment>{{area, area, {}}, {task, task, {}}, {skill, skill, {}}};
}

CutLine cut_line(std::string_view line, const ColumnGrid& grid, CharacterWidth width) {
    CutLine result;
    result.cells.resize(grid.begins.size() + 1);
    std::vector<Segment> segments;
    for (const Segment& segment : segments_of(line, width)) {
        for (Segment& part : cut_at_columns(segment, grid, width)) {
            segments.push_back(std::move(part));
        }
    }
    result.crossing = segments.size() == 1 && crosses(segments.front(), grid);
    result.begins.resize(result.cells.size());
    const auto is_number = [](const Segment& segment) {
        const std::optional<PrintedNumber> number = leading_number(segment.text);
        return number && number->length == segment.text.size();
    };
    // As many segments as columns, and some across a border: a long cell has shifted those after it.
    const bool shifted = segments.size() == result.cells.size() && std::ranges::none_of(segments, is_number) &&
                         std::ranges::any_of(segments, [&](const Segment& part) { return crosses(part, grid); });
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::size_t column = shifted ? i : column_of(segments[i], grid);
        std::string& cell = result.cells[column];
        result.begins[column] = cell.empty() ? segments[i].begin : result.begins[column];
        cell += cell.empty() ? "" : " ";
        cell += segments[i].text;
    }
    return result;
}

} // namespace kezheng
