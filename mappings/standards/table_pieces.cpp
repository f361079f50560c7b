#include "mappings/standards/table_pieces.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/item_number.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// Whether a block is a header row or the caption of a table.
bool heads_table(const Block& block) {
    if (const Line* line = std::get_if<Line>(&block)) {
        return is_table_caption(line->text) || headings_in(line->text) > 0;
    }
    const Row& row = std::get<Row>(block);
    return 2 <= std::ranges::count_if(row.cells, [](const Cell& cell) {
               std::string text;
               for (const Line& line : cell.lines) {
                   append_wrapped(text, line.text);
               }
               return column_of_heading(text) != Column::unknown;
           });
}

bool opens_sentence(char32_t value) {
    return is_ideograph(value) || (value >= U'A' && value <= U'z') || value == U'“' || value == U'《' ||
           value == U'【' || value == U'（';
}

/// Where inside `text` (past its start) a number may begin an element: after white space or a closed sentence, before a
/// word, and with a closing sign or two parts at least.
std::optional<std::size_t> inner_number(std::string_view text, std::size_t from) {
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const bool boundary = is_space(before) || before == U'。' || before == U'；' || before == U';';
        if (at >= from && boundary) {
            const std::optional<PrintedNumber> number = leading_number(text.substr(at));
            const bool usable = number && (number->parts.size() > 1 || number->closed_by_dot);
            if (usable && at + number->length < text.size() &&
                opens_sentence(code_point_at(text, at + number->length).value)) {
                return at;
            }
        }
        before = point.value;
        at += point.length;
    }
    return std::nullopt;
}

class Cutter {
  public:
    explicit Cutter(std::vector<Diagnostic>& diagnostics) : m_diagnostics(diagnostics) {}

    /// `before_table`: a header row or a caption follows.
    void add(const Block& block, bool before_table) {
        if (const Row* row = std::get_if<Row>(&block)) {
            add_row(*row, before_table);
        } else {
            add_line(std::get<Line>(block), before_table);
        }
    }

    std::vector<Piece> take() { return std::move(m_pieces); }

  private:
    void add_line(const Line& line, bool before_table) {
        Piece piece;
        piece.source = line.source;
        piece.text = line.text;
        piece.whole = line.text;
        if (is_table_caption(line.text)) {
            piece.kind = Piece::Kind::caption;
            forget_columns();
        } else if (headings_in(line.text) > 0) {
            piece.kind = Piece::Kind::header;
            forget_columns();
        } else if (const std::string level = level_of_heading(line.text, before_table); !level.empty()) {
            piece.kind = Piece::Kind::level_heading;
            piece.text = level;
        } else if (is_continuation_mark(line.text)) {
            m_diagnostics.push_back({Rule::continuation_mark, {line.text}, line.source, {}});
            return;
        } else if (is_page_number(line.text)) {
            m_diagnostics.push_back({Rule::page_number, {line.text}, line.source, {}});
            return;
        } else {
            const NamedElement named = element_named_in(line.text);
            const bool numbered = named.column != Column::unknown && leading_number(named.text).has_value();
            add_text(numbered ? named.text : line.text, piece);
            return;
        }
        m_pieces.push_back(std::move(piece));
    }

    void add_row(const Row& row, bool before_table) {
        std::vector<Column> columns;
        std::vector<bool> others; // headings of columns of another kind
        std::string whole;
        for (const Cell& cell : row.cells) {
            std::string text;
            for (const Line& line : cell.lines) {
                append_wrapped(text, line.text);
            }
            columns.push_back(column_of_heading(text));
            others.push_back(!text.empty() && columns.back() == Column::unknown && is_short_heading(text));
            whole += text;
        }
        const auto known = std::ranges::count_if(
            columns, [](Column column) { return column != Column::unknown && column != Column::level; });
        Piece piece;
        piece.source = row.source;
        piece.text = whole;
        if (known >= 2) {
            report_lost_cells(row, columns);
            piece.kind = Piece::Kind::header;
            m_columns = std::move(columns);
            m_others = std::ranges::find(m_columns, Column::skill) == m_columns.end() ? std::vector<bool>() : others;
            m_order = reading_order(m_columns);
            m_pieces.push_back(std::move(piece));
            return;
        }
        if (is_table_caption(whole)) {
            piece.kind = Piece::Kind::caption;
            m_pieces.push_back(std::move(piece));
            return;
        }
        ++m_row;
        if (is_lone(row) && add_lone_cell(row, whole, before_table)) {
            return;
        }
        for (std::size_t i = 0; i < std::max(row.cells.size(), m_order.size()); ++i) {
            const std::size_t at = i < m_order.size() ? m_order[i] : i;
            if (at >= row.cells.size()) {
                continue;
            }
            const Column column = at < m_columns.size() ? m_columns[at] : Column::unknown;
            if (at < m_others.size() && m_others[at]) {
                pass_over(row.cells[at]);
            } else if (column == Column::level) {
                add_level(row.cells[at], row.source);
            } else {
                add_cell(row.cells[at], column);
            }
        }
    }

    /// Whether only the first of several cells holds text: a cell that runs across the table.
    static bool is_lone(const Row& row) {
        return row.cells.size() > 1 && !row.cells.front().lines.empty() &&
               std::all_of(row.cells.begin() + 1, row.cells.end(), [](const Cell& cell) { return cell.lines.empty(); });
    }

    /// A row that runs across the table and is none of its columns: the heading of a level, an element with its kind
    /// before it (`工作领域：1. 接待`), or an area where the table has no column for areas. Whether it is one.
    bool add_lone_cell(const Row& row, const std::string& whole, bool before_table) {
        if (std::string level = level_of_heading(whole, before_table); !level.empty()) {
            Piece piece;
            piece.kind = Piece::Kind::level_heading;
            piece.source = row.source;
            piece.text = std::move(level);
            piece.whole = whole;
            m_pieces.push_back(std::move(piece));
            return true;
        }
        const NamedElement named = element_named_in(whole);
        const bool has_areas = std::ranges::find(m_columns, Column::area) != m_columns.end();
        const std::optional<PrintedNumber> number = leading_number(whole);
        const bool is_area = !has_areas && !m_columns.empty() && number && number->parts.size() == 1;
        if (named.column == Column::unknown && !is_area) {
            return false;
        }
        const bool is_named = named.column != Column::unknown;
        add_cell(Cell{{Line{is_named ? named.text : whole, row.cells.front().lines.front().source}}},
                 is_named ? named.column : Column::area);
        return true;
    }

    /// The columns by what they hold, whichever way they are printed: level, area, task, requirement, any other.
    static std::vector<std::size_t> reading_order(const std::vector<Column>& columns) {
        constexpr std::array order{Column::level, Column::area, Column::task, Column::skill, Column::unknown};
        std::vector<std::size_t> result;
        for (const Column wanted : order) {
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (columns[i] == wanted) {
                    result.push_back(i);
                }
            }
        }
        return result;
    }

    /// A cell of the column of levels; empty where the level above goes on.
    void add_level(const Cell& cell, const SourceRef& source) {
        Piece piece;
        piece.kind = Piece::Kind::level_heading;
        piece.source = cell.lines.empty() ? source : cell.lines.front().source;
        for (const Line& line : cell.lines) {
            append_wrapped(piece.text, line.text);
        }
        piece.whole = piece.text;
        if (!level_named_in(piece.text).empty()) {
            m_pieces.push_back(std::move(piece));
        } else if (!piece.text.empty()) {
            m_diagnostics.push_back({Rule::unplaced_line, {shortened(piece.text, 30)}, piece.source, {}});
        }
    }

    static bool is_short_heading(std::string_view text) {
        constexpr std::size_t longest_heading = 8;
        return length_in_characters(text) <= longest_heading && !leading_number(text);
    }

    void forget_columns() {
        m_columns.clear();
        m_others.clear();
        m_order.clear();
    }

    /// A cell of a column of another kind: numbers of rows (序号) go without a word.
    void pass_over(const Cell& cell) {
        for (const Line& line : cell.lines) {
            if (line.text.find_first_not_of("0123456789. ") != std::string::npos) {
                m_diagnostics.push_back({Rule::unplaced_line, {shortened(line.text, 30)}, line.source, {}});
            }
        }
    }

    /// Cells of a header row that are no headings: too long for one, or numbered.
    void report_lost_cells(const Row& row, const std::vector<Column>& columns) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            for (const Line& line : row.cells[i].lines) {
                if (columns[i] == Column::unknown && !is_short_heading(line.text)) {
                    m_diagnostics.push_back({Rule::unplaced_line, {shortened(line.text, 30)}, line.source, {}});
                }
            }
        }
    }

    void add_cell(const Cell& cell, Column column) {
        ++m_cell;
        std::string whole;
        for (const Line& line : cell.lines) {
            append_wrapped(whole, line.text);
        }
        whole = squeeze_spaces(whole);
        for (const Line& line : cell.lines) {
            Piece piece;
            piece.source = line.source;
            piece.column = column;
            piece.row = m_row;
            piece.cell = m_cell;
            piece.cell_text = std::exchange(whole, {});
            add_text(line.text, piece);
        }
    }

    /// The number of an item in a column whose elements are numbered with more parts or otherwise: `①` or `1.` before a
    /// requirement, `（一）` before a task, `一、` before an area.
    static std::optional<ItemNumber> item_of(std::string_view text, const std::optional<PrintedNumber>& number,
                                             Column column) {
        const bool is_column = column == Column::area || column == Column::task || column == Column::skill;
        if (!is_column || (number && (number->parts.size() > 1 || column == Column::area))) {
            return std::nullopt;
        }
        return item_number(text);
    }

    /// Adds a line of text as one piece for each number in it; `first` gives the place.
    void add_text(std::string_view text, Piece first) {
        first.text.clear();
        first.whole.clear();
        bool at_start = true;
        while (!text.empty()) {
            Piece piece = first;
            first.cell_text.clear(); // with the first piece only
            piece.at_start = at_start;
            const std::string_view begin = text;
            const std::optional<PrintedNumber> number = leading_number(text);
            if (const std::optional<ItemNumber> item = at_start ? item_of(text, number, piece.column) : std::nullopt) {
                piece.item = item->value;
                piece.item_raw = item->raw;
                text.remove_prefix(item->length);
            } else if (number) {
                piece.number = *number;
                text.remove_prefix(number->length);
            }
            const std::size_t end = inner_number(text, 1).value_or(text.size());
            piece.text = std::string(trim(text.substr(0, end)));
            text.remove_prefix(end);
            piece.whole = std::string(trim(begin.substr(0, begin.size() - text.size())));
            m_pieces.push_back(std::move(piece));
            at_start = false;
        }
    }

    std::vector<Diagnostic>& m_diagnostics;
    std::vector<Piece> m_pieces;
    std::vector<Column> m_columns;
    std::vector<bool> m_others;       ///< columns of another kind
    std::vector<std::size_t> m_order; ///< in which the cells of a row are read
    std::size_t m_row = 0;
    std::size_t m_cell = 0;
};

} // namespace

std::vector<Piece> cut_into_pieces(const std::vector<Block>& blocks, std::vector<Diagnostic>& diagnostics) {
    Cutter cutter(diagnostics);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        cutter.add(blocks[i], i + 1 < blocks.size() && heads_table(blocks[i + 1]));
    }
    return cutter.take();
}

} // namespace kezheng
