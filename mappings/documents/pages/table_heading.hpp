#pragma once

#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/standards/column_heading.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// One cell of a header row.
struct ColumnHeading {
    std::string text;
    Box box;
    Column kind = Column::unknown;
};

/// The header row of a table of requirements, left to right.
struct TableHeading {
    std::vector<ColumnHeading> columns;
    std::size_t lines = 1; ///< how many printed lines it takes
};

/// The header row that begins at `lines[at]`: at least two known headings (工作领域, 工作任务, 职业技能要求 and their
/// other names) and few other words, on one line or wrapped in their cells over up to three.
[[nodiscard]] std::optional<TableHeading> heading_at(const std::vector<PrintedLine>& lines, std::size_t at);

/// The index of the column of this kind.
[[nodiscard]] std::optional<std::size_t> column_with(const TableHeading& heading, Column kind);

/// Where the columns of a table part: for each two neighbours the middle of the emptiest strip between the middles of
/// their headings. Strips between a number and the text it numbers do not count. `body` are lines below the heading.
[[nodiscard]] std::vector<double> column_borders(const TableHeading& heading,
                                                 const std::vector<const PrintedLine*>& body);

} // namespace kezheng
