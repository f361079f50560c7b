#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/source_ref.hpp"

#include <string>
#include <variant>
#include <vector>

namespace kezheng {

/// One printed line or paragraph: text without line breaks, and where it stands.
struct Line {
    std::string text;
    SourceRef source;
    bool begins_item = false; ///< of a list in a cell, which is no enumeration within a sentence
    bool heading = false;     ///< marked up as one
};

/// A cell of a table: its paragraphs, in reading order.
struct Cell {
    std::vector<Line> lines;
};

/// A row of a table, left to right. Empty cells are kept, so that a cell's index is its column.
struct Row {
    std::vector<Cell> cells;
    SourceRef source;
};

using Block = std::variant<Line, Row>;

/// The mark of a note (①, [1], *) that was printed raised in the text and was taken out of it.
struct NoteMark {
    std::string mark;
    SourceRef source;
};

/// What every format is read into: lines and table rows in reading order, and what was repaired on the way. The parser
/// of standards sees nothing but this. Blank lines are left out.
struct Document {
    std::string file;
    std::vector<Block> blocks;
    std::vector<Diagnostic> diagnostics;
    std::vector<NoteMark> note_marks = {}; ///< these and the notes are for set_notes_apart()
    std::vector<Line> notes = {};          ///< from the foot of pages, a line each
};

} // namespace kezheng
