#pragma once

#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pages/table_heading.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace kezheng {

/// How wide a column of characters is drawn, in points; as high as a line of text is in a PDF.
inline constexpr double character_step = 10;

/// The distance of two lines of characters, in points.
inline constexpr double line_step = 14;

/// Where the columns of a table part on a page that a program laid out with characters. Most requirements begin at one
/// place; the names of areas and tasks leave an empty strip between them. `lines` are those of the page that belong to
/// the table; `before` are the borders of the page before (or a first guess by the header row). `has_heading` tells
/// whether the header row stands on this page.
[[nodiscard]] std::vector<double> character_borders(const TableHeading& heading,
                                                    const std::vector<const PrintedLine*>& lines,
                                                    std::vector<double> before, bool has_heading);

/// The words of a line by their columns, and how much speaks against that.
struct PlacedWords {
    std::vector<std::vector<WordBox>> columns;
    double cost = 0;
};

/// Divides the words of a line among the columns. Such programs keep the place of text only after two blanks or more;
/// cells close to each other are set one blank apart and then move to the left. So the numbers count (1. an area, 1.1 a
/// task, 1.1.1 a requirement), the place of text after two blanks, and that no blank stands between Chinese characters
/// of one cell, and that no line of a name is longer than `name_widths`. Lines of more than most_words words are
/// divided by place alone.
[[nodiscard]] PlacedWords place_words(const PrintedLine& line, const TableHeading& heading,
                                      const std::vector<double>& borders,
                                      std::span<const std::size_t> name_widths = {});

/// How wide the longest line of a name is in each column of areas or tasks, a Chinese character counted as two; 0 where
/// too few lines tell: those in which a gap, a requirement's number or the end of the line follows the name.
[[nodiscard]] std::vector<std::size_t> name_widths_of(const TableHeading& heading,
                                                      const std::vector<const PrintedLine*>& lines,
                                                      const std::vector<double>& borders);

/// Sets the lines of the columns of a table on one page as high as they stood where the text came from: one step apart
/// are those of the requirements (column `skill`), and a line that only other columns have stood between two of them,
/// since names are centred beside them.
void set_beside_requirements(std::vector<std::vector<PrintedLine>>& columns, std::size_t skill);

/// Whether a word that begins a line or follows two blanks runs across a border, as a sentence outside the table does.
[[nodiscard]] bool runs_across(const PrintedLine& line, const std::vector<double>& borders);

} // namespace kezheng
