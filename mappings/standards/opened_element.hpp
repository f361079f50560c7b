#pragma once

#include "mappings/standards/table_cursor.hpp"
#include "mappings/standards/table_pieces.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// What the numbered piece `pieces[at]` opens, given where the parser stands: an area, a task, a requirement, or
/// nothing (unknown), since the number is part of a sentence (`3 个工作日`, `404 页面`).
///
/// A number in the column where it belongs opens an element. In flowing text it must come next in order, or follow a
/// closed sentence, and be borne out by the numbers after it: an area 2 by a task 2.x, a task 2.1 by a requirement
/// 2.1.x. A requirement's number at the start of a line counts after a closed sentence, so that wrong numbers are read
/// too; after an open one it must be able to follow, or begin a cell.
[[nodiscard]] Column opened_by(const std::vector<Piece>& pieces, std::size_t at, const TableCursor& cursor);

} // namespace kezheng
