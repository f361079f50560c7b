#pragma once

#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_heading.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace kezheng {

/// A header row, and the columns below it.
struct FoundHeading {
    TableHeading heading;
    std::vector<double> borders;
};

inline constexpr std::size_t most_headings = 2000;

/// Where the columns of one table stand on its pages: at the same places, up to a shift; or, in text laid out with
/// characters, at other places on each page.
enum class PageGrid { steady, by_page };

/// The header rows among `lines` (of all pages, in order), by the index of their first line, with the borders of the
/// columns below them. On a steady grid headings of one shape share what is printed below them, so that a table that
/// begins at the foot of a page has the columns of the others. Beyond most_headings they are lines like others.
[[nodiscard]] std::map<std::size_t, FoundHeading> find_headings(const std::vector<PrintedLine>& lines, PageGrid grid);

/// Header rows of one table or of tables of one shape, though perhaps not at the same place of the page.
[[nodiscard]] bool same_shape(const TableHeading& a, const TableHeading& b);

/// The middle of the leftmost heading.
[[nodiscard]] double left_middle(const TableHeading& heading);

} // namespace kezheng
