#include "mappings/documents/pages/table_layout.hpp"

#include "mappings/documents/pages/character_columns.hpp"
#include "mappings/documents/pages/serial_numbers.hpp"
#include "mappings/documents/pages/table_columns.hpp"
#include "mappings/documents/pages/table_lines.hpp"
#include "mappings/documents/pages/table_pages.hpp"
#include "mappings/documents/pages/table_rows.hpp"
#include "mappings/documents/pages/text_between_tables.hpp"
#include "mappings/documents/pages/upright_words.hpp"
#include "mappings/documents/pages/wrap_blanks.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

class BlockBuilder {
  public:
    BlockBuilder(std::vector<std::vector<PrintedLine>> pages, std::string_view file, PageGrid grid,
                 const DrawPages& draw)
        : m_file(file), m_grid(grid), m_draw(draw), m_text(file, grid) {
        for (std::vector<PrintedLine>& page : pages) {
            std::ranges::move(page, std::back_inserter(m_lines));
        }
        if (grid == PageGrid::by_page) {
            remove_serial_numbers(m_lines);
            if (const std::optional<std::size_t> line = put_turned_numbers_right(m_lines)) {
                m_result.diagnostics.push_back({Rule::names_by_place, {}, place_of(m_lines[*line]), {}});
            }
        }
        m_headings = find_headings(m_lines, grid);
        for (std::size_t at = 0; at < m_lines.size(); ++at) {
            if (ends_tables(m_lines[at])) {
                m_ends[at] = begin_of_text_at(m_lines, at);
            }
        }
    }

    PrintedBlocks build() {
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
        settle_wrap_blanks(m_result.blocks);
        return std::move(m_result);
    }

  private:
    // ---- header rows and columns

    void meet_heading(const FoundHeading& found) {
        const PrintedLine& line = m_lines[m_at];
        if (m_in_table && same_table(m_table.heading, found.heading) && m_table.stretches.back().page != line.page &&
            !numbers_begin_again(found)) {
            m_result.diagnostics.push_back({Rule::header_row_repeated, {}, place_of(line), {}});
            begin_stretch(line.page, found.borders);
            keep_table_line(found.heading.lines);
            return;
        }
        end_table();
        give_back_waiting();
        end_text();
        m_columns = &found;
        begin_table(line, found.borders);
        keep_table_line(found.heading.lines);
    }

    /// On pages of characters columns of one table move.
    [[nodiscard]] bool same_table(const TableHeading& a, const TableHeading& b) const {
        return m_grid == PageGrid::steady
                   ? same_shape(a, b)
                   : std::ranges::equal(a.columns, b.columns, {}, &ColumnHeading::text, &ColumnHeading::text);
    }

    /// Whether the first requirement below this header row is 1.1.1 although the open table is past it.
    [[nodiscard]] bool numbers_begin_again(const FoundHeading& found) const {
        constexpr std::size_t lines_looked_at = 40;
        const std::size_t begin = m_at + found.heading.lines;
        for (std::size_t i = begin; i < m_lines.size() && i < begin + lines_looked_at; ++i) {
            const std::vector<unsigned> number = requirement_number(m_lines[i], found.borders);
            if (!number.empty()) {
                return number == std::vector<unsigned>{1, 1, 1} && m_requirements_seen > 1;
            }
        }
        return false;
    }

    // ---- lines

    void meet_line() {
        const PrintedLine& line = m_lines[m_at];
        if (m_columns == nullptr) {
            m_text.add(line);
            return;
        }
        if (m_in_table && m_table.stretches.back().page != line.page) {
            begin_page(line.page);
        }
        const bool outside = (m_grid == PageGrid::steady ? crosses(line, m_borders) : runs_across(line, m_borders)) &&
                             !bears_next_number(line) && !begins_requirement_again(line);
        if (m_at >= next_end_of_tables()) {
            leave(line);
            m_columns = nullptr;
            return;
        }
        if (m_in_table && is_continuation_mark(line.dense_text())) {
            m_result.diagnostics.push_back({Rule::continuation_mark, {line.dense_text()}, place_of(line), {}});
            return;
        }
        if (m_in_table && stands_at_edge() && is_dashed_page_number(line)) {
            m_result.diagnostics.push_back({Rule::page_number, {line.dense_text()}, place_of(line), {}});
            return;
        }
        if (m_in_table && has_areas_across(m_table.heading) && names_area_across(m_lines, m_at)) {
            add_area_across(line);
            return;
        }
        if (is_caption(line, outside)) {
            if (m_in_table && line.dense_text().find("续") != std::string::npos) {
                return; // the table goes on
            }
            leave(line);
        } else if ((names_level(line) && !column_with(m_columns->heading, Column::level)) ||
                   (outside && !goes_on_below())) {
            leave(line);
        } else if (m_in_table) {
            add_to_table(line);
        } else {
            m_waiting.push_back(line);
            if (!requirement_number(line, m_borders).empty()) {
                go_on_with_table();
            }
        }
    }

    /// Whether the line is the first or the last of its page.
    [[nodiscard]] bool stands_at_edge() const {
        const unsigned page = m_lines[m_at].page;
        return m_at == 0 || m_lines[m_at - 1].page != page || m_at + 1 == m_lines.size() ||
               m_lines[m_at + 1].page != page;
    }

    /// The index of the line with which the open table ends and text begins.
    [[nodiscard]] std::size_t next_end_of_tables() const {
        const auto next = m_ends.lower_bound(m_at);
        return next == m_ends.end() ? m_lines.size() : next->second;
    }

    /// A caption in a cell (`表 1 中的…`) is none: it runs across the columns, or the header row comes next.
    [[nodiscard]] bool is_caption(const PrintedLine& line, bool outside) const {
        return is_table_caption(line.dense_text()) &&
               (outside || !m_in_table || m_headings.contains(m_at + 1) || m_headings.contains(m_at + 2));
    }

    /// Whether the line bears the number that comes next in the open table. In text laid out with characters such a
    /// line may have moved over a border.
    [[nodiscard]] bool bears_next_number(const PrintedLine& line) const {
        if (m_grid == PageGrid::steady || !m_in_table || m_last_number.size() != 3) {
            return false;
        }
        const std::vector<unsigned> number = requirement_number(line, {});
        return number.size() == 3 && number[0] == m_last_number[0] && number[1] == m_last_number[1] &&
               number[2] == m_last_number[2] + 1;
    }

    /// Whether a gap ends on the line where the numbers of the requirements begin: a long name before it may well run
    /// across a border that shorter ones gave.
    [[nodiscard]] bool begins_requirement_again(const PrintedLine& line) const {
        if (m_grid == PageGrid::by_page || !m_in_table || !m_number_left || m_borders.empty()) {
            return false;
        }
        const double left = *m_number_left - m_columns->borders.front() + m_borders.front();
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            const WordBox& word = line.words[i];
            if (std::abs(word.box.left - left) < 1.5 && word.box.left - line.words[i - 1].box.right > 3) {
                return true;
            }
        }
        return false;
    }

    /// Whether a requirement of the open table stands some lines further down the page. In text laid out with
    /// characters a line of a cell may have moved so far that it seems to stand outside.
    [[nodiscard]] bool goes_on_below() const {
        constexpr std::size_t lines_looked_at = 8;
        if (m_grid == PageGrid::steady || !m_in_table) {
            return false;
        }
        for (std::size_t i = m_at + 1; i < m_lines.size() && i <= m_at + lines_looked_at; ++i) {
            if (m_lines[i].page != m_lines[m_at].page || m_headings.contains(i)) {
                return false;
            }
            const std::vector<unsigned> number = requirement_number(m_lines[i], m_borders);
            if (!number.empty()) {
                return number != std::vector<unsigned>{1, 1, 1};
            }
        }
        return false;
    }

    /// Gives out the rows above and the area as a row of one cell; the table goes on below without its header row.
    void add_area_across(const PrintedLine& line) {
        give_out_rows();
        SourceRef source = place_of(line);
        source.row = ++m_table.rows_above;
        Row row{{}, source};
        source.column = 1;
        row.cells.push_back({{{text_of(line.words, false), source}}});
        m_result.blocks.emplace_back(std::move(row));
        m_table.stretches.clear();
        m_table_lines.clear();
        begin_stretch(line.page, std::vector<double>(m_borders));
    }

    /// The line stands outside the table, which may go on below it.
    void leave(const PrintedLine& line) {
        end_table();
        give_back_waiting();
        m_text.add(line);
    }

    void go_on_with_table() {
        const std::vector<PrintedLine> lines = std::exchange(m_waiting, {});
        end_text();
        begin_table(lines.front(), m_borders);
        for (const PrintedLine& line : lines) {
            if (m_table.stretches.back().page != line.page) {
                begin_page(line.page);
            }
            add_to_table(line);
        }
    }

    // ---- the open table

    void begin_table(const PrintedLine& line, std::vector<double> borders) {
        m_table = {m_columns->heading, {}, place_of(line), m_grid == PageGrid::by_page, 0};
        m_in_table = true;
        m_requirements_seen = 0;
        m_last_number.clear();
        m_number_left.reset();
        m_table_lines.clear();
        begin_stretch(line.page, std::move(borders));
    }

    void begin_stretch(unsigned page, std::vector<double> borders) {
        m_borders = std::move(borders);
        if (m_grid == PageGrid::by_page) {
            const std::size_t begin = m_headings.contains(m_at) ? m_at + m_table.heading.lines : m_at;
            m_name_widths = name_widths_of(m_table.heading, lines_of_page(begin), m_borders);
        }
        m_table.stretches.push_back({page, m_borders, std::vector<std::vector<WordBox>>(m_borders.size() + 1), {}});
    }

    /// The lines of the open table on one page, from `begin` to the next header row.
    [[nodiscard]] std::vector<const PrintedLine*> lines_of_page(std::size_t begin) const {
        std::vector<const PrintedLine*> lines;
        const std::size_t end = next_end_of_tables();
        for (std::size_t i = begin; i < end && m_lines[i].page == m_lines[begin].page && !m_headings.contains(i); ++i) {
            lines.push_back(&m_lines[i]);
        }
        return lines;
    }

    /// A page without a header row.
    void begin_page(unsigned page) {
        const std::vector<const PrintedLine*> lines = lines_of_page(m_at);
        if (m_grid == PageGrid::by_page) {
            begin_stretch(page, character_borders(m_table.heading, lines, m_borders, false));
            return;
        }
        const double shift = shift_of_page(lines, {*m_columns, m_table, m_number_left}, m_headings);
        begin_stretch(page, moved(m_columns->borders, shift));
    }

    void add_to_table(const PrintedLine& line) {
        std::vector<unsigned> number = requirement_number(line, m_borders);
        if (!number.empty()) {
            ++m_requirements_seen;
            m_last_number = std::move(number);
        }
        if (!m_number_left && !m_borders.empty()) {
            const std::optional<double> left = left_of_number(line);
            const double shift = m_columns->borders.front() - m_borders.front();
            m_number_left = left ? std::optional(*left + shift) : std::nullopt;
        }
        std::vector<std::vector<WordBox>>& columns = m_table.stretches.back().columns;
        if (m_grid == PageGrid::steady) {
            for (const WordBox& word : line.words) {
                const auto column = std::ranges::upper_bound(m_borders, word.box.middle_x()) - m_borders.begin();
                columns[static_cast<std::size_t>(column)].push_back(word);
            }
            return;
        }
        m_table_lines.push_back(line);
        PlacedWords placed = place_words(line, m_table.heading, m_borders, m_name_widths);
        m_result.fit -= std::lround(placed.cost);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            std::ranges::move(placed.columns[column], std::back_inserter(columns[column]));
        }
    }

    void keep_table_line(std::size_t count) {
        for (std::size_t i = 0; i < count && m_grid == PageGrid::by_page; ++i) {
            m_table_lines.push_back(m_lines[m_at + i]);
        }
    }

    void end_table() {
        if (!std::exchange(m_in_table, false)) {
            return;
        }
        if (m_grid == PageGrid::by_page && !stands_in_columns(m_table)) {
            for (PrintedLine& line : std::exchange(m_table_lines, {})) {
                m_text.add(std::move(line));
            }
            return;
        }
        give_out_rows();
    }

    void give_out_rows() {
        end_text();
        find_rules(m_table, m_draw);
        m_result.fit += fit_of(m_table);
        std::vector<Row> rows = rows_of(m_table, m_file);
        m_table.rows_above += static_cast<unsigned>(rows.size());
        if (m_grid == PageGrid::by_page && rows.size() > 2 && !bear_numbers(rows)) {
            m_result.diagnostics.push_back({Rule::names_by_place, {}, m_table.source, {}});
        }
        std::ranges::move(rows, std::back_inserter(m_result.blocks));
    }

    // ---- text

    void give_back_waiting() {
        for (PrintedLine& line : std::exchange(m_waiting, {})) {
            m_text.add(std::move(line));
        }
    }

    /// Gives out the text before a table.
    void end_text() { std::ranges::move(m_text.take(), std::back_inserter(m_result.blocks)); }

    [[nodiscard]] SourceRef place_of(const PrintedLine& line) const {
        return {std::string(m_file), line.page, line.number};
    }

    std::vector<PrintedLine> m_lines;
    std::string_view m_file;
    PageGrid m_grid;
    const DrawPages& m_draw;
    std::map<std::size_t, FoundHeading> m_headings; ///< by the index of their first line
    std::map<std::size_t, std::size_t> m_ends;      ///< headings after tables, and where the text with them begins
    PrintedBlocks m_result;

    std::size_t m_at = 0;
    const FoundHeading* m_columns = nullptr; ///< of the table that is open or may go on
    bool m_in_table = false;
    PrintedTable m_table;
    std::optional<double> m_number_left;    ///< where the requirements' numbers begin
    std::vector<double> m_borders;          ///< between the columns of the open page
    std::vector<std::size_t> m_name_widths; ///< in the columns of the open page, see name_widths_of()
    std::vector<PrintedLine> m_table_lines; ///< of the open table as they are printed, if they may turn out to be text
    std::size_t m_requirements_seen = 0;
    std::vector<unsigned> m_last_number; ///< of the last requirement seen
    std::vector<PrintedLine> m_waiting;  ///< lines since the table was left, while it may go on
    TextBetweenTables m_text;            ///< not yet given out
};

} // namespace

PrintedBlocks blocks_of(std::vector<std::vector<PrintedLine>> pages, std::string_view file, PageGrid grid,
                        const DrawPages& draw) {
    return BlockBuilder(std::move(pages), file, grid, draw).build();
}

} // namespace kezheng
