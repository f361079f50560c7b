#pragma once

#include "graph/base/diagnostic.hpp"
#include "mappings/standards/level_plan.hpp"
#include "mappings/standards/number_checks.hpp"
#include "mappings/standards/table_cursor.hpp"
#include "mappings/standards/table_pieces.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// Whether the cells of a column are areas, tasks or requirements.
[[nodiscard]] constexpr bool is_element(Column column) {
    return column == Column::area || column == Column::task || column == Column::skill;
}

/// Whether a cell of areas or tasks holds a note on the table (注：…), as its last row may.
[[nodiscard]] bool is_note_row(const Piece& piece);

/// Puts what the parser of the tables decided on into the drafts: opens levels and elements below what is open at the
/// cursor, and lets an open one go on. Parents that are missing are added without a name. Reports what is odd about the
/// numbers, and parent-missing, level-number-assumed, unplaced-line, row-continued.
class ElementBuilder {
  public:
    /// All that is referred to outlives the builder; `wrapped_lines` counts the lines joined.
    ElementBuilder(TableCursor& cursor, LevelPlan plan, std::size_t& wrapped_lines,
                   std::vector<Diagnostic>& diagnostics);

    /// The level of this name; without one, the next of those that the document names.
    void open_level(const std::string& name, const SourceRef& source);
    /// An area, a task or a requirement; `numbered` with a number of the usual kind.
    void open(Column column, const Piece& piece, bool numbered);
    /// More text of what is open in the piece's column, or of what was opened last.
    void go_on(const Piece& piece);

  private:
    void open_area(const Piece& piece, bool numbered);
    void open_task(const Piece& piece, bool numbered);
    void open_skill(const Piece& piece, bool numbered);
    [[nodiscard]] bool stands_below_table(const Piece& piece) const;
    void report(Rule rule, std::vector<Argument> arguments, const SourceRef& source, std::string node = {});

    TableCursor& m_cursor;
    LevelPlan m_plan;
    std::size_t& m_wrapped_lines;
    std::vector<Diagnostic>& m_diagnostics;
    NumberChecks m_numbers;
};

} // namespace kezheng
