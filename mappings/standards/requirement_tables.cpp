#include "mappings/standards/requirement_tables.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/element_builder.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/level_plan.hpp"
#include "mappings/standards/opened_element.hpp"
#include "mappings/standards/statement_checks.hpp"
#include "mappings/standards/table_cursor.hpp"
#include "mappings/standards/table_pieces.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// Walks the pieces and builds the levels. A numbered piece opens an area, a task or a requirement where its place in
/// the sequence says so; any other piece goes on with what is open in its column.
class TableParser {
  public:
    TableParser(std::vector<Piece> pieces, const std::string& standard_id, std::vector<std::string> level_names,
                std::size_t& wrapped_lines, std::vector<Diagnostic>& diagnostics)
        : m_pieces(std::move(pieces)), m_diagnostics(diagnostics), m_cursor(standard_id),
          m_builder(m_cursor, plan_levels(m_pieces, std::move(level_names)), wrapped_lines, diagnostics) {
        find_numbered_columns();
    }

    std::vector<LevelDraft> parse() {
        for (m_at = 0; m_at < m_pieces.size(); ++m_at) {
            const Piece& piece = m_pieces[m_at];
            switch (piece.kind) {
            case Piece::Kind::caption:
                if (is_part_of_sentence(piece)) {
                    place(piece);
                } else {
                    enter_level(piece);
                }
                break;
            case Piece::Kind::level_heading:
                enter_level(piece);
                break;
            case Piece::Kind::header:
                if (m_rows_since_caption) {
                    report(Rule::header_row_repeated, {}, piece.source);
                }
                m_header_seen = true;
                break;
            case Piece::Kind::text:
                place(piece);
                break;
            }
        }
        std::ranges::stable_sort(m_cursor.levels, {}, &LevelDraft::number);
        return std::move(m_cursor.levels);
    }

  private:
    // ---- levels

    void enter_level(const Piece& piece) {
        const std::string name = level_named_in(piece.text);
        m_rows_since_caption = false;
        if (name.empty()) {
            if (piece.kind == Piece::Kind::caption && !is_continuation_caption(piece.text)) {
                enter_next_level({}, piece.source);
            }
            return;
        }
        if (m_cursor.level != nullptr && m_cursor.level->name.zh == name) {
            return; // the caption repeated on the next page, or a heading before the caption
        }
        const auto known =
            std::ranges::find(m_cursor.levels, name, [](const LevelDraft& level) { return level.name.zh; });
        if (known != m_cursor.levels.end() && piece.kind == Piece::Kind::caption && numbers_go_on()) {
            return; // the caption of the first table, repeated on a page as its head
        }
        if (known != m_cursor.levels.end()) {
            report(Rule::level_repeated, {name}, piece.source, m_cursor.key_of(known->number));
            m_cursor.select_level(static_cast<std::size_t>(known - m_cursor.levels.begin()));
            return;
        }
        enter_next_level(name, piece.source);
    }

    /// Whether the next number of a task or a requirement comes right after the last one.
    [[nodiscard]] bool numbers_go_on() const {
        for (std::size_t i = m_at + 1; i < m_pieces.size() && m_pieces[i].kind != Piece::Kind::caption; ++i) {
            const std::vector<unsigned>& parts = m_pieces[i].number.parts;
            if (parts.size() < 2) {
                continue;
            }
            const auto [area, task] = m_cursor.printed_task;
            return parts[0] == area && (parts.size() == 2 ? parts[1] == task + 1
                                                          : parts[1] == task && parts[2] == m_cursor.printed_skill + 1);
        }
        return false;
    }

    /// A wrapped line of an open sentence that happens to begin with 表 2, and names no level.
    [[nodiscard]] bool is_part_of_sentence(const Piece& piece) const {
        return piece.row == 0 && !m_cursor.sentence_closed() && level_named_in(piece.text).empty() &&
               !is_continuation_caption(piece.text);
    }

    static bool is_continuation_caption(std::string_view text) { return text.find("续") != std::string_view::npos; }

    /// A level by its name; without one, the next of those that the document names.
    void enter_next_level(const std::string& name, const SourceRef& source) {
        m_builder.open_level(name, source);
        m_skipping_cell = 0;
        m_header_seen = false;
    }

    void open(Column column, const Piece& piece, bool numbered) {
        m_header_seen = m_header_seen && column != Column::area && m_cursor.level != nullptr;
        m_builder.open(column, piece, numbered);
    }

    // ---- what a piece is

    void place(const Piece& piece) {
        m_rows_since_caption = true;
        if (piece.cell != 0 && piece.cell == m_skipping_cell) {
            return;
        }
        m_skipping_cell = 0;
        if (repeats_open_cell(piece)) {
            report(Rule::cell_repeated, {shortened(piece.cell_text, 20)}, piece.source, m_cursor.key_in(piece.column));
            m_skipping_cell = piece.cell;
            return;
        }
        const bool in_sentence = piece.column == Column::skill && !piece.at_start && !m_cursor.sentence_closed() &&
                                 !m_numbered_columns.at(static_cast<std::size_t>(Column::skill));
        const Column counted = in_sentence ? Column::unknown : opened_by(m_pieces, m_at, m_cursor);
        const Column opened = piece.counted == Column::unknown ? counted : piece.counted;
        if (is_element(opened)) {
            if (opened == Column::area && starts_next_table(piece)) {
                enter_next_level({}, piece.source);
            }
            open(opened, piece, is_numbered(piece));
            return;
        }
        if (piece.column != Column::unknown && (!is_numbered(piece) || is_counted_item(piece)) &&
            opens_unnumbered(piece)) {
            return;
        }
        if (is_line_of_cell(piece)) {
            open(Column::skill, piece, false);
            return;
        }
        m_builder.go_on(piece);
    }

    /// A line of text below rows without numbers that reads like a requirement: one of the lines of a copied cell.
    [[nodiscard]] bool is_line_of_cell(const Piece& piece) const {
        return piece.column == Column::unknown && piece.row == 0 && piece.source.page > 0 &&
               m_cursor.open_column == Column::skill && m_cursor.task_row > 0 && m_cursor.sentence_closed() &&
               !is_numbered(piece) && piece.text.starts_with("能") &&
               !m_numbered_columns.at(static_cast<std::size_t>(Column::skill));
    }

    /// With a number of the usual kind.
    static bool is_numbered(const Piece& piece) { return !piece.number.parts.empty(); }

    /// A requirement that an item of a list in a cell gives, with the number of the list or one that begins its text.
    static bool is_counted_item(const Piece& piece) {
        return piece.begins_item && piece.column == Column::skill && piece.number.parts.size() == 1;
    }

    /// Numbering from 1 again right below a header row, with another name: a table whose caption is missing.
    [[nodiscard]] bool starts_next_table(const Piece& piece) const {
        return m_header_seen && (is_numbered(piece) ? piece.number.parts[0] : piece.mark.value) == 1 &&
               m_cursor.area() != nullptr && !m_cursor.area()->tasks.empty() &&
               squeeze_spaces(piece.text) != m_cursor.level->areas.front().name.zh;
    }

    /// A merged cell that the format repeats on each of its rows.
    [[nodiscard]] bool repeats_open_cell(const Piece& piece) const {
        if (piece.cell_text.empty() || m_cursor.area() == nullptr) {
            return false;
        }
        const std::string text = without_spaces(piece.cell_text);
        const auto same = [&](const std::string& raw, const LocalisedText& name) {
            return text == without_spaces(raw + name.zh);
        };
        if (piece.column == Column::area) {
            return m_cursor.area_row != piece.row && same(m_cursor.area_raw, m_cursor.area()->name);
        }
        return piece.column == Column::task && m_cursor.task() != nullptr && m_cursor.task_row != piece.row &&
               same(m_cursor.task_raw, m_cursor.task()->name);
    }

    /// In a table without numbers in this column, a new cell is a new element.
    bool opens_unnumbered(const Piece& piece) {
        if ((piece.cell_text.empty() && piece.column != Column::skill) || is_note_row(piece)) {
            return false;
        }
        if (m_numbered_columns.at(static_cast<std::size_t>(piece.column)) && !opens_among_marked(piece)) {
            return false;
        }
        if (piece.column == Column::skill && m_cursor.open_column == Column::skill &&
            m_cursor.skill_cell == piece.cell && !m_cursor.sentence_closed() && !piece.begins_item) {
            return false; // the sentence goes on
        }
        Piece opened = piece;
        if (is_counted_item(piece) && !piece.number.closed_by_dot && !piece.number.raw.ends_with("、")) {
            opened.text = piece.whole; // `3 个工作日`, `1：500`
        }
        open(piece.column, opened, false);
        return true;
    }

    /// Where requirements are counted within their task, an item of a list or the only one of a task may bear no mark.
    [[nodiscard]] bool opens_among_marked(const Piece& piece) const {
        return piece.column == Column::skill && m_only_marked_skills &&
               (piece.begins_item ||
                (!piece.cell_text.empty() && m_cursor.task() != nullptr && m_cursor.task()->skills.empty()));
    }

    /// In which columns cells begin with a number of the column's own depth (one in four at least: others are parts of
    /// sentences), or any piece with a mark that counts.
    void find_numbered_columns() {
        constexpr std::size_t most_cells = 4;
        std::array<std::size_t, 4> cells{};
        std::array<std::size_t, 4> numbered{};
        std::size_t last_numbered = 0; // cell
        static_assert(static_cast<int>(Column::area) == 1 && static_cast<int>(Column::skill) == 3);
        for (const Piece& piece : m_pieces) {
            const auto column = static_cast<std::size_t>(piece.column);
            if (piece.counted != Column::unknown) {
                m_numbered_columns.at(static_cast<std::size_t>(piece.counted)) = true;
            }
            if (piece.cell == 0 || column == 0 || column >= cells.size()) {
                continue;
            }
            cells.at(column) += piece.cell_text.empty() ? 0 : 1;
            if (piece.at_start && piece.number.parts.size() == column && piece.cell != last_numbered) {
                ++numbered.at(column);
                last_numbered = piece.cell;
            }
        }
        for (std::size_t column = 1; column < cells.size(); ++column) {
            const bool enough = numbered.at(column) > 0 && numbered.at(column) * most_cells >= cells.at(column);
            m_numbered_columns.at(column) = m_numbered_columns.at(column) || enough;
            if (enough && column == static_cast<std::size_t>(Column::skill)) {
                m_only_marked_skills = false;
            }
        }
    }

    void report(Rule rule, std::vector<Argument> arguments, const SourceRef& source, std::string node = {}) {
        m_diagnostics.push_back({rule, std::move(arguments), source, std::move(node)});
    }

    std::vector<Piece> m_pieces;
    std::vector<Diagnostic>& m_diagnostics;
    std::array<bool, 4> m_numbered_columns{};
    bool m_only_marked_skills = true; ///< no requirement bears a number of three parts

    TableCursor m_cursor;
    ElementBuilder m_builder;
    std::size_t m_at = 0; ///< the piece being placed
    bool m_rows_since_caption = false;
    bool m_header_seen = false;      ///< since the last area was opened
    std::size_t m_skipping_cell = 0; ///< the rest of a repeated cell
};

} // namespace

std::vector<LevelDraft> parse_requirement_tables(const std::vector<Block>& blocks, const std::string& standard_id,
                                                 const std::vector<std::string>& level_names,
                                                 std::size_t& wrapped_lines, std::vector<Diagnostic>& diagnostics) {
    std::vector<LevelDraft> levels =
        TableParser(cut_into_pieces(blocks, diagnostics), standard_id, level_names, wrapped_lines, diagnostics).parse();
    settle_wrap_blanks(levels);
    return levels;
}

} // namespace kezheng
