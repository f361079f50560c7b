#include "mappings/documents/pages/table_cells.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/pages/character_columns.hpp"
#include "mappings/documents/pages/column_measures.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace kezheng {

namespace {

/// What stands between two rules of a column, through all pages.
struct RuledCell {
    double top = 0;
    double bottom = 0;
    bool has_text = false;
};

class CellCutter {
  public:
    explicit CellCutter(const PrintedTable& table) : m_table(table), m_rules(table.heading.columns.size()) {
        m_result.columns.resize(table.heading.columns.size());
    }

    PrintedColumns cut() {
        fill_columns();
        measure();
        join_over_pages();
        m_result.ruled = rules_part_rows();
        const std::optional<std::size_t> skill = column_of(Column::skill);
        if (skill) {
            cut(*skill);
        }
        for (std::size_t i = 0; i < m_result.columns.size(); ++i) {
            if (i != skill) {
                cut(i);
            }
        }
        return std::move(m_result);
    }

  private:
    [[nodiscard]] std::optional<std::size_t> column_of(Column kind) const { return column_with(m_table.heading, kind); }

    // ---- from words to lines of columns

    /// Sets the stretches of all pages below each other.
    void fill_columns() {
        double below = 0;
        for (const TableStretch& stretch : m_table.stretches) {
            std::vector<std::vector<PrintedLine>> columns = lines_of(stretch);
            const std::optional<Box> all = extent_of(columns);
            if (!all) {
                continue;
            }
            m_result.lines.page_tops.push_back(below);
            const double shift = below - all->top;
            for (std::size_t i = 0; i < m_result.columns.size(); ++i) {
                for (PrintedLine& line : columns[i]) {
                    line.page = stretch.page;
                    line.box.top += shift;
                    line.box.bottom += shift;
                    m_result.columns[i].lines.push_back(std::move(line));
                }
            }
            constexpr double gap = 3; // as between two rows
            const double bottom = below + all->height() + gap;
            add_rules(stretch, shift, {below, bottom});
            below = bottom;
        }
    }

    [[nodiscard]] std::vector<std::vector<PrintedLine>> lines_of(const TableStretch& stretch) const {
        std::vector<std::vector<PrintedLine>> columns;
        columns.reserve(stretch.columns.size());
        for (const std::vector<WordBox>& words : stretch.columns) {
            columns.push_back(group_lines(words));
        }
        const std::optional<std::size_t> skill = column_of(Column::skill);
        if (m_table.of_characters && skill) {
            set_beside_requirements(columns, *skill);
        }
        return columns;
    }

    /// The usual height of a line, and the usual distance of two lines of one paragraph.
    void measure() {
        std::vector<double> heights;
        std::vector<double> distances;
        for (const PrintedColumn& column : m_result.columns) {
            m_widths.push_back(full_width(column, m_table.of_characters));
            for (std::size_t i = 0; i < column.lines.size(); ++i) {
                heights.push_back(column.lines[i].box.height());
                if (i > 0 && column.lines[i].page == column.lines[i - 1].page) {
                    distances.push_back(column.lines[i].box.top - column.lines[i - 1].box.top);
                }
            }
        }
        m_result.lines.height = middle_of(std::move(heights), 1, 2);
        m_result.lines.rounding = m_table.of_characters && !names_stand_between_lines() ? line_step / 2 : 0;
        m_line_distance = middle_of(std::move(distances), 1, 5);
    }

    /// Whether names stand on lines of their own, between those of the requirements, where they belong.
    [[nodiscard]] bool names_stand_between_lines() const {
        const std::optional<std::size_t> skill = column_of(Column::skill);
        if (!skill) {
            return false;
        }
        std::set<double> tops;
        for (const PrintedLine& line : m_result.columns[*skill].lines) {
            tops.insert(line.box.top);
        }
        std::size_t names = 0;
        std::size_t between = 0;
        for (std::size_t i = 0; i < m_result.columns.size(); ++i) {
            for (const PrintedLine& line : m_result.columns[i].lines) {
                names += i == *skill ? 0 : 1;
                between += i == *skill || tops.contains(line.box.top) ? 0 : 1;
            }
        }
        constexpr std::size_t one_in = 8;
        return between * one_in >= names;
    }

    // ---- rules

    struct Band {
        double top = 0;
        double bottom = 0;
    };

    /// The cells between the rules of a page. Rules above the first line or below the last bound nothing; the box of a
    /// line may be so high that it lies over them.
    void add_rules(const TableStretch& stretch, double shift, const Band& reach) {
        double first = reach.bottom;
        double last = reach.top;
        for (const PrintedColumn& column : m_result.columns) {
            for (auto line = column.lines.rbegin(); line != column.lines.rend() && line->box.bottom > reach.top;
                 ++line) {
                first = std::min(first, line->box.middle_y());
                last = std::max(last, line->box.middle_y());
            }
        }
        for (std::size_t i = 0; i < m_rules.size(); ++i) {
            std::vector<RuledCell>& cells = m_rules[i].emplace_back();
            double above = reach.top;
            for (const double rule : i < stretch.rules.size() ? stretch.rules[i] : std::vector<double>()) {
                const double y = rule + shift;
                constexpr double lowest_row = 4; // less is a double line
                if (y > first && y < last && y - above >= lowest_row) {
                    cells.push_back({above, y, false});
                    above = y;
                }
            }
            cells.push_back({above, reach.bottom, false});
        }
    }

    /// A cell that goes on over the page was cut in two: one half of a name is empty; a requirement has not ended.
    void join_over_pages() {
        for (std::size_t i = 0; i < m_rules.size(); ++i) {
            std::vector<RuledCell> joined;
            const std::vector<PrintedLine>& lines = m_result.columns[i].lines;
            for (std::vector<RuledCell>& page : m_rules[i]) {
                for (std::size_t at = 0; at < page.size(); ++at) {
                    RuledCell cell = page[at];
                    const auto first = line_below(lines, cell.top);
                    cell.has_text = first != lines.end() && first->box.middle_y() < cell.bottom;
                    const bool first_of_page = at == 0 && !joined.empty();
                    if (first_of_page && (!cell.has_text || !joined.back().has_text || goes_on(i, first))) {
                        joined.back().bottom = cell.bottom;
                        joined.back().has_text = joined.back().has_text || cell.has_text;
                    } else {
                        joined.push_back(cell);
                    }
                }
            }
            m_cells.push_back(std::move(joined));
        }
    }

    static std::vector<PrintedLine>::const_iterator line_below(const std::vector<PrintedLine>& lines, double y) {
        return std::ranges::partition_point(lines, [&](const PrintedLine& line) { return line.box.middle_y() < y; });
    }

    [[nodiscard]] bool goes_on(std::size_t column, std::vector<PrintedLine>::const_iterator line) const {
        const std::vector<PrintedLine>& lines = m_result.columns[column].lines;
        if (line == lines.begin() || line == lines.end()) {
            return false;
        }
        return m_table.heading.columns[column].kind == Column::skill
                   ? !ends_sentence(text_of(std::prev(line)->words, false))
                   : goes_over_page(*std::prev(line), *line, width_of(column));
    }

    /// Whether rules part the rows, rather than the head of the table from its body or nothing.
    [[nodiscard]] bool rules_part_rows() const {
        const std::optional<std::size_t> skill = column_of(Column::skill);
        const std::optional<std::size_t> parent =
            column_of(Column::task) ? column_of(Column::task) : column_of(Column::area);
        if (!skill || !parent) {
            return false;
        }
        const bool everywhere = std::ranges::all_of(m_table.stretches, [](const TableStretch& stretch) {
            return !stretch.rules.empty() || std::ranges::all_of(stretch.columns, &std::vector<WordBox>::empty);
        });
        const bool inside =
            std::ranges::any_of(m_rules[*parent], [](const std::vector<RuledCell>& page) { return page.size() > 1; });
        const auto filled = [&](std::size_t column) {
            return std::ranges::count_if(m_cells[column], &RuledCell::has_text);
        };
        return everywhere && inside && filled(*parent) > 1 && filled(*skill) >= filled(*parent);
    }

    /// The index of the ruled cell in which a line stands.
    [[nodiscard]] std::size_t cell_of(std::size_t column, const PrintedLine& line) const {
        const std::vector<RuledCell>& cells = m_cells[column];
        const auto found = std::ranges::partition_point(
            cells, [&](const RuledCell& cell) { return cell.bottom <= line.box.middle_y(); });
        return static_cast<std::size_t>(found - cells.begin());
    }

    // ---- from lines to cells

    void cut(std::size_t index) {
        PrintedColumn& column = m_result.columns[index];
        const Column kind = m_table.heading.columns[index].kind;
        const std::size_t depth = depth_of_column(column, kind);
        column.numbered = depth > 0;
        const bool marked = depth == 0 && has_marks(column, kind);
        unsigned last_number = 0;
        std::vector<unsigned> last_item;
        std::size_t last_cell = m_cells[index].size();
        for (const PrintedLine& line : column.lines) {
            const std::optional<PrintedNumber> number = leading_number(text_of(line.words, false));
            const PrintedLine* before = column.cells.empty() ? nullptr : &column.cells.back().lines.back();
            const bool set_off = before == nullptr || is_set_off(*before, line, index);
            bool opens = before == nullptr;
            if (depth > 0) {
                const bool fits = number && number->parts.size() == depth &&
                                  (set_off || depth < 3 || last_item.empty() ||
                                   may_come_after(last_item, number->parts) || goes_on_below(column, line, *number));
                // A single number may be part of a name (`3 D 打印`): it must be closed or come next, or stand apart.
                opens =
                    opens || (fits && (depth > 1 || number->closed || set_off || number->parts[0] == last_number + 1));
            } else if (marked) {
                opens = opens ||
                        (kind == Column::skill ? set_off || comes_next(column, line) : !count_in_cell(line).empty());
            } else {
                opens = opens || set_off;
            }
            if (!opens) {
                column.cells.back().lines.push_back(line);
                if (!m_result.ruled || kind == Column::skill) {
                    column.cells.back().place.box.add(line.box);
                }
                continue;
            }
            std::vector<unsigned> parts;
            if (number && number->parts.size() == depth) {
                last_number = number->parts[0];
                parts = number->parts;
                last_item = parts;
            } else if (depth == 0 && groups_requirements(kind)) {
                parts = number_beside(line, kind == Column::area ? 1 : 2);
            } else if (marked) {
                parts = count_in_cell(line);
            }
            column.cells.push_back({{line}, {line.box, std::move(parts)}});
            const std::size_t ruled_cell = cell_of(index, line);
            if (m_result.ruled && kind != Column::skill && ruled_cell < m_cells[index].size()) {
                Box& box = column.cells.back().place.box;
                box.top = ruled_cell == last_cell ? box.top : m_cells[index][ruled_cell].top;
                box.bottom = m_cells[index][ruled_cell].bottom;
                last_cell = ruled_cell;
            }
        }
    }

    /// What the mark of a line counts, from 1 in each cell: `③` is {3}.
    static std::vector<unsigned> count_in_cell(const PrintedLine& line) {
        const std::optional<ItemMark> mark = leading_mark(text_of(line.words, false));
        return mark ? std::vector<unsigned>{mark->value} : std::vector<unsigned>();
    }

    /// Whether the mark of a line comes after that of the last cell, or begins anew.
    static bool comes_next(const PrintedColumn& column, const PrintedLine& line) {
        const std::vector<unsigned> count = count_in_cell(line);
        const std::vector<unsigned>& before = column.cells.back().place.number;
        return !count.empty() && !before.empty() && (count[0] == 1 || count[0] == before[0] + 1);
    }

    /// Whether a line further down bears the number that comes after this one of a requirement.
    static bool goes_on_below(const PrintedColumn& column, const PrintedLine& line, const PrintedNumber& number) {
        std::vector<unsigned> next = number.parts;
        ++next.back();
        constexpr std::ptrdiff_t most_lines = 40; // a requirement is shorter
        const PrintedLine* const end = column.lines.data() + column.lines.size();
        return std::any_of(&line + 1, end - &line > most_lines ? &line + most_lines : end,
                           [&](const PrintedLine& below) {
                               const std::optional<PrintedNumber> other = leading_number(text_of(below.words, false));
                               return other && other->parts == next;
                           });
    }

    [[nodiscard]] ColumnWidth width_of(std::size_t column) const {
        return {m_widths[column], m_result.lines.height, m_table.of_characters};
    }

    /// Whether a line that bears no number begins a new cell.
    [[nodiscard]] bool is_set_off(const PrintedLine& before, const PrintedLine& line, std::size_t column) const {
        const Column kind = m_table.heading.columns[column].kind;
        if (kind == Column::skill && ends_sentence(text_of(before.words, false))) {
            return true;
        }
        if (kind == Column::skill && ends_early(before, line, width_of(column))) {
            return true;
        }
        if (m_result.ruled && kind != Column::unknown) {
            const bool apart = line.page == before.page && line.box.top - before.box.top > 2.5 * m_line_distance;
            return cell_of(column, before) != cell_of(column, line) || apart;
        }
        if (kind == Column::skill && before.page != line.page) {
            return false;
        }
        if (groups_requirements(kind)) {
            const std::size_t parts = kind == Column::area ? 1 : 2;
            return number_beside(before, parts) != number_beside(line, parts);
        }
        if (kind != Column::unknown && goes_over_page(before, line, width_of(column))) {
            return false;
        }
        const double distance = line.box.top - before.box.top;
        if (m_table.of_characters && (kind == Column::area || kind == Column::task)) {
            constexpr double widest_gap = 2.3; // between lines of a name, which stand between those of requirements
            return distance > widest_gap * line_step || !fills_column(before, line, m_result.columns[column]);
        }
        return distance > 1.3 * m_line_distance;
    }

    /// Whether the numbers of the requirements tell which cells of this column belong together.
    [[nodiscard]] bool groups_requirements(Column kind) const {
        const std::optional<std::size_t> skill = column_of(Column::skill);
        return (kind == Column::area || kind == Column::task) && skill &&
               std::ranges::any_of(m_result.columns[*skill].cells,
                                   [](const PrintedCell& cell) { return cell.place.number.size() > 1; });
    }

    /// The first parts of the number of the requirement that stands beside a line: its area or task. Tasks of different
    /// areas may be numbered alike, but do not follow each other.
    [[nodiscard]] std::vector<unsigned> number_beside(const PrintedLine& line, std::size_t parts) const {
        const std::vector<PrintedCell>& items = m_result.columns[column_of(Column::skill).value_or(0)].cells;
        const auto beside = std::ranges::partition_point(
            items, [&](const PrintedCell& item) { return item.place.box.bottom < line.box.middle_y(); });
        if (beside == items.end()) {
            return {};
        }
        std::vector<unsigned> number = beside->place.number;
        number.resize(std::min(number.size(), parts));
        return number;
    }

    const PrintedTable& m_table;
    PrintedColumns m_result;
    std::vector<std::vector<std::vector<RuledCell>>> m_rules; ///< by column and page
    std::vector<std::vector<RuledCell>> m_cells;              ///< by column, joined over pages
    std::vector<double> m_widths;                             ///< of the widest line of each column
    double m_line_distance = 0;
};

} // namespace

PrintedColumns cut_into_cells(const PrintedTable& table) {
    return CellCutter(table).cut();
}

} // namespace kezheng
