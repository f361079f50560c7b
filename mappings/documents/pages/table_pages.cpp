#include "mappings/documents/pages/table_pages.hpp"

#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace kezheng {

namespace {

std::size_t parts_of_number(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(text);
    return number ? number->parts.size() : 0;
}

bool crosses(const WordBox& word, const std::vector<double>& borders, double shift) {
    const double overlap = word.box.height() * 0.4; // half a character
    return std::ranges::any_of(borders, [&](double border) {
        return word.box.left + shift < border - overlap && word.box.right + shift > border + overlap;
    });
}

bool crosses(const PrintedLine& line, const std::vector<double>& borders, double shift) {
    return std::ranges::any_of(line.words, [&](const WordBox& word) { return crosses(word, borders, shift); });
}

/// Shifts worth trying: those of the other headings of this shape, and the one that makes the right edges meet.
std::vector<double> likely_shifts(const std::vector<const PrintedLine*>& lines, const KnownColumns& known,
                                  const std::map<std::size_t, FoundHeading>& headings) {
    constexpr std::size_t most_shifts = 8;
    std::vector<double> shifts;
    const TableHeading& own = known.table.heading;
    for (const auto& [at, found] : headings) {
        if (!same_shape(found.heading, own)) {
            continue;
        }
        const double shift = left_middle(own) - left_middle(found.heading);
        const bool tried = std::ranges::any_of(shifts, [&](double other) { return std::abs(other - shift) < 1; });
        if (!tried && shifts.size() < most_shifts) {
            shifts.push_back(shift);
        }
    }
    double right = 0;
    for (const PrintedLine* line : lines) {
        right = std::max(right, line->box.right);
    }
    double table_right = 0;
    for (const TableStretch& stretch : known.table.stretches) {
        const double shift = stretch.borders.empty() ? 0 : known.columns.borders.front() - stretch.borders.front();
        for (const std::vector<WordBox>& column : stretch.columns) {
            for (const WordBox& word : column) {
                table_right = std::max(table_right, word.box.right + shift);
            }
        }
    }
    shifts.push_back(table_right - right);
    return shifts;
}

} // namespace

bool crosses(const PrintedLine& line, const std::vector<double>& borders) {
    return crosses(line, borders, 0);
}

std::vector<unsigned> requirement_number(const PrintedLine& line, const std::vector<double>& borders) {
    const double before = borders.empty() ? 0 : borders.front();
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (line.words[i].box.middle_x() < before) {
            continue;
        }
        constexpr std::size_t words_of_number = 8;
        const std::size_t count = std::min(words_of_number, line.words.size() - i);
        const std::optional<PrintedNumber> number =
            leading_number(text_of(std::span(line.words).subspan(i, count), false));
        if (number && number->parts.size() == 3) {
            return number->parts;
        }
    }
    return {};
}

std::optional<double> left_of_number(const PrintedLine& line) {
    const auto word =
        std::ranges::find_if(line.words, [](const WordBox& box) { return parts_of_number(box.text) == 3; });
    return word == line.words.end() ? std::nullopt : std::optional(word->box.left);
}

std::vector<double> moved(std::vector<double> borders, double shift) {
    for (double& border : borders) {
        border -= shift;
    }
    return borders;
}

double shift_of_page(const std::vector<const PrintedLine*>& lines, const KnownColumns& known,
                     const std::map<std::size_t, FoundHeading>& headings) {
    const auto crossing = [&](double shift) {
        return std::ranges::count_if(
            lines, [&](const PrintedLine* line) { return crosses(*line, known.columns.borders, shift); });
    };
    auto fewest = crossing(0);
    // Requirements' numbers stand above each other.
    for (const PrintedLine* line : lines) {
        const std::optional<double> left = left_of_number(*line);
        if (!left || !known.number_left) {
            continue;
        }
        const double shift = *known.number_left - *left;
        constexpr double smallest = 3; // points
        return std::abs(shift) < smallest || crossing(shift) > fewest ? 0 : shift;
    }
    if (static_cast<std::size_t>(fewest) * 4 <= lines.size()) {
        return 0;
    }
    double best = 0;
    for (const double shift : likely_shifts(lines, known, headings)) {
        const auto count = crossing(shift);
        if (count < fewest) {
            fewest = count;
            best = shift;
        }
    }
    return best;
}

bool stands_in_columns(const PrintedTable& table) {
    const std::optional<std::size_t> skill = column_with(table.heading, Column::skill);
    std::size_t there = 0;
    std::size_t elsewhere = 0;
    std::size_t names = 0;
    for (const TableStretch& stretch : table.stretches) {
        for (std::size_t column = 0; column < stretch.columns.size(); ++column) {
            names += column == skill ? 0 : stretch.columns[column].size();
            for (const WordBox& word : stretch.columns[column]) {
                const bool requirement = parts_of_number(word.text) == 3;
                there += column == skill ? (requirement ? 3 : 1) : 0;
                elsewhere += requirement && !stretch.borders.empty() && word.box.left < stretch.borders.front() ? 5 : 0;
            }
        }
    }
    return !skill || (*skill == 0 ? names > 0 : there > elsewhere); // at the left where their column is the first
}

long fit_of(const PrintedTable& table) {
    const std::size_t skill = column_with(table.heading, Column::skill).value_or(0);
    long fit = 0;
    for (const TableStretch& stretch : table.stretches) {
        std::map<double, double> first; // word of each line of requirements, by the line's top
        for (const WordBox& word : stretch.columns[skill]) {
            const auto [line, is_new] = first.emplace(word.box.top, word.box.left);
            line->second = std::min(line->second, word.box.left);
        }
        std::map<double, long> begins;
        long most = 0;
        for (const auto& [top, left] : first) {
            most = std::max(most, ++begins[left]);
        }
        fit += most;
    }
    return fit;
}

} // namespace kezheng
