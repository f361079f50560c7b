#include "mappings/documents/table_layout.hpp"

#include "mappings/documents/printed_paragraphs.hpp"
#include "mappings/documents/table_columns.hpp"
#include "mappings/documents/table_rows.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

bool crosses(const PrintedLine& line, const std::vector<double>& borders, double shift) {
    return std::ranges::any_of(line.words, [&](const WordBox& word) {
        const double overlap = word.box.height() * 0.4; // half a character
        return std::ranges::any_of(borders, [&](double border) {
            return word.box.left + shift < border - overlap && word.box.right + shift > border + overlap;
        });
    });
}

/// A line inside the tables that names a level: `6.2.2 中级`, `（中级）`.
bool names_level(const PrintedLine& line) {
    std::string rest = line.dense_text();
    const std::optional<PrintedNumber> number = leading_number(rest);
    if (number) {
        rest.erase(0, number->length);
    }
    for (const std::string_view bracket : {"（", "）", "(", ")", "【", "】"}) {
        const std::size_t at = rest.find(bracket);
        if (at != std::string::npos) {
            rest.erase(at, bracket.size());
        }
    }
    return is_level_name(rest) || (number && number->parts.size() == 3 && !level_named_in(rest).empty() &&
                                   !ends_sentence(rest) && section_of_heading(rest).has_value());
}

bool ends_tables(const PrintedLine& line) {
    const std::optional<SectionKind> section = section_of_heading(line.dense_text());
    return section == SectionKind::bibliography || section == SectionKind::appendix;
}

class BlockBuilder {
  public:
    BlockBuilder(std::vector<PrintedLine> lines, std::string_view file, std::vector<Diagnostic>& diagnostics)
        : m_lines(std::move(lines)), m_file(file), m_diagnostics(diagnostics) {
        m_headings = find_headings(m_lines);
    }

    std::vector<Block> build() {
        for (m_at = 0; m_at < m_lines.size();) {
            const auto heading = m_headings.find(m_at);
            if (heading != m_headings.end()) {
                meet_heading(heading->second);
                m_at += heading->second.heading.lines;
                continue;
            }
            meet_line();
            ++m_at;
        }
        end_table();
        end_text();
        return std::move(m_blocks);
    }

  private:
    // ---- header rows and columns

    void meet_heading(const FoundHeading& found) {
        const PrintedLine& line = m_lines[m_at];
        if (m_in_table && same_shape(m_table.heading, found.heading) && m_table.stretches.back().page != line.page &&
            !numbers_begin_again(found)) {
            m_diagnostics.push_back({Rule::header_row_repeated, {}, place_of(line), {}});
            begin_stretch(line.page, left_middle(m_table.heading) - left_middle(found.heading));
            return;
        }
        end_table();
        give_back_waiting();
        end_text();
        m_columns = &found;
        begin_table(line, 0);
    }

    /// Whether the first requirement below this header row is 1.1.1 although the open table is past it.
    [[nodiscard]] bool numbers_begin_again(const FoundHeading& found) const {
        constexpr std::size_t lines_looked_at = 40;
        const std::size_t begin = m_at + found.heading.lines;
        for (std::size_t i = begin; i < m_lines.size() && i < begin + lines_looked_at; ++i) {
            const std::vector<unsigned> number = requirement_number(m_lines[i], found.borders, 0);
            if (!number.empty()) {
                return number == std::vector<unsigned>{1, 1, 1} && m_requirements_seen > 1;
            }
        }
        return false;
    }

    /// The number of a requirement that words right of the first column begin with; empty where there is none.
    [[nodiscard]] static std::vector<unsigned> requirement_number(const PrintedLine& line,
                                                                  const std::vector<double>& borders, double shift) {
        const double before = borders.empty() ? 0 : borders.front();
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            if (line.words[i].box.middle_x() + shift < before) {
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

    /// Where the number of a requirement begins on the line.
    static std::optional<double> left_of_number(const PrintedLine& line) {
        for (const WordBox& word : line.words) {
            const std::optional<PrintedNumber> number = leading_number(word.text);
            if (number && number->parts.size() == 3) {
                return word.box.left;
            }
        }
        return std::nullopt;
    }

    // ---- lines

    void meet_line() {
        const PrintedLine& line = m_lines[m_at];
        if (m_columns == nullptr) {
            m_text.push_back(line);
            return;
        }
        if (m_in_table && m_table.stretches.back().page != line.page) {
            begin_stretch(line.page, shift_of_page(line.page));
        }
        const bool outside = crosses(line, m_columns->borders, m_shift);
        if (ends_tables(line)) {
            leave(line);
            m_columns = nullptr;
            return;
        }
        if (is_caption(line, outside)) {
            if (m_in_table && line.dense_text().find("续") != std::string::npos) {
                return; // the table goes on
            }
            leave(line);
        } else if (outside || names_level(line)) {
            leave(line);
        } else if (m_in_table) {
            add_to_table(line);
        } else {
            m_waiting.push_back(line);
            if (!requirement_number(line, m_columns->borders, m_shift).empty()) {
                go_on_with_table();
            }
        }
    }

    /// A caption in a cell (`表 1 中的…`) is none: it runs across the columns, or the header row comes next.
    [[nodiscard]] bool is_caption(const PrintedLine& line, bool outside) const {
        return is_table_caption(line.dense_text()) &&
               (outside || !m_in_table || m_headings.contains(m_at + 1) || m_headings.contains(m_at + 2));
    }

    /// The line stands outside the table, which may go on below it.
    void leave(const PrintedLine& line) {
        end_table();
        give_back_waiting();
        m_text.push_back(line);
    }

    void go_on_with_table() {
        const std::vector<PrintedLine> lines = std::exchange(m_waiting, {});
        end_text();
        begin_table(lines.front(), m_shift);
        for (const PrintedLine& line : lines) {
            if (m_table.stretches.back().page != line.page) {
                begin_stretch(line.page, shift_of_page(line.page));
            }
            add_to_table(line);
        }
    }

    // ---- the open table

    void begin_table(const PrintedLine& line, double shift) {
        m_table = {m_columns->heading, m_columns->borders, {}, place_of(line)};
        m_in_table = true;
        m_requirements_seen = 0;
        m_number_left.reset();
        begin_stretch(line.page, shift);
    }

    void begin_stretch(unsigned page, double shift) {
        m_table.stretches.push_back({page, {}});
        m_shift = shift;
    }

    void add_to_table(const PrintedLine& line) {
        m_requirements_seen += requirement_number(line, m_columns->borders, m_shift).empty() ? 0U : 1U;
        if (!m_number_left) {
            const std::optional<double> left = left_of_number(line);
            m_number_left = left ? std::optional(*left + m_shift) : std::nullopt;
        }
        for (const WordBox& word : line.words) {
            WordBox moved = word;
            moved.box.left += m_shift;
            moved.box.right += m_shift;
            m_table.stretches.back().words.push_back(std::move(moved));
        }
    }

    void end_table() {
        if (!std::exchange(m_in_table, false)) {
            return;
        }
        end_text();
        std::ranges::move(rows_of(m_table, m_file), std::back_inserter(m_blocks));
    }

    /// How far a page's columns lie to the left of those of the table: not at all, unless that fits badly.
    [[nodiscard]] double shift_of_page(unsigned page) const {
        std::vector<const PrintedLine*> lines;
        double right = 0;
        for (std::size_t i = m_at; i < m_lines.size() && m_lines[i].page == page && !m_headings.contains(i); ++i) {
            lines.push_back(&m_lines[i]);
            right = std::max(right, m_lines[i].box.right);
        }
        const auto crossing = [&](double shift) {
            return std::ranges::count_if(
                lines, [&](const PrintedLine* line) { return crosses(*line, m_columns->borders, shift); });
        };
        double best = 0;
        auto fewest = crossing(0);
        // Requirements' numbers stand above each other.
        for (const PrintedLine* line : lines) {
            const std::optional<double> left = left_of_number(*line);
            if (!left || !m_number_left) {
                continue;
            }
            const double shift = *m_number_left - *left;
            constexpr double smallest = 3; // points
            return std::abs(shift) < smallest || crossing(shift) > fewest ? 0 : shift;
        }
        if (static_cast<std::size_t>(fewest) * 4 <= lines.size()) {
            return 0;
        }
        std::vector<double> shifts;
        for (const auto& [at, found] : m_headings) {
            if (same_shape(found.heading, m_table.heading)) {
                const double shift = left_middle(m_table.heading) - left_middle(found.heading);
                constexpr std::size_t most_shifts = 8;
                const bool known =
                    std::ranges::any_of(shifts, [&](double other) { return std::abs(other - shift) < 1; });
                if (!known && shifts.size() < most_shifts) {
                    shifts.push_back(shift);
                }
            }
        }
        double table_right = 0;
        for (const TableStretch& stretch : m_table.stretches) {
            for (const WordBox& word : stretch.words) {
                table_right = std::max(table_right, word.box.right);
            }
        }
        shifts.push_back(table_right - right);
        for (const double shift : shifts) {
            const auto count = crossing(shift);
            if (count < fewest) {
                fewest = count;
                best = shift;
            }
        }
        return best;
    }

    // ---- text

    void give_back_waiting() { std::ranges::move(std::exchange(m_waiting, {}), std::back_inserter(m_text)); }

    /// Gives out the text before a table, page by page.
    void end_text() {
        std::vector<PrintedLine> lines = std::exchange(m_text, {});
        std::vector<PrintedLine> ordered;
        bool in_columns = false;
        for (auto begin = lines.begin(); begin != lines.end();) {
            const auto end =
                std::find_if(begin, lines.end(), [&](const PrintedLine& line) { return line.page != begin->page; });
            std::vector<PrintedLine> page;
            std::move(begin, end, std::back_inserter(page));
            std::ranges::move(in_reading_order(std::move(page), in_columns), std::back_inserter(ordered));
            begin = end;
        }
        std::ranges::move(paragraphs_of(ordered, m_file), std::back_inserter(m_blocks));
    }

    [[nodiscard]] SourceRef place_of(const PrintedLine& line) const {
        return {std::string(m_file), line.page, line.number};
    }

    std::vector<PrintedLine> m_lines;
    std::string_view m_file;
    std::vector<Diagnostic>& m_diagnostics;
    std::map<std::size_t, FoundHeading> m_headings; ///< by the index of their first line
    std::vector<Block> m_blocks;

    std::size_t m_at = 0;
    const FoundHeading* m_columns = nullptr; ///< of the table that is open or may go on
    bool m_in_table = false;
    PrintedTable m_table;
    std::optional<double> m_number_left; ///< where the requirements' numbers begin
    double m_shift = 0;                  ///< to the right, of the open page
    std::size_t m_requirements_seen = 0;
    std::vector<PrintedLine> m_waiting; ///< lines since the table was left, while it may go on
    std::vector<PrintedLine> m_text;    ///< not yet given out
};

} // namespace

std::vector<Block> blocks_of(std::vector<std::vector<PrintedLine>> pages, std::string_view file,
                             std::vector<Diagnostic>& diagnostics) {
    std::vector<PrintedLine> lines;
    for (std::vector<PrintedLine>& page : pages) {
        std::ranges::move(page, std::back_inserter(lines));
    }
    return BlockBuilder(std::move(lines), file, diagnostics).build();
}

} // namespace kezheng
