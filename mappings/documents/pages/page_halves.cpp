#include "mappings/documents/pages/page_halves.hpp"

#include "mappings/documents/pages/character_columns.hpp"
#include "mappings/documents/pages/column_measures.hpp"
#include "mappings/documents/pages/line_placer.hpp"
#include "mappings/documents/pages/table_heading.hpp"
#include "mappings/standards/level_name.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

using Lines = std::vector<PrintedLine>;

Box box_around_lines(const Lines& lines) {
    Box box = lines.front().box;
    for (const PrintedLine& line : lines) {
        box.add(line.box);
    }
    return box;
}

/// The first word of a line that stands in the right column where that begins at `edge`; the number of its words where
/// none does. A line of the left column may reach over the edge; then the rest has moved to the right, by a blank.
std::size_t first_on_right(const PrintedLine& line, double edge) {
    const auto found = std::ranges::find_if(
        line.words, [&](const WordBox& word) { return word.box.left > edge - character_step / 2; });
    return static_cast<std::size_t>(found - line.words.begin());
}

/// Whether a line stands across both columns: it fills the gap between them.
bool stands_across(const PrintedLine& line, double edge) {
    constexpr double farthest = 8 * character_step; // that a line of the left column reaches over the edge
    const std::size_t right = first_on_right(line, edge);
    if (right == 0) {
        return false;
    }
    const Box& last = line.words[right - 1].box;
    if (last.right < edge - character_step / 2) {
        return false;
    }
    return right == line.words.size() ? last.right > edge + character_step : last.right > edge + farthest;
}

/// Where the right column begins: the place near the middle where the most words begin behind a blank. Nothing where
/// they are too few.
std::optional<double> edge_of_right_column(const Lines& lines, std::size_t fewest) {
    const Box all = box_around_lines(lines);
    constexpr double from = 0.3; // of the width
    constexpr double to = 0.8;   // the text of the right column may take less room than its place on the page
    std::map<double, std::size_t> begins;
    for (const PrintedLine& line : lines) {
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const double at = line.words[i].box.left - all.left;
            if (at > from * all.width() && at < to * all.width() && (i == 0 || begins_segment(line, i))) {
                ++begins[line.words[i].box.left];
            }
        }
    }
    if (begins.empty()) {
        return std::nullopt;
    }
    const auto most = std::ranges::max_element(begins, {}, [](const auto& entry) { return entry.second; });
    if (most->second < fewest) {
        return std::nullopt;
    }
    // Paragraphs begin with an indent: lines left of which nothing begins are those that go on.
    constexpr double indent = 5 * character_step;
    const auto leftmost = std::find_if(begins.begin(), most, [&](const auto& entry) {
        return entry.first > most->first - indent && entry.second * 3 >= most->second;
    });
    return leftmost->first;
}

/// The part of a line from one word to another, as a line.
PrintedLine part_of(const PrintedLine& line, std::size_t begin, std::size_t end) {
    PrintedLine part = line;
    part.words.assign(line.words.begin() + static_cast<std::ptrdiff_t>(begin),
                      line.words.begin() + static_cast<std::ptrdiff_t>(end));
    part.box = box_around(part.words);
    return part;
}

struct Halves {
    Lines left;
    Lines right;
};

Halves halves_of(std::span<const PrintedLine> lines, double edge) {
    Halves halves;
    for (const PrintedLine& line : lines) {
        const std::size_t right = first_on_right(line, edge);
        if (right > 0) {
            halves.left.push_back(part_of(line, 0, right));
        }
        if (right < line.words.size()) {
            halves.right.push_back(part_of(line, right, line.words.size()));
        }
    }
    return halves;
}

bool holds_header_row(const Lines& lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (const std::optional<TableHeading> heading = heading_at(lines, at);
            heading && column_with(*heading, Column::skill)) {
            return true;
        }
    }
    return false;
}

bool holds_sign(const PrintedLine& line) {
    const std::string text = line.dense_text();
    return std::ranges::any_of(std::array<std::string_view, 6>{"，", "。", "、", "；", "：", ","},
                               [&](std::string_view sign) { return text.find(sign) != std::string::npos; });
}

/// Whether lines are those of running text, which names in a table are not: most fill their column, hardly any has a
/// gap inside, and many have signs of a sentence.
bool runs_on(const Lines& lines, std::size_t fewest) {
    std::vector<double> widths;
    for (const PrintedLine& line : lines) {
        widths.push_back(line.box.width());
    }
    const double width = middle_of(widths, 3, 4);
    std::size_t full = 0;
    std::size_t with_gap = 0;
    std::size_t with_sign = 0;
    for (const PrintedLine& line : lines) {
        with_sign += holds_sign(line) ? 1 : 0;
        full += line.box.width() > 0.7 * width ? 1 : 0;
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            if (begins_segment(line, i) && parts_of_number(line.words[i - 1]) == 0) {
                ++with_gap;
                break;
            }
        }
    }
    return lines.size() >= fewest && full * 2 >= lines.size() && with_gap * 5 <= lines.size() &&
           with_sign * 3 >= lines.size();
}

/// Whether both halves are columns of a page rather than columns of a table.
bool are_columns(const Halves& halves, std::size_t fewest) {
    if (halves.left.empty() || halves.right.empty()) {
        return false;
    }
    const bool tables = holds_header_row(halves.left) && holds_header_row(halves.right);
    const auto fits = [&](const Lines& lines) { return holds_header_row(lines) || runs_on(lines, fewest); };
    return tables || (fits(halves.left) && fits(halves.right));
}

/// Numbers and their names stand to the left of requirements, or the other way round: columns of a table.
bool numbers_differ(const Halves& halves) {
    const auto count = [](const Lines& lines) {
        return std::ranges::count_if(lines,
                                     [](const PrintedLine& line) { return parts_of_number(line.words.front()) == 3; });
    };
    return (count(halves.left) == 0) != (count(halves.right) == 0) && !holds_header_row(halves.left) &&
           !holds_header_row(halves.right);
}

/// Whether the header row of one table stands across both halves.
bool has_table_across(const Lines& lines, double edge) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::optional<TableHeading> heading = heading_at(lines, at);
        if (!heading) {
            continue;
        }
        const auto on_left = [&](const ColumnHeading& column) {
            return column.kind != Column::unknown && column.box.left < edge - character_step / 2;
        };
        const auto on_right = [&](const ColumnHeading& column) {
            return column.kind != Column::unknown && column.box.right > edge + character_step / 2;
        };
        if (std::ranges::any_of(heading->columns, on_left) && std::ranges::any_of(heading->columns, on_right)) {
            return true;
        }
    }
    return false;
}

PrintedLine moved_down(PrintedLine line, double shift) {
    line.box.top += shift;
    line.box.bottom += shift;
    for (WordBox& word : line.words) {
        word.box.top += shift;
        word.box.bottom += shift;
    }
    return line;
}

/// The lines of a stretch of a page in order.
Lines stretch_in_order(Lines lines, bool& known) {
    const std::size_t fewest = known ? 2 : 5;
    if (lines.size() < fewest) {
        return lines;
    }
    const std::optional<double> edge = edge_of_right_column(lines, fewest);
    if (!edge || has_table_across(lines, *edge)) {
        return lines;
    }
    std::vector<bool> across;
    Lines beside;
    for (const PrintedLine& line : lines) {
        const bool above_table = &line == &lines.back() && is_table_caption(line.dense_text());
        across.push_back(above_table || stands_across(line, *edge));
        if (!across.back()) {
            beside.push_back(line);
        }
    }
    const Halves all = halves_of(beside, *edge);
    if (!are_columns(all, fewest) || numbers_differ(all)) {
        return lines;
    }
    known = true;
    Lines result;
    double below = 0; // how far lines moved down
    for (std::size_t begin = 0; begin < lines.size();) {
        const bool is_across = across[begin];
        std::size_t end = begin;
        while (end < lines.size() && across[end] == is_across) {
            ++end;
        }
        const std::span<const PrintedLine> part(lines.data() + begin, end - begin);
        if (is_across) {
            for (const PrintedLine& line : part) {
                result.push_back(moved_down(line, below));
            }
        } else {
            Halves halves = halves_of(part, *edge);
            for (PrintedLine& line : halves.left) {
                result.push_back(moved_down(std::move(line), below));
            }
            below += part.back().box.bottom - part.front().box.top + line_step;
            for (PrintedLine& line : halves.right) {
                result.push_back(moved_down(std::move(line), below));
            }
        }
        begin = end;
    }
    return result;
}

/// The first header row of a table; the number of lines where there is none.
std::size_t first_header_row(const Lines& lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (heading_at(lines, at)) {
            return at;
        }
    }
    return lines.size();
}

} // namespace

std::vector<PrintedLine> halves_in_order(std::vector<PrintedLine> page, bool& known) {
    const std::size_t before = page.size();
    Lines whole = stretch_in_order(page, known);
    const std::size_t table = first_header_row(page);
    if (whole.size() != before || table == page.size()) {
        return whole;
    }
    const auto begin = page.begin() + static_cast<std::ptrdiff_t>(table);
    Lines result = stretch_in_order(Lines(page.begin(), begin), known);
    const double shift = result.empty() ? 0 : std::max(0.0, result.back().box.bottom - page[table].box.top + line_step);
    for (auto line = begin; line != page.end(); ++line) {
        result.push_back(moved_down(std::move(*line), shift));
    }
    return result;
}

} // namespace kezheng
