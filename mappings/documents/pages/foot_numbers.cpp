#include "mappings/documents/pages/foot_numbers.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/documents/note_mark.hpp"
#include "mappings/documents/raised_text.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kezheng {

namespace {

constexpr std::size_t most_foot_lines = 20;
constexpr std::size_t longest_note = 6; // lines

/// The number that a line at the foot begins with; 0 where it begins with none.
unsigned number_of_note(const PrintedLine& line) {
    const std::string text = text_of(line.words, false);
    const std::string key =
        !text.empty() && is_digit(text.front()) ? note_begun_by(text, true) : std::string(); // no entry [1]
    unsigned number = 0;
    const auto read = std::from_chars(key.data(), key.data() + key.size(), number);
    return read.ec == std::errc() && read.ptr == key.data() + key.size() ? number : 0;
}

/// What no note is: a heading, a caption, a row with the number of a task or a requirement.
bool is_above_notes(const PrintedLine& line) {
    const std::string dense = line.dense_text();
    return section_of_heading(dense) || is_table_caption(dense) || headings_in(dense) > 0 ||
           std::ranges::any_of(line.words, [](const WordBox& word) {
               const std::optional<PrintedNumber> number = leading_number(word.text);
               return number && number->parts.size() > 1;
           });
}

/// The first line of the notes that are counted to the foot of a page, and the number of the first and the last.
struct CountedFoot {
    std::size_t begin = 0;
    unsigned first = 0;
    unsigned last = 0;
};

std::optional<CountedFoot> counted_foot(const std::vector<PrintedLine>& lines) {
    double left = lines.front().box.left;
    for (const PrintedLine& line : lines) {
        left = std::min(left, line.box.left);
    }
    std::optional<CountedFoot> foot;
    for (std::size_t i = lines.size(); i > 0 && lines.size() - i < most_foot_lines; --i) {
        const PrintedLine& line = lines[i - 1];
        if (is_above_notes(line) || (!foot && lines.size() - i >= longest_note)) {
            break;
        }
        const unsigned number = line.box.left - left < line.box.height() ? number_of_note(line) : 0;
        if (number == 0) {
            continue;
        }
        if (!foot) {
            foot = {i - 1, number, number};
        } else if (number + 1 == foot->first) {
            foot->begin = i - 1;
            foot->first = number;
        } else {
            break;
        }
    }
    return foot;
}

/// Where in the words of a line a mark stands.
struct FoundMark {
    std::size_t line = 0;
    std::size_t word = 0;
    std::size_t at = 0;
    std::size_t length = 0;
};

constexpr int likely_as_power = 2;

/// Whether a clause ends at this place of a word, or the line.
bool closes(const std::vector<WordBox>& words, std::size_t word, std::size_t at) {
    if (at == words[word].text.size()) {
        ++word;
        at = 0;
    }
    constexpr std::u32string_view closing = U"。，；、：）";
    return word == words.size() || closing.find(code_point_at(words[word].text, at).value) != std::u32string_view::npos;
}

/// How likely a number at this place of a word is the mark of a note: 0 not, 1 behind a Latin letter, 3 behind Chinese.
int likelihood(const std::vector<WordBox>& words, std::size_t word, std::size_t at, std::size_t length) {
    if (at == 0 || !closes(words, word, at + length)) {
        return 0;
    }
    const char32_t before = last_code_point(std::string_view(words[word].text).substr(0, at)).value;
    if ((before < 0x80 && !is_latin_or_digit(before)) || is_digit(words[word].text[at - 1])) {
        return 0;
    }
    return is_ideograph(before) ? 3 : 1;
}

/// The likeliest place of the mark of a note: behind Chinese, then as a power, then behind a Latin letter.
std::optional<FoundMark> mark_in(const std::vector<PrintedLine>& lines, std::size_t end, const std::string& number) {
    const std::string power = as_superscript(number);
    std::optional<FoundMark> best;
    int most = 0;
    const auto consider = [&](FoundMark mark, int likely) {
        if (likely > most) {
            best = mark;
            most = likely;
        }
    };
    for (std::size_t line = 0; line < end; ++line) {
        for (std::size_t word = 0; word < lines[line].words.size(); ++word) {
            const std::string_view text = lines[line].words[word].text;
            for (std::size_t found = text.find(number); found != std::string_view::npos;
                 found = text.find(number, found + 1)) {
                consider({line, word, found, number.size()}, likelihood(lines[line].words, word, found, number.size()));
            }
            const std::size_t at = text.find(power);
            if (at != std::string_view::npos && closes(lines[line].words, word, at + power.size())) {
                consider({line, word, at, power.size()}, likely_as_power);
            }
        }
    }
    return best;
}

} // namespace

std::set<std::string> take_plain_marks(std::vector<PrintedLine>& lines, const std::set<std::string>& known) {
    const std::optional<CountedFoot> foot = lines.empty() ? std::nullopt : counted_foot(lines);
    if (!foot) {
        return {};
    }
    std::set<std::string> numbers;
    std::vector<FoundMark> marks;
    std::size_t missing = 0; // marks that the text does not have, or has broken
    for (unsigned number = foot->first; number <= foot->last; ++number) {
        const std::string key = std::to_string(number);
        numbers.insert(key);
        if (known.contains(key)) {
            continue;
        }
        if (const std::optional<FoundMark> mark = mark_in(lines, foot->begin, key)) {
            marks.push_back(*mark);
        } else if (++missing * 2 >= foot->last - foot->first + 1) {
            return {};
        }
    }
    std::ranges::sort(marks, [](const auto& a, const auto& b) { return a.at > b.at; });
    for (const FoundMark& mark : marks) {
        lines[mark.line].words[mark.word].text.erase(mark.at, mark.length);
    }
    for (PrintedLine& line : lines) {
        std::erase_if(line.words, [](const WordBox& word) { return word.text.empty(); });
    }
    std::erase_if(lines, [](const PrintedLine& line) { return line.words.empty(); });
    return numbers;
}

} // namespace kezheng
