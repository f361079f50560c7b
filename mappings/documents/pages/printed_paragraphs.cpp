#include "mappings/documents/pages/printed_paragraphs.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/wrap_blanks.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// What a new item of a list begins with.
constexpr std::array<std::string_view, 15> openings{"GB", "ISO", "IEC", "DB", "T/", "[", "［", "（",
                                                    "(",  "【",  "——",  "—",  "•",  "●", "注"};

bool begins_something(const PrintedLine& line) {
    const std::string text = text_of(line.words, false);
    if (std::ranges::any_of(openings, [&](std::string_view opening) { return text.starts_with(opening); })) {
        return true;
    }
    const std::optional<PrintedNumber> number = leading_number(text);
    const bool numbered = number && (number->parts.size() > 1 || number->closed);
    return numbered || is_table_caption(text) || section_of_heading(text).has_value();
}

class ParagraphJoiner {
  public:
    ParagraphJoiner(const std::vector<PrintedLine>& lines, std::string_view file) : m_lines(lines), m_file(file) {
        measure();
    }

    [[nodiscard]] std::vector<Line> join() const {
        std::vector<Line> result;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            std::string text = text_of(m_lines[i].words, true);
            if (i > 0 && goes_on(m_lines[i - 1], m_lines[i])) {
                append_printed(result.back().text, text);
            } else {
                result.push_back({std::move(text), {std::string(m_file), m_lines[i].page, m_lines[i].number}});
            }
        }
        return result;
    }

  private:
    /// The right edge of the text on each page, and the usual distance of lines.
    void measure() {
        std::vector<double> rights;
        std::vector<double> distances;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            rights.push_back(m_lines[i].box.right);
            double& edge = m_edges[m_lines[i].page];
            edge = std::max(edge, m_lines[i].box.right);
            if (i > 0 && m_lines[i].page == m_lines[i - 1].page && m_lines[i].box.top > m_lines[i - 1].box.top) {
                distances.push_back(m_lines[i].box.top - m_lines[i - 1].box.top);
            }
        }
        const auto part_of = [](std::vector<double>& values, std::size_t tenths) {
            if (values.empty()) {
                return 0.0;
            }
            const auto at = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * tenths / 10);
            std::ranges::nth_element(values, at);
            return *at;
        };
        m_edge = part_of(rights, 9);
        m_distance = part_of(distances, 3);
    }

    [[nodiscard]] double edge_of(const PrintedLine& line) const {
        if (line.column_edge > 0) {
            return line.column_edge;
        }
        constexpr double most_characters_less = 4; // margins may change sides from page to page
        const double page_edge = m_edges.at(line.page);
        return page_edge < m_edge - most_characters_less * character_width(line.box) ? m_edge : page_edge;
    }

    /// Entries of a table of contents, and cells side by side.
    static bool has_wide_gap(const PrintedLine& line) {
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            if (line.words[i].box.left - line.words[i - 1].box.right > 2 * character_width(line.box)) {
                return true;
            }
        }
        const std::string text = line.dense_text();
        return text.find("....") != std::string::npos || text.find("……") != std::string::npos;
    }

    [[nodiscard]] bool goes_on(const PrintedLine& line, const PrintedLine& next) const {
        const double width = character_width(line.box);
        const std::string text = line.dense_text();
        if (ends_sentence(text) || has_wide_gap(line) || has_wide_gap(next) || section_of_heading(text) ||
            is_table_caption(text) || begins_something(next)) {
            return false;
        }
        if ((line.column_edge > 0) != (next.column_edge > 0)) {
            return false;
        }
        const double ratio = next.box.height() / line.box.height();
        if (ratio > 1.3 || ratio < 0.75) {
            return false;
        }
        const double distance = next.box.top - line.box.top;
        if (line.page == next.page && distance > 0 && distance > 1.25 * m_distance) {
            return false;
        }
        // Full: what comes next had no place on the line. Punctuation may hang over with the character before it.
        return line.box.right + unbroken_width(next, width) > edge_of(line);
    }

    /// How wide the beginning of a line is up to where it could be broken: brackets, a Latin word, a Chinese character.
    static double unbroken_width(const PrintedLine& line, double width) {
        const std::string text = line.dense_text();
        constexpr std::u32string_view opening = U"（(《“‘【〔[「";
        double result = 1.2 * width;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = code_point_at(text, at);
            at += point.length;
            const bool chinese = is_chinese(point.value);
            result += chinese ? width : 0.6 * width;
            const bool next_is_latin = at < text.size() && !is_chinese(code_point_at(text, at).value);
            if (opening.find(point.value) == std::u32string_view::npos && (chinese || !next_is_latin)) {
                break;
            }
        }
        // A Latin word may be hyphenated or end with its box.
        return std::min(result, std::max(2.2 * width, line.words.front().box.width() + 1.2 * width));
    }

    const std::vector<PrintedLine>& m_lines;
    std::string_view m_file;
    std::map<unsigned, double> m_edges; ///< of each page
    double m_edge = 0;                  ///< of most pages
    double m_distance = 0;
};

} // namespace

std::vector<Line> paragraphs_of(const std::vector<PrintedLine>& lines, std::string_view file) {
    return ParagraphJoiner(lines, file).join();
}

} // namespace kezheng
