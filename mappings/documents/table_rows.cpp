#include "mappings/documents/table_rows.hpp"

#include "mappings/documents/table_spans.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// Lines of one column that make up an area, a task, a requirement or anything else.
struct PrintedCell {
    std::vector<PrintedLine> lines;
    NumberedBox place;
};

struct PrintedColumn {
    std::vector<PrintedLine> lines; ///< from all pages, as if they were one
    std::vector<PrintedCell> cells;
    bool numbered = false;
};

double middle_of(std::vector<double> values, std::size_t part, std::size_t parts) {
    if (values.empty()) {
        return 0;
    }
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() * part / parts);
    std::ranges::nth_element(values, at);
    return *at;
}

class RowBuilder {
  public:
    RowBuilder(const PrintedTable& table, std::string_view file) : m_table(table), m_file(file) {
        m_columns.resize(table.heading.columns.size());
    }

    std::vector<Row> build() {
        add_header_row();
        fill_columns();
        measure();
        const std::optional<std::size_t> skill = column_of(ColumnKind::skill);
        if (skill) {
            cut_into_cells(m_columns[*skill], ColumnKind::skill);
        }
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (i != skill) {
                cut_into_cells(m_columns[i], m_table.heading.columns[i].kind);
            }
        }
        add_rows();
        return std::move(m_rows);
    }

  private:
    [[nodiscard]] std::optional<std::size_t> column_of(ColumnKind kind) const {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_table.heading.columns[i].kind == kind) {
                return i;
            }
        }
        return std::nullopt;
    }

    // ---- from words to lines of columns

    static std::optional<Box> extent_of(const TableStretch& stretch) {
        std::optional<Box> all;
        for (const std::vector<WordBox>& column : stretch.columns) {
            for (const WordBox& word : column) {
                all = all.value_or(word.box);
                all->add(word.box);
            }
        }
        return all;
    }

    /// Sets the stretches of all pages below each other.
    void fill_columns() {
        double below = 0;
        for (const TableStretch& stretch : m_table.stretches) {
            const std::optional<Box> all = extent_of(stretch);
            if (!all) {
                continue;
            }
            const double shift = below - all->top;
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                for (PrintedLine& line : group_lines(stretch.columns[i])) {
                    line.page = stretch.page;
                    line.box.top += shift;
                    line.box.bottom += shift;
                    m_columns[i].lines.push_back(std::move(line));
                }
            }
            constexpr double gap = 3; // as between two rows
            below += all->height() + gap;
        }
    }

    /// The usual height of a line, and the usual distance of two lines of one paragraph.
    void measure() {
        std::vector<double> heights;
        std::vector<double> distances;
        for (const PrintedColumn& column : m_columns) {
            for (std::size_t i = 0; i < column.lines.size(); ++i) {
                heights.push_back(column.lines[i].box.height());
                if (i > 0 && column.lines[i].page == column.lines[i - 1].page) {
                    distances.push_back(column.lines[i].box.top - column.lines[i - 1].box.top);
                }
            }
        }
        m_line_height = middle_of(std::move(heights), 1, 2);
        m_line_distance = middle_of(std::move(distances), 1, 5);
    }

    // ---- from lines to cells

    /// How many parts the numbers of a column have; 0 where it has none.
    static std::size_t depth_of(const PrintedColumn& column, ColumnKind kind) {
        std::array<std::size_t, 4> count{};
        for (const PrintedLine& line : column.lines) {
            const std::optional<PrintedNumber> number = leading_number(text_of(line.words, false));
            if (number && (number->parts.size() > 1 || number->closed)) {
                ++count.at(number->parts.size());
            }
        }
        const std::size_t usual = kind == ColumnKind::area ? 1 : kind == ColumnKind::task ? 2 : 3;
        if (kind == ColumnKind::other) {
            return 0;
        }
        if (count.at(usual) > 0) {
            return usual;
        }
        const auto* const most = std::ranges::max_element(count);
        return *most == 0 ? 0 : static_cast<std::size_t>(most - count.begin());
    }

    void cut_into_cells(PrintedColumn& column, ColumnKind kind) const {
        const std::size_t depth = depth_of(column, kind);
        column.numbered = depth > 0;
        unsigned last_number = 0;
        for (const PrintedLine& line : column.lines) {
            std::optional<PrintedNumber> number = leading_number(text_of(line.words, false));
            const PrintedLine* before = column.cells.empty() ? nullptr : &column.cells.back().lines.back();
            const bool set_off = before == nullptr || is_set_off(*before, line, kind);
            bool opens = before == nullptr;
            if (depth > 0) {
                const bool fits = number && number->parts.size() == depth;
                // A single number may be part of a name (`3 D 打印`): it must be closed or come next, or stand apart.
                opens =
                    opens || (fits && (depth > 1 || number->closed || set_off || number->parts[0] == last_number + 1));
            } else {
                opens = opens || set_off;
            }
            if (!opens) {
                column.cells.back().lines.push_back(line);
                column.cells.back().place.box.add(line.box);
                continue;
            }
            std::vector<unsigned> parts;
            if (number && number->parts.size() == depth) {
                last_number = number->parts[0];
                parts = number->parts;
            } else if (depth == 0 && groups_requirements(kind)) {
                parts = number_beside(line, kind == ColumnKind::area ? 1 : 2);
            }
            column.cells.push_back({{line}, {line.box, std::move(parts)}});
        }
    }

    /// Whether a line that bears no number begins a new cell.
    [[nodiscard]] bool is_set_off(const PrintedLine& before, const PrintedLine& line, ColumnKind kind) const {
        if (kind == ColumnKind::skill && ends_sentence(text_of(before.words, false))) {
            return true;
        }
        if (kind == ColumnKind::skill && before.page != line.page) {
            return false;
        }
        if (groups_requirements(kind)) {
            const std::size_t parts = kind == ColumnKind::area ? 1 : 2;
            return number_beside(before, parts) != number_beside(line, parts);
        }
        return line.box.top - before.box.top > 1.3 * m_line_distance;
    }

    /// Whether the numbers of the requirements tell which cells of this column belong together.
    [[nodiscard]] bool groups_requirements(ColumnKind kind) const {
        const std::optional<std::size_t> skill = column_of(ColumnKind::skill);
        return (kind == ColumnKind::area || kind == ColumnKind::task) && skill && m_columns[*skill].numbered;
    }

    /// The first parts of the number of the requirement that stands beside a line: its area or task. Tasks of different
    /// areas may be numbered alike, but do not follow each other.
    [[nodiscard]] std::vector<unsigned> number_beside(const PrintedLine& line, std::size_t parts) const {
        const std::vector<PrintedCell>& items = m_columns[column_of(ColumnKind::skill).value_or(0)].cells;
        const auto beside = std::ranges::partition_point(
            items, [&](const PrintedCell& item) { return item.place.box.bottom < line.box.middle_y(); });
        if (beside == items.end()) {
            return {};
        }
        std::vector<unsigned> number = beside->place.number;
        number.resize(std::min(number.size(), parts));
        return number;
    }

    // ---- from cells to rows

    void add_rows() {
        const std::optional<std::size_t> skill = column_of(ColumnKind::skill);
        const std::optional<std::size_t> task = column_of(ColumnKind::task);
        const std::optional<std::size_t> area = column_of(ColumnKind::area);
        const std::size_t finest = skill.value_or(task.value_or(0));
        const bool has_tasks = skill && task && !m_columns[*task].cells.empty();
        const std::vector<NumberedBox> items = places_of(finest);
        std::vector<std::size_t> task_of;
        std::vector<NumberedBox> middle = items;
        if (has_tasks) {
            middle = places_of(*task);
            task_of = assign_to_parents(items, middle, m_line_height);
            spread(middle, items, task_of);
        }
        std::vector<std::size_t> area_of;
        if (area) {
            area_of = assign_to_parents(middle, places_of(*area), m_line_height);
        }
        const std::size_t areas = area ? m_columns[*area].cells.size() : 0;
        std::size_t next_area = 0;
        std::size_t next_item = 0;
        if (has_tasks) { // requirements before the first task
            while (next_item < items.size() && task_of[next_item] == middle.size()) {
                begin_row();
                put(finest, next_item++);
            }
        }
        for (std::size_t i = 0; i < middle.size(); ++i) {
            begin_row();
            for (; area && area_of[i] < areas && next_area <= area_of[i]; ++next_area) {
                if (next_area < area_of[i]) { // an area without tasks
                    put(*area, next_area);
                    begin_row();
                } else {
                    put(*area, next_area);
                }
            }
            if (!has_tasks) {
                put(finest, i);
                continue;
            }
            put(*task, i);
            bool first = true;
            for (; next_item < items.size() && task_of[next_item] == i; ++next_item) {
                if (!std::exchange(first, false)) {
                    begin_row();
                }
                put(finest, next_item);
            }
        }
        for (; area && next_area < areas; ++next_area) {
            begin_row();
            put(*area, next_area);
        }
        add_other_columns(finest);
    }

    [[nodiscard]] std::vector<NumberedBox> places_of(std::size_t column) const {
        std::vector<NumberedBox> places;
        places.reserve(m_columns[column].cells.size());
        for (const PrintedCell& cell : m_columns[column].cells) {
            places.push_back(cell.place);
        }
        return places;
    }

    /// Makes each parent as high as its children together.
    static void spread(std::vector<NumberedBox>& parents, const std::vector<NumberedBox>& children,
                       const std::vector<std::size_t>& parent_of) {
        std::vector<bool> spread_already(parents.size(), false);
        for (std::size_t i = 0; i < children.size(); ++i) {
            const std::size_t parent = parent_of[i];
            if (parent >= parents.size()) {
                continue;
            }
            if (spread_already[parent]) {
                parents[parent].box.add(children[i].box);
            } else {
                parents[parent].box = children[i].box;
                spread_already[parent] = true;
            }
        }
    }

    /// Cells of columns that are none of ours go to the row whose requirement stands beside them.
    void add_other_columns(std::size_t finest) {
        if (m_row_of_item.empty()) {
            return;
        }
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            if (m_table.heading.columns[column].kind != ColumnKind::other) {
                continue;
            }
            for (const PrintedCell& cell : m_columns[column].cells) {
                const auto& items = m_columns[finest].cells;
                const auto beside = std::ranges::partition_point(
                    items, [&](const PrintedCell& item) { return item.place.box.bottom < cell.place.box.top; });
                const auto at =
                    std::min<std::size_t>(static_cast<std::size_t>(beside - items.begin()), m_row_of_item.size() - 1);
                put_in(m_rows[m_row_of_item[at]], column, cell);
            }
        }
    }

    // ---- rows

    void add_header_row() {
        Row row{{}, m_table.source};
        row.source.row = 1;
        for (const ColumnHeading& column : m_table.heading.columns) {
            Cell cell;
            SourceRef source = row.source;
            source.column = static_cast<unsigned>(row.cells.size()) + 1;
            cell.lines.push_back({column.text, source});
            row.cells.push_back(std::move(cell));
        }
        m_rows.push_back(std::move(row));
    }

    void begin_row() {
        Row row;
        row.cells.resize(m_columns.size());
        m_rows.push_back(std::move(row));
    }

    void put(std::size_t column, std::size_t cell) {
        put_in(m_rows.back(), column, m_columns[column].cells[cell]);
        const bool is_finest =
            m_table.heading.columns[column].kind == ColumnKind::skill || !column_of(ColumnKind::skill);
        if (is_finest) {
            m_row_of_item.push_back(m_rows.size() - 1);
        }
    }

    void put_in(Row& row, std::size_t column, const PrintedCell& cell) const {
        const bool keeps_sentences = !m_columns[column].numbered;
        std::vector<Line>& lines = row.cells[column].lines;
        bool begins = true;
        for (const PrintedLine& printed : cell.lines) {
            std::string text = text_of(printed.words, false);
            if (!begins && !(keeps_sentences && ends_sentence(lines.back().text))) {
                append_wrapped(lines.back().text, text);
                continue;
            }
            const auto row_number = static_cast<unsigned>(&row - m_rows.data()) + 1;
            lines.push_back({std::move(text), SourceRef{std::string(m_file), printed.page, printed.number, row_number,
                                                        static_cast<unsigned>(column) + 1}});
            begins = false;
        }
        if (row.source.page == 0 && !lines.empty()) {
            row.source = lines.front().source;
            row.source.column = 0;
        }
    }

    const PrintedTable& m_table;
    std::string_view m_file;
    std::vector<PrintedColumn> m_columns;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_row_of_item;
    double m_line_height = 0;
    double m_line_distance = 0;
};

} // namespace

std::vector<Row> rows_of(const PrintedTable& table, std::string_view file) {
    return RowBuilder(table, file).build();
}

} // namespace kezheng
