#include "mappings/standards/requirement_tables.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/level_plan.hpp"
#include "mappings/standards/number_checks.hpp"
#include "mappings/standards/opened_element.hpp"
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
        : m_pieces(std::move(pieces)), m_wrapped_lines(wrapped_lines), m_diagnostics(diagnostics),
          m_numbers(diagnostics), m_cursor(standard_id) {
        m_plan = plan_levels(m_pieces, std::move(level_names));
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
                open_level({}, piece.source);
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
        open_level(name, piece.source);
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
    void open_level(const std::string& name, const SourceRef& source) {
        PlannedLevel planned = m_plan.level(name, m_cursor.levels.size());
        if (planned.assumed) {
            report(Rule::level_number_assumed, {std::to_string(planned.draft.number)}, source,
                   m_cursor.key_of(planned.draft.number));
        }
        planned.draft.source = source;
        m_cursor.add_level(std::move(planned.draft));
        m_skipping_cell = 0;
        m_header_seen = false;
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
        switch (piece.counted == Column::unknown ? opened_by(m_pieces, m_at, m_cursor) : piece.counted) {
        case Column::area:
            if (starts_next_table(piece)) {
                open_level({}, piece.source);
            }
            open_area(piece, is_numbered(piece));
            return;
        case Column::task:
            open_task(piece, is_numbered(piece));
            return;
        case Column::skill:
            open_skill(piece, is_numbered(piece));
            return;
        case Column::level:
        case Column::unknown:
            break;
        }
        if (piece.column != Column::unknown && !is_numbered(piece) && opens_unnumbered(piece)) {
            return;
        }
        go_on(piece);
    }

    /// With a number of the usual kind.
    static bool is_numbered(const Piece& piece) { return !piece.number.parts.empty(); }

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
        if (piece.cell_text.empty() && piece.column != Column::skill) {
            return false;
        }
        if (m_numbered_columns.at(static_cast<std::size_t>(piece.column))) {
            return false;
        }
        if (piece.column == Column::area) {
            open_area(piece, false);
        } else if (piece.column == Column::task) {
            open_task(piece, false);
        } else {
            const bool goes_on = m_cursor.open_column == Column::skill && m_cursor.skill_cell == piece.cell &&
                                 !m_cursor.sentence_closed();
            if (goes_on) {
                return false;
            }
            open_skill(piece, false);
        }
        return true;
    }

    /// In which columns any cell begins with a number of the column's own depth, or a mark that counts.
    void find_numbered_columns() {
        for (const Piece& piece : m_pieces) {
            const std::size_t depth = piece.number.parts.size();
            const auto column = static_cast<std::size_t>(piece.column);
            static_assert(static_cast<int>(Column::area) == 1 && static_cast<int>(Column::skill) == 3);
            if (depth > 0 && depth == column) {
                m_numbered_columns.at(column) = true;
            }
            if (piece.counted != Column::unknown) {
                m_numbered_columns.at(static_cast<std::size_t>(piece.counted)) = true;
            }
        }
    }

    // ---- opening elements

    /// What is printed before the text of a piece: its label and number.
    static std::string prefix_of(const Piece& piece) {
        return piece.whole.substr(0, piece.whole.size() - piece.text.size());
    }

    void ensure_level(const Piece& piece) {
        if (m_cursor.level == nullptr) {
            open_level({}, piece.source);
        }
    }

    void open_area(const Piece& piece, bool numbered) {
        ensure_level(piece);
        AreaDraft draft;
        draft.source = piece.source;
        draft.name.zh = squeeze_spaces(piece.text);
        m_cursor.level->areas.push_back(std::move(draft));
        m_cursor.open_column = Column::area;
        m_header_seen = false;
        m_cursor.area_row = piece.row;
        m_cursor.area_raw = prefix_of(piece);
        const auto position = static_cast<unsigned>(m_cursor.level->areas.size());
        m_cursor.area()->printed = numbered ? piece.number.text() : piece.mark.printed;
        m_cursor.printed_area = numbered ? piece.number.parts[0] : position;
        m_cursor.printed_task = {m_cursor.printed_area, 0};
        m_cursor.printed_skill = 0;
        m_numbers.check(piece, numbered, {position}, m_cursor.key_in(Column::area), m_cursor.area()->name.zh);
    }

    void open_task(const Piece& piece, bool numbered) {
        ensure_level(piece);
        if (m_cursor.area() == nullptr) {
            m_cursor.level->areas.emplace_back();
            m_cursor.area()->source = piece.source;
            report(Rule::parent_missing, {shortened(piece.whole, 20), heading_of(NodeKind::area)}, piece.source,
                   m_cursor.key_in(Column::area));
        }
        TaskDraft draft;
        draft.source = piece.source;
        draft.name.zh = squeeze_spaces(piece.text);
        m_cursor.area()->tasks.push_back(std::move(draft));
        m_cursor.open_column = Column::task;
        m_cursor.task_row = piece.row;
        m_cursor.task_raw = prefix_of(piece);
        const std::vector<unsigned> position = m_cursor.positions(Column::task);
        m_cursor.task()->printed = numbered ? piece.number.text() : piece.mark.printed;
        m_cursor.printed_task =
            numbered ? std::pair(piece.number.parts[0], piece.number.parts[1]) : std::pair(position[0], position[1]);
        m_cursor.printed_skill = 0;
        m_numbers.check(piece, numbered, position, m_cursor.key_in(Column::task), m_cursor.task()->name.zh);
    }

    void open_skill(const Piece& piece, bool numbered) {
        ensure_level(piece);
        if (m_cursor.area() == nullptr || m_cursor.task() == nullptr) {
            report(Rule::parent_missing, {shortened(piece.whole, 20), heading_of(NodeKind::task)}, piece.source);
            if (m_cursor.area() == nullptr) {
                m_cursor.level->areas.emplace_back();
                m_cursor.area()->source = piece.source;
            }
            m_cursor.area()->tasks.emplace_back();
            m_cursor.task()->source = piece.source;
        }
        SkillDraft draft;
        draft.source = piece.source;
        draft.statement = piece.text;
        m_cursor.task()->skills.push_back(std::move(draft));
        m_cursor.open_column = Column::skill;
        m_cursor.skill_row = piece.row;
        m_cursor.skill_cell = piece.cell;
        m_cursor.skill()->printed = numbered ? piece.number.text() : piece.mark.printed;
        m_cursor.printed_skill = numbered ? piece.number.parts[2] : m_cursor.printed_skill + 1;
        m_numbers.check(piece, numbered, m_cursor.positions(Column::skill), m_cursor.key_in(Column::skill), piece.text);
    }

    // ---- going on with what is open

    void go_on(const Piece& piece) {
        const Column column = piece.column == Column::unknown ? m_cursor.open_column : piece.column;
        const bool is_note = piece.column == Column::unknown && m_cursor.sentence_closed() &&
                             (piece.text.starts_with("注") && piece.number.parts.empty());
        std::string* text = is_note ? nullptr : m_cursor.text_in(column);
        if (text == nullptr) {
            report(Rule::unplaced_line, {shortened(piece.whole, 30)}, piece.source);
            return;
        }
        std::size_t& last_row = m_cursor.row_of(column);
        if (last_row != piece.row) {
            report(Rule::row_continued, {number_text(m_cursor.positions(column))}, piece.source,
                   m_cursor.key_in(column));
            last_row = piece.row;
        }
        if (piece.at_start) {
            m_wrapped_lines += piece.row == 0 ? 1 : 0;
            append_wrapped(*text, piece.whole);
        } else {
            *text += ' ';
            *text += piece.whole;
        }
        if (column != Column::skill) {
            *text = squeeze_spaces(*text);
        }
    }

    void report(Rule rule, std::vector<Argument> arguments, const SourceRef& source, std::string node = {}) {
        m_diagnostics.push_back({rule, std::move(arguments), source, std::move(node)});
    }

    std::vector<Piece> m_pieces;
    std::size_t& m_wrapped_lines;
    std::vector<Diagnostic>& m_diagnostics;
    LevelPlan m_plan;
    std::array<bool, 4> m_numbered_columns{};
    NumberChecks m_numbers;

    TableCursor m_cursor;
    std::size_t m_at = 0; ///< the piece being placed
    bool m_rows_since_caption = false;
    bool m_header_seen = false;      ///< since the last area was opened
    std::size_t m_skipping_cell = 0; ///< the rest of a repeated cell
};

} // namespace

std::vector<LevelDraft> parse_requirement_tables(const std::vector<Block>& blocks, const std::string& standard_id,
                                                 const std::vector<std::string>& level_names,
                                                 std::size_t& wrapped_lines, std::vector<Diagnostic>& diagnostics) {
    return TableParser(cut_into_pieces(blocks, diagnostics), standard_id, level_names, wrapped_lines, diagnostics)
        .parse();
}

} // namespace kezheng
