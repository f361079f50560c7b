#include "mappings/standards/element_builder.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/wrap_blanks.hpp"
#include "mappings/standards/level_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

/// What is printed before the text of a piece: its label and number.
std::string prefix_of(const Piece& piece) {
    return piece.whole.substr(0, piece.whole.size() - piece.text.size());
}

} // namespace

ElementBuilder::ElementBuilder(TableCursor& cursor, LevelPlan plan, std::size_t& wrapped_lines,
                               std::vector<Diagnostic>& diagnostics)
    : m_cursor(cursor), m_plan(std::move(plan)), m_wrapped_lines(wrapped_lines), m_diagnostics(diagnostics),
      m_numbers(diagnostics) {}

void ElementBuilder::open(Column column, const Piece& piece, bool numbered) {
    if (m_cursor.level == nullptr) {
        open_level({}, piece.source);
    }
    switch (column) {
    case Column::area:
        open_area(piece, numbered);
        break;
    case Column::task:
        open_task(piece, numbered);
        break;
    case Column::skill:
        open_skill(piece, numbered);
        break;
    case Column::level:
    case Column::unknown:
        break;
    }
}

void ElementBuilder::open_level(const std::string& name, const SourceRef& source) {
    PlannedLevel planned = m_plan.level(name, m_cursor.levels.size());
    if (planned.assumed) {
        report(Rule::level_number_assumed, {std::to_string(planned.draft.number)}, source,
               m_cursor.key_of(planned.draft.number));
    }
    planned.draft.source = source;
    m_cursor.add_level(std::move(planned.draft));
}

void ElementBuilder::open_area(const Piece& piece, bool numbered) {
    AreaDraft draft;
    draft.source = piece.source;
    draft.name.zh = squeeze_spaces(piece.text);
    m_cursor.level->areas.push_back(std::move(draft));
    m_cursor.open_column = Column::area;
    m_cursor.area_row = piece.row;
    m_cursor.area_raw = prefix_of(piece);
    const auto position = static_cast<unsigned>(m_cursor.level->areas.size());
    m_cursor.area()->printed = numbered ? piece.number.text() : piece.mark.printed;
    m_cursor.printed_area = numbered ? piece.number.parts[0] : position;
    m_cursor.printed_task = {m_cursor.printed_area, 0};
    m_cursor.printed_skill = 0;
    m_numbers.check(piece, numbered, {position}, m_cursor.key_in(Column::area), m_cursor.area()->name.zh);
}

void ElementBuilder::open_task(const Piece& piece, bool numbered) {
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

void ElementBuilder::open_skill(const Piece& piece, bool numbered) {
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

bool is_note_row(const Piece& piece) {
    constexpr std::array<std::string_view, 5> openings{"注：", "注:", "备注：", "备注:", "说明："};
    return (piece.column == Column::area || piece.column == Column::task) && piece.number.parts.empty() &&
           std::ranges::any_of(openings, [&](std::string_view opening) { return piece.text.starts_with(opening); });
}

void ElementBuilder::go_on(const Piece& piece) {
    const Column column = piece.column == Column::unknown ? m_cursor.open_column : piece.column;
    const bool is_note = is_note_row(piece) || (piece.column == Column::unknown && m_cursor.sentence_closed() &&
                                                piece.text.starts_with("注") && piece.number.parts.empty());
    std::string* text = is_note || stands_below_table(piece) ? nullptr : m_cursor.text_in(column);
    if (text == nullptr) {
        report(Rule::unplaced_line, {shortened(piece.whole, 30)}, piece.source);
        return;
    }
    std::size_t& last_row = m_cursor.row_of(column);
    if (last_row != piece.row) {
        report(Rule::row_continued, {number_text(m_cursor.positions(column))}, piece.source, m_cursor.key_in(column));
        last_row = piece.row;
    }
    if (piece.at_start) {
        m_wrapped_lines += piece.row == 0 ? 1 : 0;
        append_printed(*text, piece.whole);
    } else {
        *text += ' ';
        *text += piece.whole;
    }
    if (column != Column::skill) {
        *text = squeeze_spaces(*text);
    }
}

/// Whether a line stands below a table, to which it never belongs where the format parts cells from lines. Cells of
/// text in rows may go on in lines of their own: there it must look like no sentence.
bool ElementBuilder::stands_below_table(const Piece& piece) const {
    const Column open = m_cursor.open_column;
    if (piece.column != Column::unknown || piece.row != 0 || !is_element(open)) {
        return false;
    }
    if (piece.source.page == 0) { // a web page or a Word file
        return m_cursor.row_of(open) > 0;
    }
    return open == Column::skill && m_cursor.task_row > 0 && m_cursor.sentence_closed() &&
           !piece.text.starts_with("能") && !ends_sentence(piece.text);
}

void ElementBuilder::report(Rule rule, std::vector<Argument> arguments, const SourceRef& source, std::string node) {
    m_diagnostics.push_back({rule, std::move(arguments), source, std::move(node)});
}

} // namespace kezheng
