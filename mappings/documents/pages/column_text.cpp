#include "mappings/documents/pages/column_text.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/documents/pages/character_columns.hpp"
#include "mappings/documents/pages/page_furniture.hpp"
#include "mappings/documents/pages/page_halves.hpp"
#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/page_notes.hpp"
#include "mappings/documents/pages/table_heading.hpp"
#include "mappings/documents/pages/table_layout.hpp"
#include "mappings/documents/text_rows.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// How many columns of the page a Chinese character takes: programs that lay out text count one or two.
enum class CharacterWidth { one, two };

constexpr std::size_t widest_line = 2000; ///< bytes of a line of a table, blanks included
constexpr double line_height = 13;

/// Whether `rest` begins with the number of a task or requirement and its text, behind Chinese characters.
bool numbers_element(std::string_view before, std::string_view rest) {
    const std::optional<PrintedNumber> number = leading_number(rest);
    if (!number || number->parts.size() < 2 || !is_ideograph(last_code_point(before).value) ||
        std::ranges::find(number->parts, 0U) != number->parts.end()) {
        return false;
    }
    rest.remove_prefix(number->length);
    const std::string_view text = trim(rest);
    return !text.empty() && is_ideograph(code_point_at(text, 0).value);
}

/// The words of a line, parted by blanks, as boxes: a column of characters is character_step wide. A line too wide for
/// a table is one word.
std::vector<WordBox> boxes_of(std::string_view line, CharacterWidth width, double top) {
    std::vector<WordBox> words;
    const auto box = [&](std::size_t begin, std::size_t end) {
        return Box{static_cast<double>(begin) * character_step, top, static_cast<double>(end) * character_step,
                   top + line_height};
    };
    if (line.size() > widest_line) {
        words.push_back({std::string(trim(line)), box(0, widest_line), 0});
        return words;
    }
    std::size_t column = 0;
    std::size_t begin = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint point = code_point_at(line, at);
        const std::string_view character = line.substr(at, point.length);
        at += point.length;
        if (is_space(point.value)) {
            column += point.value == U'　' ? 2 : 1;
            in_word = false;
            continue;
        }
        if (in_word && is_digit(character.front()) &&
            numbers_element(words.back().text, line.substr(at - point.length))) {
            in_word = false; // the number of an element, without a blank behind the name before it
        }
        if (!std::exchange(in_word, true)) {
            begin = column;
            words.emplace_back();
        }
        column += width == CharacterWidth::one ? 1 : display_width(character);
        words.back().text += character;
        words.back().box = box(begin, column);
    }
    return words;
}

/// Whether the word is a number of a task or a requirement and nothing else.
bool is_number(const WordBox& word) {
    const std::optional<PrintedNumber> number = leading_number(word.text);
    return number && number->parts.size() > 1 && number->length == word.text.size();
}

/// Numbers in another font may come out on a line of their own, above or below the text they belong to, which then is
/// indented: puts it beside them. `lines` are those of one page.
class LoneNumbers {
  public:
    explicit LoneNumbers(std::vector<PrintedLine>& lines) : m_lines(lines) {}

    void attach() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::vector<WordBox>& words = m_lines[i].words;
            if (!words.empty() && is_number(words.back())) {
                attach(WordBox(words.back()), i);
            } else if (!words.empty() && i + 1 < m_lines.size()) {
                exchange_ends(m_lines[i].words.back(), m_lines[i + 1].words);
            }
        }
        std::erase_if(m_lines, [](const PrintedLine& line) { return line.words.empty(); });
    }

  private:
    /// The end of a requirement beside its number, its beginning on the line below: `1.1.2 market.` above `Study the`.
    static void exchange_ends(WordBox& word, std::vector<WordBox>& below) {
        const std::optional<PrintedNumber> number = leading_number(word.text);
        if (!number || number->parts.size() != 3 || number->length >= word.text.size() || below.empty() ||
            number->length != number->raw.size() || !ends_sentence(word.text)) {
            return;
        }
        const double end = word.box.left + (static_cast<double>(display_width(number->raw)) * character_step);
        WordBox& next = below.back();
        constexpr double farthest_text = 12 * character_step; // the line with the number may have moved to the left
        if (next.box.left < end || next.box.left > end + farthest_text || leading_number(next.text) ||
            ends_sentence(next.text)) {
            return;
        }
        std::string rest = word.text.substr(number->length);
        word.text = number->raw + next.text;
        next.text = std::move(rest);
    }

    /// How far behind the number its text begins; a number beside other text has moved to the left.
    static double farthest(const PrintedLine& line) { return (line.words.size() > 1 ? 8 : 3) * character_step; }

    /// Whether anything stands between `left` and `right`.
    static bool is_taken(const PrintedLine& line, double left, double right) {
        return std::ranges::any_of(line.words,
                                   [&](const WordBox& word) { return word.box.left < right && word.box.right > left; });
    }

    /// Whether the end of the requirement stands on the line below its number, and its beginning below that: so they
    /// come out where the number stands a line too high.
    [[nodiscard]] bool begins_below_end(const WordBox& number, std::size_t from) const {
        if (from + 2 >= m_lines.size() || m_lines[from + 1].words.empty() || m_lines[from + 2].words.empty()) {
            return false;
        }
        const std::vector<WordBox>& end = m_lines[from + 1].words;
        const std::vector<WordBox>& begin = m_lines[from + 2].words;
        constexpr double nearby = 8 * character_step;
        const auto is_text_near = [&](const WordBox& word) {
            return std::abs(word.box.left - number.box.right) < nearby && !leading_number(word.text);
        };
        return is_text_near(end.front()) && ends_sentence(end.back().text) && is_text_near(begin.front()) &&
               begin.front().box.left >= number.box.right && !ends_sentence(begin.back().text);
    }

    void attach(const WordBox& number, std::size_t from) {
        constexpr int most_lines = 2;
        const bool skips_end = begins_below_end(number, from);
        for (const int distance : {1, -1, most_lines, -most_lines}) {
            if (skips_end && distance != most_lines) {
                continue;
            }
            const std::size_t at = from + static_cast<std::size_t>(distance);
            if (at >= m_lines.size() || m_lines[at].words.empty() ||
                is_taken(m_lines[at], number.box.left, number.box.right)) {
                continue;
            }
            std::vector<WordBox>& words = m_lines[at].words;
            const auto next =
                std::ranges::find_if(words, [&](const WordBox& word) { return word.box.left >= number.box.right; });
            if (next != words.end() && next->box.left < number.box.right + farthest(m_lines[from]) &&
                !leading_number(next->text)) {
                for (auto word = next; word != words.end(); ++word) {
                    word->box.top = number.box.top;
                    word->box.bottom = number.box.bottom;
                    word->line = number.line;
                }
                std::move(next, words.end(), std::back_inserter(m_lines[from].words));
                words.erase(next, words.end());
                return;
            }
        }
    }

    std::vector<PrintedLine>& m_lines;
};

/// The lines of all pages as if they were printed, without blank ones and furniture.
std::vector<std::vector<PrintedLine>> pages_of(const std::vector<Line>& printed, const std::vector<bool>& furniture,
                                               CharacterWidth width) {
    std::vector<std::vector<PrintedLine>> pages;
    std::size_t first = 0; // of the page
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (i == 0 || printed[i].source.page != printed[i - 1].source.page) {
            pages.emplace_back();
            first = i;
        }
        PrintedLine line;
        if (!furniture[i]) {
            line.words = boxes_of(printed[i].text, width, static_cast<double>(i - first) * line_step);
        }
        if (line.words.empty()) {
            continue;
        }
        line.box = box_around(line.words);
        line.page = printed[i].source.page;
        line.number = printed[i].source.line;
        for (WordBox& word : line.words) {
            word.line = line.number;
        }
        pages.back().push_back(std::move(line));
    }
    bool has_halves = false;
    for (std::vector<PrintedLine>& page : pages) {
        page = halves_in_order(std::move(page), has_halves);
        LoneNumbers(page).attach();
    }
    return pages;
}

/// Whether any of the headings is set apart by more than a blank.
bool is_spread(const TableHeading& heading) {
    for (std::size_t i = 1; i < heading.columns.size(); ++i) {
        if (heading.columns[i].box.left - heading.columns[i - 1].box.right > 1.5 * character_step) {
            return true;
        }
    }
    return false;
}

/// Whether one of the next lines begins with blanks and the number of a requirement, as below cells that are one blank
/// apart.
bool has_indented_requirement(std::span<const std::string_view> lines, std::string_view below) {
    constexpr std::size_t lines_looked_at = 12;
    constexpr std::size_t fewest_blanks = 6;
    const auto is_indented = [](std::string_view line) {
        const std::size_t blanks = line.find_first_not_of(' ');
        if (blanks == std::string_view::npos || blanks < fewest_blanks) {
            return false;
        }
        const std::optional<PrintedNumber> number = leading_number(line.substr(blanks));
        return number && number->parts.size() == 3;
    };
    if (std::ranges::any_of(lines, is_indented)) {
        return true;
    }
    for (std::size_t count = 0; count < lines_looked_at && !below.empty(); ++count) {
        const std::size_t end = std::min(below.find_first_of("\n\r\f"), below.size());
        if (is_indented(below.substr(0, end))) {
            return true;
        }
        below.remove_prefix(std::min(end + 1, below.size()));
    }
    return false;
}

} // namespace

bool has_laid_out_table(std::string_view text) {
    std::vector<std::string_view> next; // a line and the two after it
    constexpr std::size_t most_heading_lines = 3;
    constexpr std::size_t longest_tight_row = 200; // bytes of headings one blank apart
    std::size_t begin = 0;                         // of the line after them
    const auto is_header = [&] {
        const auto has = [&](std::string_view part) { return next.front().find(part) != std::string_view::npos; };
        if (next.front().size() > widest_line || is_piped_row(next.front()) ||
            (!has("  ") && next.front().size() > longest_tight_row) || (!has("工") && !has("职"))) {
            return false;
        }
        std::vector<PrintedLine> lines;
        for (const std::string_view line : next) {
            PrintedLine printed;
            printed.words = boxes_of(line, CharacterWidth::one, static_cast<double>(lines.size()) * line_step);
            if (printed.words.empty() || line.find('\t') != std::string_view::npos) {
                break;
            }
            printed.box = box_around(printed.words);
            lines.push_back(std::move(printed));
        }
        const std::optional<TableHeading> heading = lines.empty() ? std::nullopt : heading_at(lines, 0);
        return heading && ((has("  ") && is_spread(*heading)) ||
                           has_indented_requirement(next, text.substr(std::min(begin, text.size()))));
    };
    for (; begin < text.size() || !next.empty();) {
        if (begin < text.size() && next.size() < most_heading_lines) {
            const std::size_t end = std::min(text.find_first_of("\n\r\f", begin), text.size());
            next.push_back(text.substr(begin, end - begin));
            begin = end + 1;
            continue;
        }
        if (is_header()) {
            return true;
        }
        next.erase(next.begin());
    }
    return false;
}

ColumnText read_column_text(const std::vector<Line>& printed) {
    if (printed.empty()) {
        return {};
    }
    ColumnText result;
    const std::vector<bool> furniture = find_page_furniture(printed, result.diagnostics);
    const std::string& file = printed.front().source.file;
    const auto read_as = [&](CharacterWidth width) {
        std::vector<std::vector<PrintedLine>> pages = pages_of(printed, furniture, width);
        result.notes = take_foot_notes(pages, {}, file);
        return blocks_of(std::move(pages), file, PageGrid::by_page);
    };
    PrintedBlocks narrow = read_as(CharacterWidth::one);
    PrintedBlocks wide = read_as(CharacterWidth::two);
    PrintedBlocks& better = wide.fit > narrow.fit ? wide : narrow;
    result.blocks = std::move(better.blocks);
    std::ranges::move(better.diagnostics, std::back_inserter(result.diagnostics));
    return result;
}

} // namespace kezheng
