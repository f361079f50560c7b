#pragma once

#include "mappings/documents/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// A printed line of one cell of a table whose ruling is not known: its column, and where it stands on an axis that
/// runs downwards through all pages of the table (in any unit).
struct ColumnLine {
    std::size_t column = 0;
    double top = 0;
    double bottom = 0;
    std::string text;
    SourceRef source;
};

/// Which column of the table is which, and how many there are.
struct ColumnRoles {
    std::size_t area = 0;
    std::size_t task = 1;
    std::size_t skill = 2;
    std::size_t count = 3;
};

/// A row, and where it begins on the axis of its lines.
struct PlacedRow {
    Row row;
    double top = 0;
};

/// Rebuilds the rows of a table of requirements from the printed lines of its columns, which may come in any order.
///
/// Every requirement becomes one row, from the top; the name of a task (an area) is in the row of its first
/// requirement, wherever beside its requirements it is printed: at their top, or centred, so that it may begin below
/// the first. What belongs to what is decided for the whole table at once, by place and by numbers, so that a few wrong
/// numbers do no harm. A name that each page repeats is taken once. Lines of one cell are joined into one line. A
/// column without numbers is divided at gaps (names) or closed sentences (requirements). Text of other columns goes to
/// the row beside it. Nothing is left out. Tables too large for that (see the .cpp) are divided by place alone.
[[nodiscard]] std::vector<PlacedRow> rows_of_columns(std::vector<ColumnLine> lines, const ColumnRoles& roles);

} // namespace kezheng
