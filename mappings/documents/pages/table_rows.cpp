#include "mappings/documents/pages/table_rows.hpp"

#include "mappings/documents/pages/shared_words.hpp"
#include "mappings/documents/pages/table_cells.hpp"
#include "mappings/documents/pages/table_spans.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/wrap_blanks.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// The columns of a table that hold each other, coarsest first.
constexpr std::array columns_by_depth{Column::level, Column::area, Column::task, Column::skill};

class RowBuilder {
  public:
    RowBuilder(const PrintedTable& table, std::string_view file)
        : m_table(table), m_file(file), m_printed(cut_into_cells(table)), m_columns(m_printed.columns) {
        for (const Column kind : columns_by_depth) {
            const std::optional<std::size_t> column = column_with(table.heading, kind);
            if (column && (!m_columns[*column].cells.empty() || kind == Column::skill)) {
                m_depths.push_back(*column);
            }
        }
    }

    std::vector<Row> build() {
        add_header_row();
        if (!m_depths.empty()) {
            find_children();
            for (std::size_t depth = m_depths.size(); depth-- > 0;) {
                for (const std::size_t cell : m_orphans[depth]) {
                    add_element(depth, cell);
                }
            }
            add_other_columns(m_depths.back());
        }
        if (m_table.rows_above > 0) {
            m_rows.erase(m_rows.begin());
        }
        return std::move(m_rows);
    }

  private:
    // ---- which element holds which

    /// Finds the children of the cells of each column in the next finer one. Without numbers or rules their places
    /// alone tell, which are alike in all columns.
    void find_children() {
        const std::vector<PrintedCell>& items = m_columns[m_depths.back()].cells;
        const bool numbered =
            std::ranges::any_of(items, [](const PrintedCell& cell) { return !cell.place.number.empty(); });
        Parents best = parents_if(std::nullopt);
        if (!m_printed.ruled && !numbered) {
            best.cost = std::numeric_limits<double>::infinity();
            for (const NameStanding standing : all_standings) {
                Parents parents = parents_if(standing);
                if (parents.cost < best.cost) {
                    best = std::move(parents);
                }
            }
        }
        if (goes_on_from_table_before(items) && !best.parent_of.back().empty()) {
            best.parent_of.back().front() = std::numeric_limits<std::size_t>::max();
        }
        m_children.resize(m_depths.size());
        m_orphans.resize(m_depths.size());
        for (std::size_t depth = m_depths.size() - 1; depth > 0; --depth) {
            const std::size_t parents = m_columns[m_depths[depth - 1]].cells.size();
            m_children[depth - 1].resize(parents);
            for (std::size_t child = 0; child < best.parent_of[depth].size(); ++child) {
                const std::size_t parent = best.parent_of[depth][child];
                (parent < parents ? m_children[depth - 1][parent] : m_orphans[depth]).push_back(child);
            }
        }
        for (std::size_t cell = 0; cell < m_columns[m_depths.front()].cells.size(); ++cell) {
            m_orphans.front().push_back(cell);
        }
    }

    /// Whether the first requirement is the end of one that began in another table: it bears no number, and the next
    /// one begins a task.
    static bool goes_on_from_table_before(const std::vector<PrintedCell>& items) {
        constexpr std::size_t parts = 3;
        return items.size() > 1 && items[0].place.number.empty() && items[1].place.number.size() == parts &&
               items[1].place.number.back() == 1;
    }

    /// By depth: the parents of the cells.
    struct Parents {
        double cost = 0;
        std::vector<std::vector<std::size_t>> parent_of;
    };

    /// The parents of all cells if names stand like that beside what they hold; however fits each column best, where
    /// nothing is said.
    [[nodiscard]] Parents parents_if(std::optional<NameStanding> standing) const {
        Parents result;
        result.parent_of.resize(m_depths.size());
        std::vector<NumberedBox> children = places_of(m_depths.back());
        std::vector<std::string> texts = texts_of(m_depths.back());
        for (std::size_t depth = m_depths.size() - 1; depth > 0; --depth) {
            std::vector<NumberedBox> parents = places_of(m_depths[depth - 1]);
            if (standing) {
                std::vector<std::string> names = texts_of(m_depths[depth - 1]);
                Assignment assignment =
                    assign_to_parents(children, parents, m_printed.lines, *standing, shared_words(names, texts));
                for (std::size_t child = 0; child < texts.size(); ++child) {
                    const std::size_t parent = assignment.parent_of[child];
                    if (parent < names.size()) {
                        names[parent].append(" ").append(texts[child]);
                    }
                }
                texts = std::move(names);
                result.cost += assignment.cost;
                result.parent_of[depth] = std::move(assignment.parent_of);
            } else {
                result.parent_of[depth] = m_printed.ruled ? assign_to_ruled(children, parents)
                                                          : assign_to_parents(children, parents, m_printed.lines);
            }
            if (!m_printed.ruled) {
                spread(parents, children, result.parent_of[depth]);
            }
            children = std::move(parents);
        }
        return result;
    }

    [[nodiscard]] std::vector<std::string> texts_of(std::size_t column) const {
        std::vector<std::string> texts;
        texts.reserve(m_columns[column].cells.size());
        for (const PrintedCell& cell : m_columns[column].cells) {
            std::string& text = texts.emplace_back();
            for (const PrintedLine& line : cell.lines) {
                text += line.dense_text();
            }
        }
        return texts;
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

    // ---- rows

    /// Adds what stands in a cell and all that it holds.
    void add_element(std::size_t depth, std::size_t cell) {
        if (depth < m_next_depth) { // the row holds such a cell already, or what belongs to one before it
            m_rows.emplace_back().cells.resize(m_columns.size());
        }
        m_next_depth = depth + 1;
        put_in(m_rows.back(), m_depths[depth], m_columns[m_depths[depth]].cells[cell]);
        if (depth + 1 == m_depths.size()) {
            m_row_of_item.push_back(m_rows.size() - 1);
            return;
        }
        for (const std::size_t child : m_children[depth][cell]) {
            add_element(depth + 1, child);
        }
    }

    /// Cells of columns that are none of ours go to the row whose requirement stands beside them.
    void add_other_columns(std::size_t finest) {
        if (m_row_of_item.empty()) {
            return;
        }
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            if (m_table.heading.columns[column].kind != Column::unknown) {
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

    void put_in(Row& row, std::size_t column, const PrintedCell& cell) const {
        const bool keeps_sentences = !m_columns[column].numbered;
        std::vector<Line>& lines = row.cells[column].lines;
        bool begins = true;
        for (const PrintedLine& printed : cell.lines) {
            std::string text = text_of(printed.words, false);
            if (!begins && !(keeps_sentences && ends_sentence(lines.back().text))) {
                append_printed(lines.back().text, text);
                continue;
            }
            const auto row_number = static_cast<unsigned>(&row - m_rows.data()) + std::max(m_table.rows_above, 1U);
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
    PrintedColumns m_printed;
    std::vector<PrintedColumn>& m_columns;
    std::vector<std::size_t> m_depths;                             ///< the columns that hold each other, coarsest first
    std::vector<std::vector<std::vector<std::size_t>>> m_children; ///< by depth and cell: cells of the next depth
    std::vector<std::vector<std::size_t>> m_orphans;               ///< by depth: cells that nothing holds
    std::vector<Row> m_rows;
    std::size_t m_next_depth = columns_by_depth.size(); ///< how deep the next cell of the open row must stand
    std::vector<std::size_t> m_row_of_item;
};

} // namespace

std::vector<Row> rows_of(const PrintedTable& table, std::string_view file) {
    return RowBuilder(table, file).build();
}

bool bear_numbers(const std::vector<Row>& rows) {
    const auto begins_with_number = [](const Cell& cell) {
        return !cell.lines.empty() &&
               (leading_number(cell.lines.front().text) || leading_mark(cell.lines.front().text));
    };
    const auto numbered =
        std::ranges::count_if(rows, [&](const Row& row) { return std::ranges::any_of(row.cells, begins_with_number); });
    return static_cast<std::size_t>(numbered) * 2 + 2 > rows.size(); // the header row bears none
}

} // namespace kezheng
