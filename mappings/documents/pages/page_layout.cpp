#include "mappings/documents/pages/page_layout.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// A font's box is about this much higher than its characters are wide.
constexpr double box_heights_a_character = 1.3;

double character_width(const WordBox& word) {
    return word.box.height() / box_heights_a_character;
}

/// Text is set apart letter by letter (expanded or justified): the usual gap between Chinese words of the line, which
/// stand without spaces otherwise; 0 where there are too few to tell.
double letter_gap(std::span<const WordBox> words) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const double gap = words[i].box.left - words[i - 1].box.right;
        if (is_chinese(last_code_point(words[i - 1].text).value) && is_chinese(code_point_at(words[i].text, 0).value) &&
            gap < character_width(words[i]) / 2) {
            gaps.push_back(gap);
        }
    }
    constexpr std::size_t fewest = 3;
    if (gaps.size() < fewest) {
        return 0;
    }
    std::ranges::nth_element(gaps, gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2));
    return gaps[gaps.size() / 2];
}

/// Whether a space belongs between two words of a line.
bool stand_apart(const WordBox& before, const WordBox& after, bool keeps_gaps, double letter_gap) {
    const bool chinese_before = is_chinese(last_code_point(before.text).value);
    const bool chinese_after = is_chinese(code_point_at(after.text, 0).value);
    const double gap = after.box.left - before.box.right;
    if (chinese_before && chinese_after) {
        return keeps_gaps && gap > 0.8 * character_width(after);
    }
    if (!chinese_before && !chinese_after) {
        constexpr double narrowest_space = 0.2; // of a character; less parts letters set apart
        const auto letters =
            static_cast<double>(display_width(before.text) + display_width(after.text));   // 2 of Chinese
        const double two_letters = 2 * (before.box.width() + after.box.width()) / letters; // boxes may be far too high
        const double width = std::min(character_width(after), two_letters);
        return gap > std::max(narrowest_space * width, 1.15 * letter_gap + 0.3);
    }
    // Word processors set Chinese and Latin words a fifth of a character apart; a space is a little wider.
    constexpr double widest_without_space = 0.23;
    const WordBox& chinese = chinese_before ? before : after;
    const auto length = static_cast<double>(length_in_characters(chinese.text));
    const double width = std::min(chinese.box.width() / length, character_width(chinese));
    return gap - letter_gap > widest_without_space * width;
}

// ---- two columns of running text

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
    if (fewest * 2 > lines.size() || gutter.right - gutter.left < character_width(lines.front().words.front())) {
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
    double widest = 1.2 * character_width(line.words.front());
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

/// How far the Chinese lines of a column of characters reach, where each character counts as one, as Latin ones do:
/// lines with Latin words reach farther. `edge` where the lines are not long enough for running text.
double edge_of_characters(const std::vector<PrintedLine>& lines, double edge) {
    constexpr double shortest = 10;
    double reached = 0;
    for (const PrintedLine& line : lines) {
        const std::string text = line.dense_text();
        const auto length = static_cast<double>(length_in_characters(text));
        const bool chinese = static_cast<double>(display_width(text)) > 1.8 * length; // 2 of each Chinese character
        reached = chinese && length > shortest ? std::max(reached, line.box.right) : reached;
    }
    return reached > 0 ? std::min(reached, edge) : edge;
}

/// Lines that do not cross the gutter: the left column, then the right one, if they are columns.
std::vector<PrintedLine> column_by_column(std::vector<PrintedLine> lines, const Gutter& gutter,
                                          std::optional<Gutter>& known, bool of_characters) {
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
    const bool as_before = known && overlap(*known, gutter, character_width(lines.front().words.front())) &&
                           stand_side_by_side(left_lines, right_lines);
    const double left_edge = of_characters ? edge_of_characters(left_lines, gutter.left) : gutter.left;
    const double right_edge = of_characters ? edge_of_characters(right_lines, all.right) : all.right;
    if (!as_before && (!fills(left_lines, all.left, left_edge) || !fills(right_lines, gutter.right, right_edge))) {
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

/// Makes the boxes of words as high as their characters need. Those of some fonts are twice as high, so that lines
/// overlap: Chinese characters, which are as wide as they are high, tell how high the words of their font are.
void trim_boxes(std::vector<WordBox>& words) {
    constexpr double too_high = 1.6;             // of the width of a character
    constexpr double smallest_character = 1;     // points
    std::map<long, double> characters_of_height; // width of a character, by the height of the box in tenths of a point
    const auto key_of = [](const WordBox& word) { return std::lround(word.box.height() * 10); };
    for (const WordBox& word : words) {
        if (is_ideograph(code_point_at(word.text, 0).value) && is_ideograph(last_code_point(word.text).value)) {
            const double width = word.box.width() / static_cast<double>(length_in_characters(word.text));
            double& known = characters_of_height[key_of(word)];
            known = std::max(known, width);
        }
    }
    for (WordBox& word : words) {
        const auto known = characters_of_height.find(key_of(word));
        if (known != characters_of_height.end() && known->second >= smallest_character &&
            word.box.height() > too_high * known->second) {
            const double middle = word.box.middle_y();
            word.box.top = middle - box_heights_a_character * known->second / 2;
            word.box.bottom = middle + box_heights_a_character * known->second / 2;
        }
    }
}

} // namespace

std::string PrintedLine::dense_text() const {
    std::string text;
    for (const WordBox& word : words) {
        text += without_spaces(word.text);
    }
    return text;
}

Box box_around(std::span<const WordBox> words) {
    Box box = words.front().box;
    for (const WordBox& word : words) {
        box.add(word.box);
    }
    return box;
}

std::vector<PrintedLine> group_lines(std::vector<WordBox> words) {
    trim_boxes(words);
    std::ranges::stable_sort(words, {}, [](const WordBox& word) { return word.box.middle_y(); });
    std::vector<PrintedLine> lines;
    double middle = 0; // of the words of the open line, on average
    double lowest = 0; // height of its lowest word
    for (WordBox& word : words) {
        const double height = word.box.height();
        constexpr double same_line = 0.4;
        if (lines.empty() || word.box.middle_y() - middle > same_line * std::min(lowest, height)) {
            lines.emplace_back();
            lines.back().box = word.box;
            middle = word.box.middle_y();
            lowest = height;
        }
        PrintedLine& line = lines.back();
        const auto count = static_cast<double>(line.words.size());
        middle = (middle * count + word.box.middle_y()) / (count + 1);
        lowest = std::min(lowest, height);
        line.box.add(word.box);
        line.words.push_back(std::move(word));
    }
    for (PrintedLine& line : lines) {
        std::ranges::stable_sort(line.words, {}, [](const WordBox& word) { return word.box.left; });
        line.number = line.words.front().line;
    }
    return lines;
}

std::string text_of(std::span<const WordBox> words, bool keeps_gaps) {
    const double gap = letter_gap(words);
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && stand_apart(words[i - 1], words[i], keeps_gaps, gap)) {
            text += ' ';
        }
        text += words[i].text;
    }
    return text;
}

std::vector<PrintedLine> in_reading_order(std::vector<PrintedLine> lines, std::optional<Gutter>& known,
                                          bool of_characters) {
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
            append(result, column_by_column(std::exchange(beside, {}), *gutter, columns, of_characters));
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
