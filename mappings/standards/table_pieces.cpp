#include "mappings/standards/table_pieces.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/element_label.hpp"
#include "mappings/standards/header_row.hpp"
#include "mappings/standards/inner_number.hpp"
#include "mappings/standards/level_caption.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/numbering_scheme.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

class Cutter {
  public:
    Cutter(const std::vector<Block>& blocks, std::vector<Diagnostic>& diagnostics)
        : m_scheme(numbering_scheme(blocks)), m_page_numbers(blocks), m_diagnostics(diagnostics) {}

    void add(const std::vector<Block>& blocks, std::size_t at) {
        if (const Row* row = std::get_if<Row>(&blocks[at])) {
            if (!add_level_row(*row, blocks, at)) {
                add_row(*row);
            }
            m_sentence_open = false;
        } else {
            const Line& line = std::get<Line>(blocks[at]);
            add_line(line, is_level_heading(line.text, blocks, at));
            m_sentence_open =
                !m_pieces.empty() && m_pieces.back().kind == Piece::Kind::text && !ends_sentence(line.text);
        }
    }

    std::vector<Piece> take() { return std::move(m_pieces); }

  private:
    /// A heading that names a level: `6.2.1 初级`; what may be the rest of a sentence needs better grounds.
    [[nodiscard]] bool is_level_heading(std::string_view text, const std::vector<Block>& blocks, std::size_t at) const {
        const LevelCaption caption = level_caption_in(text);
        return caption == LevelCaption::clear ||
               (caption == LevelCaption::likely &&
                ((!m_sentence_open && text.contains("要求")) || header_row_follows(blocks, at)));
    }

    /// Such a heading across a whole row.
    bool add_level_row(const Row& row, const std::vector<Block>& blocks, std::size_t at) {
        const Line* only = only_line_of(row);
        if (only == nullptr || is_table_caption(only->text) || !is_level_heading(only->text, blocks, at)) {
            return false;
        }
        Piece piece;
        piece.kind = Piece::Kind::level_heading;
        piece.source = only->source;
        piece.text = only->text;
        piece.whole = only->text;
        m_pieces.push_back(std::move(piece));
        return true;
    }

    void add_line(const Line& line, bool names_level) {
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
        } else if (names_level) {
            piece.kind = Piece::Kind::level_heading;
        } else if (is_continuation_mark(line.text)) {
            m_diagnostics.push_back({Rule::continuation_mark, {line.text}, line.source, {}});
            return;
        } else if (m_page_numbers.contain(line.text, m_sentence_open)) {
            m_diagnostics.push_back({Rule::page_number, {line.text}, line.source, {}});
            return;
        } else {
            add_text(line.text, piece);
            return;
        }
        m_pieces.push_back(std::move(piece));
    }

    void add_row(const Row& row) {
        std::vector<Column> columns = columns_of_row(row);
        std::vector<bool> others; // headings of columns of another kind
        std::string whole;
        for (const std::string& text : texts_of_cells(row)) {
            others.push_back(!text.empty() && columns[others.size()] == Column::unknown && is_short_heading(text));
            whole += text;
        }
        Piece piece;
        piece.source = row.source;
        piece.text = whole;
        if (is_header_of_table(columns)) {
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
        if (const Line* area = area_across(row, m_columns)) {
            add_cell(Cell{{*area}}, Column::area);
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
            piece.begins_item = line.begins_item;
            add_text(line.text, piece);
        }
    }

    /// Adds a line of text as one piece for each number in it; `first` gives the place.
    void add_text(std::string_view text, Piece first) {
        first.text.clear();
        first.whole.clear();
        std::string_view begin = text;
        const Column label = pass_label(text, first);
        bool at_start = true;
        while (!text.empty()) {
            Piece piece = first;
            first.cell_text.clear(); // with the first piece only
            piece.at_start = at_start;
            piece.begins_item = at_start && first.begins_item;
            take_number(text, at_start ? label : Column::unknown, piece);
            const std::size_t mark = piece.counted == Column::unknown ? text.size() : next_mark_in(text, piece.mark);
            const std::size_t end = std::min(number_in(text, 1), mark);
            piece.text = std::string(trim(text.substr(0, end)));
            text.remove_prefix(end);
            piece.whole = std::string(trim(begin.substr(0, begin.size() - text.size())));
            m_pieces.push_back(std::move(piece));
            at_start = false;
            begin = text;
        }
    }

    /// Removes 工作领域： and the like from the start of a text, where it says what the text is; in flowing text, where
    /// it may be the rest of a sentence, a number must follow, and it counts as a cell of its own.
    Column pass_label(std::string_view& text, Piece& first) {
        const ElementLabel label = element_label(text);
        const std::string_view rest = text.substr(label.length);
        const bool short_word = text.starts_with("领域") || text.starts_with("任务");
        const bool in_text = first.column == Column::unknown && !short_word &&
                             (!m_sentence_open || leading_number(rest) || leading_mark(rest, true));
        if (label.column == Column::unknown || (label.column != first.column && !in_text)) {
            return Column::unknown;
        }
        if (first.column == Column::unknown) {
            first.column = label.column;
            first.cell = ++m_cell;
            first.cell_text = squeeze_spaces(text);
        }
        text.remove_prefix(label.length);
        return label.column;
    }

    /// Takes the number or the mark at the start of `text`; behind a label any mark counts.
    void take_number(std::string_view& text, Column label, Piece& piece) const {
        const std::optional<ItemMark> mark = leading_mark(text, label != Column::unknown);
        const std::optional<PrintedNumber> number = leading_number(text);
        const Column counted = mark ? counted_by(*mark, piece.column) : Column::unknown;
        if (counted != Column::unknown) {
            piece.mark = *mark;
            piece.counted = counted;
            text.remove_prefix(mark->length);
        } else if (number) {
            piece.number = *number;
            text.remove_prefix(number->length);
        } else if (mark && label != Column::unknown) {
            piece.mark = *mark;
            piece.counted = label;
            text.remove_prefix(mark->length);
        }
    }

    [[nodiscard]] Column counted_by(const ItemMark& mark, Column column) const {
        if (column == Column::unknown) {
            return m_scheme.counted_in_text(mark.kind);
        }
        return m_scheme.of(column) == mark.kind ? column : Column::unknown;
    }

    NumberingScheme m_scheme;
    PageNumbers m_page_numbers;
    std::vector<Diagnostic>& m_diagnostics;
    std::vector<Piece> m_pieces;
    std::vector<Column> m_columns;
    std::vector<bool> m_others;       ///< columns of another kind
    std::vector<std::size_t> m_order; ///< in which the cells of a row are read
    std::size_t m_row = 0;
    std::size_t m_cell = 0;
    bool m_sentence_open = false; ///< a line of flowing text may go on with it
};

} // namespace

std::vector<Piece> cut_into_pieces(const std::vector<Block>& blocks, std::vector<Diagnostic>& diagnostics) {
    Cutter cutter(blocks, diagnostics);
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        cutter.add(blocks, at);
    }
    return cutter.take();
}

} // namespace kezheng
