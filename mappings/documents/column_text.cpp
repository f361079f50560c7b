#include "mappings/documents/column_text.hpp"

#include "mappings/documents/column_cells.hpp"
#include "mappings/documents/column_grid.hpp"
#include "mappings/documents/page_furniture.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t widest_line = 2000; ///< bytes of a line of a table, blanks included
constexpr std::size_t most_columns = 8;

constexpr std::array<std::string_view, 2> area_headings{"工作领域", "职业功能"};
constexpr std::array<std::string_view, 3> task_headings{"工作任务", "典型工作任务", "工作内容"};
constexpr std::array<std::string_view, 4> skill_headings{"职业技能要求", "职业技能等级要求", "技能要求", "职业技能"};

/// A header row: its cells and which of them is which.
struct Header {
    std::vector<Segment> cells;
    ColumnRoles roles;
};

template <std::size_t Count>
bool is_one_of(std::string_view text, const std::array<std::string_view, Count>& words) {
    return std::ranges::find(words, text) != words.end();
}

std::optional<Header> header_in(std::string_view line, CharacterWidth width) {
    if (line.size() > widest_line || line.find("工") == std::string_view::npos) {
        return std::nullopt;
    }
    Header header{segments_of(line, width), {}};
    header.roles.count = header.cells.size();
    std::size_t found = 0;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string text = without_spaces(header.cells[i].text);
        const bool area = is_one_of(text, area_headings);
        const bool task = is_one_of(text, task_headings);
        const bool skill = is_one_of(text, skill_headings);
        found += area || task || skill ? 1 : 0;
        (area   ? header.roles.area
         : task ? header.roles.task
                : header.roles.skill) = area || task || skill ? i : header.roles.skill;
    }
    const bool all = found == 3 && header.roles.area != header.roles.task && header.roles.area != header.roles.skill &&
                     header.roles.task != header.roles.skill;
    return all && header.cells.size() <= most_columns ? std::optional(std::move(header)) : std::nullopt;
}

/// A heading after which no table goes on.
bool ends_tables(std::string_view text) {
    const std::optional<SectionKind> heading = section_of_heading(text);
    return heading == SectionKind::bibliography || heading == SectionKind::appendix;
}

std::size_t parts_of_number(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(text);
    return number ? number->parts.size() : 0;
}

/// Reads all lines with one idea of how wide a Chinese character is.
class ColumnTextReader {
  public:
    ColumnTextReader(const std::vector<Line>& printed, const std::vector<bool>& furniture, CharacterWidth width)
        : m_printed(printed), m_furniture(furniture), m_width(width) {
        while (m_at < m_printed.size()) {
            if (std::optional<Header> header = header_at(m_at)) {
                read_table(std::move(*header));
            } else {
                add_line(m_at);
                ++m_at;
            }
        }
    }

    /// How well the lines fit the columns found.
    [[nodiscard]] long fit() const { return m_fit; }
    [[nodiscard]] ColumnText take() { return std::move(m_result); }

  private:
    [[nodiscard]] bool is_empty(std::size_t at) const { return m_furniture[at] || trim(m_printed[at].text).empty(); }

    [[nodiscard]] std::optional<Header> header_at(std::size_t at) const {
        return m_furniture[at] ? std::nullopt : header_in(m_printed[at].text, m_width);
    }

    void add_line(std::size_t at) {
        if (!is_empty(at)) {
            m_result.blocks.emplace_back(Line{std::string(trim(m_printed[at].text)), m_printed[at].source});
        }
        if (is_table_caption(without_spaces(m_printed[at].text))) {
            m_caption = without_spaces(m_printed[at].text);
        }
    }

    // ---- a table, through all its pages

    void read_table(Header header) {
        const std::size_t begin = m_at;
        m_header = std::move(header);
        m_lines.clear();
        m_begins.clear();
        m_between.clear();
        m_depth = 0;
        bool goes_on = true;
        while (goes_on) {
            const std::size_t before = m_at;
            if (std::optional<Header> repeated = header_at(m_at)) {
                if (repeated->cells.size() != m_header.cells.size()) {
                    break;
                }
                m_header = std::move(*repeated);
                add_header_row();
                ++m_at;
                goes_on = read_page(m_header.cells, begin);
            } else {
                goes_on = read_page({}, begin);
            }
            goes_on = goes_on && m_at > before && m_at < m_printed.size();
        }
        attach_lone_numbers();
        if (stands_apart()) {
            give_out();
            return;
        }
        for (std::size_t at = begin; at < m_at; ++at) {
            add_line(at);
        }
    }

    void add_header_row() {
        Row row{{}, m_printed[m_at].source};
        for (const Segment& cell : m_header.cells) {
            row.cells.push_back({{Line{cell.text, row.source}}});
        }
        m_between.emplace_back(m_depth, std::move(row));
    }

    /// Reads the lines of the table up to the end of the page or the next header row. False where the table ends.
    bool read_page(std::vector<Segment> headings, std::size_t table_begin) {
        const std::size_t end = end_of_page();
        std::vector<std::string_view> lines;
        for (std::size_t at = m_at; at < end; ++at) {
            if (!is_empty(at)) {
                lines.emplace_back(m_printed[at].text);
            }
        }
        if (headings.empty() && m_header.cells.size() == 3) {
            headings = headings_by_numbers(lines, m_width).value_or(headings);
        }
        if (!headings.empty()) {
            const FittedGrid fitted = fit_grid(headings, lines, m_width);
            m_grid = fitted.grid;
            m_fit += fitted.fit;
        }
        for (; m_at < end; ++m_at) {
            m_depth += m_furniture[m_at] ? 0 : 1;
            if (is_empty(m_at)) {
                continue;
            }
            if (is_repeated_caption(m_at)) {
                m_result.diagnostics.push_back({Rule::header_row_repeated, {}, m_printed[m_at].source, {}});
                continue;
            }
            const CutLine cut = cut_line(m_printed[m_at].text, m_grid, m_width);
            const bool stands_alone = std::ranges::count_if(cut.cells, &std::string::empty) + 1 ==
                                      static_cast<std::ptrdiff_t>(cut.cells.size());
            const bool heading = stands_alone && parts_of_number(cut.cells[m_header.roles.area]) > 1;
            if ((cut.crossing || heading) && m_at > table_begin && !goes_on_after(m_at, end)) {
                return false;
            }
            add_cells(cut);
        }
        return m_at < m_printed.size() && !ends_here(m_at);
    }

    /// The next line that starts another page, is a header row, or ends the table.
    [[nodiscard]] std::size_t end_of_page() const {
        std::size_t at = m_at;
        const unsigned page = m_at < m_printed.size() ? m_printed[m_at].source.page : 0;
        while (at < m_printed.size() && m_printed[at].source.page == page && (is_empty(at) || !ends_here(at)) &&
               !header_at(at)) {
            ++at;
        }
        return at;
    }

    [[nodiscard]] bool ends_here(std::size_t at) const {
        const std::string& text = m_printed[at].text;
        const bool caption = is_table_caption(without_spaces(text)) && !is_repeated_caption(at);
        return !m_furniture[at] && (caption || ends_tables(text) || text.size() > widest_line);
    }

    /// The caption of the table being read, on a page where it goes on: `续表 1 …`.
    [[nodiscard]] bool is_repeated_caption(std::size_t at) const {
        const std::string text = without_spaces(m_printed[at].text);
        return is_table_caption(text) && (text == m_caption || text.find("续") != std::string::npos);
    }

    /// Whether one of the next few lines stands in the last columns of the table.
    [[nodiscard]] bool goes_on_after(std::size_t at, std::size_t end) const {
        constexpr int lines_looked_at = 3;
        int seen = 0;
        for (std::size_t next = at + 1; next < end && seen < lines_looked_at; ++next) {
            if (is_empty(next)) {
                continue;
            }
            ++seen;
            const CutLine cut = cut_line(m_printed[next].text, m_grid, m_width);
            if (!cut.crossing && !cut.cells[m_header.roles.skill].empty()) {
                return true;
            }
        }
        return false;
    }

    void add_cells(const CutLine& cut) {
        for (std::size_t column = 0; column < cut.cells.size(); ++column) {
            if (!cut.cells[column].empty()) {
                const auto top = static_cast<double>(m_depth);
                m_lines.push_back({column, top, top + 1, cut.cells[column], m_printed[m_at].source});
                m_begins.push_back(cut.begins[column]);
            }
        }
    }

    /// Numbers in another font may come out on a line of their own, above or below the text they belong to, which then
    /// is indented: puts them before it.
    void attach_lone_numbers() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::optional<PrintedNumber> number = leading_number(m_lines[i].text);
            if (!number || number->length != m_lines[i].text.size()) {
                continue;
            }
            if (const std::optional<std::size_t> line = line_indented_behind(i)) {
                m_lines[*line].text.insert(0, m_lines[i].text + ' ');
                m_lines[i].text.clear();
            }
        }
        std::erase_if(m_lines, [](const ColumnLine& line) { return line.text.empty(); });
    }

    /// The nearest line of the same column that begins to the right of a lone number and has none itself.
    [[nodiscard]] std::optional<std::size_t> line_indented_behind(std::size_t number) const {
        constexpr double farthest = 2;
        const std::size_t end = m_begins[number] + m_lines[number].text.size();
        const std::size_t from = number - std::min<std::size_t>(number, 2 * most_columns);
        const std::size_t to = std::min(m_lines.size(), number + (2 * most_columns));
        std::optional<std::size_t> best;
        double least = farthest + 0.5;
        for (std::size_t i = from; i < to; ++i) {
            const double distance = std::abs(m_lines[i].top - m_lines[number].top);
            if (i != number && m_lines[i].column == m_lines[number].column && distance < least &&
                m_begins[i] + 1 > end && !m_lines[i].text.empty() && parts_of_number(m_lines[i].text) == 0) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /// Whether requirements were found where they belong, rather than at the left as in flowing text.
    [[nodiscard]] bool stands_apart() const {
        std::size_t skills = 0;
        std::size_t elsewhere = 0;
        for (const ColumnLine& line : m_lines) {
            const bool requirement = parts_of_number(line.text) == 3;
            skills += line.column == m_header.roles.skill && requirement ? 2 : 0;
            skills += line.column == m_header.roles.skill ? 1 : 0;
            elsewhere += line.column == m_header.roles.area && requirement ? 2 : 0;
        }
        return skills > elsewhere;
    }

    /// The rows, and between them the header rows where they stood.
    void give_out() {
        auto next = m_between.begin();
        const auto give_header_rows = [&](double top) {
            for (; next != m_between.end() && static_cast<double>(next->first) < top; ++next) {
                m_result.blocks.emplace_back(std::move(next->second));
            }
        };
        for (PlacedRow& placed : rows_of_columns(std::move(m_lines), m_header.roles)) {
            give_header_rows(placed.top);
            m_result.blocks.emplace_back(std::move(placed.row));
        }
    }

    const std::vector<Line>& m_printed;
    const std::vector<bool>& m_furniture;
    CharacterWidth m_width;
    ColumnText m_result;
    long m_fit = 0;
    std::size_t m_at = 0;

    // The table being read.
    std::string m_caption;
    Header m_header;
    ColumnGrid m_grid;
    std::size_t m_depth = 0; ///< lines of the table so far
    std::vector<ColumnLine> m_lines;
    std::vector<std::size_t> m_begins; ///< of each of these lines on the page
    std::vector<std::pair<std::size_t, Row>> m_between;
};

} // namespace

bool has_laid_out_table(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\r\f", begin), text.size());
        if (header_in(text.substr(begin, end - begin), CharacterWidth::one)) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

ColumnText read_column_text(const std::vector<Line>& printed) {
    std::vector<Diagnostic> diagnostics;
    const std::vector<bool> furniture = find_page_furniture(printed, diagnostics);
    ColumnTextReader narrow(printed, furniture, CharacterWidth::one);
    ColumnTextReader wide(printed, furniture, CharacterWidth::two);
    ColumnText result = wide.fit() > narrow.fit() ? wide.take() : narrow.take();
    result.diagnostics.insert(result.diagnostics.begin(), std::make_move_iterator(diagnostics.begin()),
                              std::make_move_iterator(diagnostics.end()));
    return result;
}

} // namespace kezheng
