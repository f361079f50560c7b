#pragma once

#include "mappings/standards/standard_draft.hpp"
#include "mappings/standards/table_pieces.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

/// Where the parser of the tables stands: the levels read so far, the area, task and requirement that are open, and the
/// numbers and rows that they were printed with.
struct TableCursor {
    explicit TableCursor(std::string standard_id) : standard(std::move(standard_id)) {}

    /// Adds a level and goes to it.
    void add_level(LevelDraft draft);
    /// Goes back to a level that was read before; nothing of it is open.
    void select_level(std::size_t index);

    /// What is open; null where nothing is.
    [[nodiscard]] AreaDraft* area() const;
    [[nodiscard]] TaskDraft* task() const;
    [[nodiscard]] SkillDraft* skill() const;

    /// The numbers by position of what is open, down to `column`: {2}, {2, 1} or {2, 1, 3}.
    [[nodiscard]] std::vector<unsigned> positions(Column column) const;
    /// The key of what is open in `column`; empty before the first level.
    [[nodiscard]] std::string key_in(Column column) const;
    [[nodiscard]] std::string key_of(unsigned level_number) const;

    /// The text that a continuation in `column` belongs to; null where nothing is open there.
    [[nodiscard]] std::string* text_in(Column column) const;
    /// The table row in which what is open in `column` was last added to.
    [[nodiscard]] std::size_t& row_of(Column column);
    /// Whether the open requirement ends with a closed sentence; no open requirement counts as closed.
    [[nodiscard]] bool sentence_closed() const;

    std::string standard;
    std::vector<LevelDraft> levels;
    LevelDraft* level = nullptr;          ///< into `levels`
    Column open_column = Column::unknown; ///< what was opened last
    unsigned printed_area = 0;
    std::pair<unsigned, unsigned> printed_task{0, 0};
    unsigned printed_skill = 0;
    std::string area_raw; ///< the number of the open area with its closing sign
    std::string task_raw;
    std::size_t area_row = 0;
    std::size_t task_row = 0;
    std::size_t skill_row = 0;
    std::size_t skill_cell = 0;
    unsigned skill_item = 0; ///< the number of the open requirement in a list; 0: none
};

} // namespace kezheng
