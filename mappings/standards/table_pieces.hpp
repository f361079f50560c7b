#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/printed_number.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// A stretch of text of one cell or line that is either unnumbered or begins with a number that may be one of an area,
/// a task or a requirement. Whether it is one is decided by where it stands in the sequence.
struct Piece {
    enum class Kind { text, caption, header, level_heading };
    Kind kind = Kind::text;
    std::string text;                 ///< without the number
    std::string whole;                ///< with the number, as printed
    PrintedNumber number;             ///< no parts: unnumbered
    ItemMark mark;                    ///< of a document that counts otherwise; its kind is none where there is no mark
    Column counted = Column::unknown; ///< what the mark counts
    bool at_start = true;             ///< begins a line or a paragraph of a cell; otherwise it was found inside one
    bool begins_item = false;         ///< of a list in a cell
    Column column = Column::unknown;
    std::size_t row = 0;   ///< pieces of one table row share it; 0 in flowing text
    std::size_t cell = 0;  ///< pieces of one cell share it; 0 in flowing text
    std::string cell_text; ///< the whole cell, spaces squeezed, with the first piece of a cell
    SourceRef source;
};

/// Cuts the blocks of the tables into pieces, in reading order. Header rows assign the columns of the rows below them;
/// columns of another kind (序号, 备注) are passed over. Labels (工作领域：) are left out; marks (`一、`, `①`) where
/// the document counts by them (numbering_scheme.hpp). Reports page-number, and unplaced-line for what stands in a
/// header row and is no heading.
[[nodiscard]] std::vector<Piece> cut_into_pieces(const std::vector<Block>& blocks,
                                                 std::vector<Diagnostic>& diagnostics);

} // namespace kezheng
