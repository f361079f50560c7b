#include "mappings/documents/pages/page_layout.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// A font's box is about this much higher than its characters are wide.
constexpr double box_heights_a_character = 1.3;

/// Text is set apart letter by letter (expanded or justified): the usual gap between Chinese words of the line, which
/// stand without spaces otherwise; 0 where there are too few to tell.
double letter_gap(std::span<const WordBox> words) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const double gap = words[i].box.left - words[i - 1].box.right;
        if (is_chinese(last_code_point(words[i - 1].text).value) && is_chinese(code_point_at(words[i].text, 0).value) &&
            gap < character_width(words[i].box) / 2) {
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
        return keeps_gaps && gap > 0.8 * character_width(after.box);
    }
    if (!chinese_before && !chinese_after) {
        constexpr double narrowest_space = 0.2; // of a character; less parts letters set apart
        const auto letters =
            static_cast<double>(display_width(before.text) + display_width(after.text));   // 2 of Chinese
        const double two_letters = 2 * (before.box.width() + after.box.width()) / letters; // boxes may be far too high
        const double width = std::min(character_width(after.box), two_letters);
        return gap > std::max(narrowest_space * width, 1.15 * letter_gap + 0.3);
    }
    // Word processors set Chinese and Latin words a fifth of a character apart; a space is wider, if only by a
    // fortieth.
    constexpr double widest_without_space = 0.216;
    const WordBox& chinese = chinese_before ? before : after;
    const auto length = static_cast<double>(length_in_characters(chinese.text));
    const double width = std::min(chinese.box.width() / length, character_width(chinese.box));
    return gap - letter_gap > widest_without_space * width;
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

double character_width(const Box& box) {
    return box.height() / box_heights_a_character;
}

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

} // namespace kezheng
