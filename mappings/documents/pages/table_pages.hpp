#pragma once

#include "mappings/documents/pages/table_columns.hpp"
#include "mappings/documents/pages/table_rows.hpp"

#include <map>
#include <optional>
#include <vector>

namespace kezheng {

/// Whether a word of the line runs across a border by half a character at least, as a sentence outside the table does.
[[nodiscard]] bool crosses(const PrintedLine& line, const std::vector<double>& borders);

/// The number of a requirement that words right of the first column begin with; empty where there is none.
[[nodiscard]] std::vector<unsigned> requirement_number(const PrintedLine& line, const std::vector<double>& borders);

/// Where the number of a requirement begins on the line.
[[nodiscard]] std::optional<double> left_of_number(const PrintedLine& line);

/// `borders`, moved to the left.
[[nodiscard]] std::vector<double> moved(std::vector<double> borders, double shift);

/// What is known of an open table when its next page begins.
struct KnownColumns {
    const FoundHeading& columns;
    const PrintedTable& table;
    std::optional<double> number_left; ///< where requirements' numbers begin below the heading
};

/// How far the columns on a page lie to the left of those of the table: not at all, unless that fits badly. `lines` are
/// those of the page, to the next header row.
[[nodiscard]] double shift_of_page(const std::vector<const PrintedLine*>& lines, const KnownColumns& known,
                                   const std::map<std::size_t, FoundHeading>& headings);

/// Whether requirements stand where they belong, rather than at the left as in flowing text.
[[nodiscard]] bool stands_in_columns(const PrintedTable& table);

/// How well a table fits its columns, to choose between several ways to read it: lines of requirements that begin one
/// below the other count for it.
[[nodiscard]] long fit_of(const PrintedTable& table);

} // namespace kezheng
