#include "mappings/documents/pages/text_columns.hpp"

#include "mappings/standards/level_name.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <utility>

namespace kezheng {

namespace {

/// The widest strip near the middle of the lines that is empty but for few lines: at most half of them cross it all
/// over, and words that end in it, as a full line before the columns may do, are few beside those of the columns.
std::optional<Gutter> gutter_of(const std::vector<PrintedLine>& lines) {
    Box all = lines.front().box;
    for (const PrintedLine& line : lines) {
        all.add(line.box);
    }
    constexpr std::size_t steps = 120;
    constexpr std::size_t first = steps * 3 / 10;
    constexpr std::size_t last = steps * 7 / 10;
    const double step = all.width() / static_cast<double>(steps);
    std::vector<std::size_t> crossed(steps, 0);
    for (const PrintedLine& line : lines) {
        for (const WordBox& word : line.words) {
            for (std::size_t i = first; i < last; ++i) {
                const double x = all.left + step * (static_cast<double>(i) + 0.5);
                crossed[i] += word.box.left < x && x < word.box.right ? 1 : 0;
            }
        }
    }
    std::size_t best = 0;
    std::size_t best_length = 0;
    const std::size_t fewest = *std::min_element(crossed.begin() + first, crossed.begin() + last);
    constexpr std::size_t part_of_usual = 4;
    std::vector<std::size_t> sorted(crossed.begin() + first, crossed.begin() + last);
    std::ranges::nth_element(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2));
    const std::size_t few = fewest + (sorted[sorted.size() / 2] - fewest) / part_of_usual;
    for (std::size_t i = first; i < last; ++i) {
        std::size_t end = i;
        while (end < last && crossed[end] <= few) {
            ++end;
        }
        if (end - i > best_length) {
            best = i;
            best_length = end - i;
        }
        i = std::max(i, end);
    }
    const Gutter gutter{all.left + step * static_cast<double>(best),
                        all.left + step * static_cast<double>(best + best_length)};
    if (fewest * 2 > lines.size() || gutter.right - gutter.left < character_width(lines.front().words.front().box)) {
        return std::nullopt;
    }
    return gutter;
}

bool crosses(const PrintedLine& line, const Gutter& gutter) {
    return std::ranges::any_of(
        line.words, [&](const WordBox& word) { return word.box.left < gutter.left && word.box.right > gutter.right; });
}

/// Whether most lines fill the width from `left` to `right`, as running text does; or some do and most begin at one
/// place, as where headings and short lines stand among it.
bool fills(const std::vector<PrintedLine>& lines, double left, double right) {
    constexpr std::size_t fewest_lines = 5;
    std::map<long, std::size_t> begins; // by the place, in steps of two points
    std::size_t full = 0;
    for (const PrintedLine& line : lines) {
        full += line.box.width() > 0.7 * (right - left) ? 1 : 0;
        ++begins[std::lround(line.box.left / 2)];
    }
    std::size_t aligned = 0;
    for (const auto& [place, count] : begins) {
        const auto next = begins.find(place + 1);
        aligned = std::max(aligned, count + (next == begins.end() ? 0 : next->second));
    }
    constexpr std::size_t few_lines = 12; // headings and short lines weigh more among them
    const bool mixed =
        aligned * 2 >= lines.size() && (lines.size() < few_lines ? full >= 3 && full * 3 >= lines.size()
                                                                 : full >= fewest_lines && full * 6 >= lines.size());
    return lines.size() >= fewest_lines && (full * 2 > lines.size() || mixed);
}

void append(std::vector<PrintedLine>& lines, std::vector<PrintedLine> more) {
    std::ranges::move(more, std::back_inserter(lines));
}

/// Whether two strips share as much as a character's width.
bool overlap(const Gutter& a, const Gutter& b, double character) {
    return std::min(a.right, b.right) - std::max(a.left, b.left) > character;
}

/// Whether lines of both columns stand side by side.
bool stand_side_by_side(const std::vector<PrintedLine>& left, const std::vector<PrintedLine>& right) {
    return left.front().box.top < right.back().box.bottom && right.front().box.top < left.back().box.bottom;
}

/// How many words of a line stand in the left column: those before its widest gap at the gutter, or all or none where
/// the line is in one column.
std::size_t words_left_of(const PrintedLine& line, const Gutter& gutter) {
    double widest = 1.2 * character_width(line.words.front().box);
    std::size_t cut = line.box.middle_x() < (gutter.left + gutter.right) / 2 ? line.words.size() : 0;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        const double left = line.words[i - 1].box.right;
        const double right = line.words[i].box.left;
        if (left < gutter.right && right > gutter.left && right - left >= widest) {
            widest = right - left;
            cut = i;
        }
    }
    return cut;
}

/// Lines that do not cross the gutter: the left column, then the right one, if they are columns.
std::vector<PrintedLine> column_by_column(std::vector<PrintedLine> lines, const Gutter& gutter,
                                          std::optional<Gutter>& known) {
    std::vector<WordBox> left;
    std::vector<WordBox> right;
    for (const PrintedLine& line : lines) {
        const std::size_t cut = words_left_of(line, gutter);
        left.insert(left.end(), line.words.begin(), line.words.begin() + static_cast<std::ptrdiff_t>(cut));
        right.insert(right.end(), line.words.begin() + static_cast<std::ptrdiff_t>(cut), line.words.end());
    }
    if (left.empty() || right.empty()) {
        return lines;
    }
    std::vector<PrintedLine> left_lines = group_lines(std::move(left));
    std::vector<PrintedLine> right_lines = group_lines(std::move(right));
    Box all = lines.front().box;
    for (const PrintedLine& line : lines) {
        all.add(line.box);
    }
    const bool as_before = known && overlap(*known, gutter, character_width(lines.front().words.front().box)) &&
                           stand_side_by_side(left_lines, right_lines);
    if (!as_before && (!fills(left_lines, all.left, gutter.left) || !fills(right_lines, gutter.right, all.right))) {
        return lines;
    }
    known = gutter;
    for (std::vector<PrintedLine>* half : {&left_lines, &right_lines}) {
        double edge = 0;
        for (const PrintedLine& line : *half) {
            edge = std::max(edge, line.box.right);
        }
        for (PrintedLine& line : *half) {
            line.page = lines.front().page;
            line.column_edge = edge;
        }
    }
    append(left_lines, std::move(right_lines));
    return left_lines;
}

} // namespace

std::vector<PrintedLine> in_reading_order(std::vector<PrintedLine> lines, std::optional<Gutter>& known) {
    const std::size_t fewest_lines = known ? 2 : 6;
    if (lines.size() < fewest_lines) {
        return lines;
    }
    const std::optional<Gutter> gutter = gutter_of(lines);
    if (!gutter) {
        return lines;
    }
    std::optional<Gutter> columns = known;
    std::vector<PrintedLine> result;
    std::vector<PrintedLine> beside; // lines that leave the gutter free
    const auto flush = [&] {
        if (!beside.empty()) {
            append(result, column_by_column(std::exchange(beside, {}), *gutter, columns));
        }
    };
    for (PrintedLine& line : lines) {
        const bool above_table = &line == &lines.back() && is_table_caption(line.dense_text());
        if (crosses(line, *gutter) || above_table) {
            flush();
            result.push_back(std::move(line));
        } else {
            beside.push_back(std::move(line));
        }
    }
    flush();
    known = columns;
    return result;
}

} // namespace kezheng
