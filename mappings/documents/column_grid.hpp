#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// How many columns of the page a Chinese character takes: programs that lay out text count one or two.
enum class CharacterWidth { one, two };

/// A stretch of a line without two blanks on end, and the columns of the page from `begin` up to `end` that it takes.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

/// The segments of a line; an ideographic space is two blanks.
[[nodiscard]] std::vector<Segment> segments_of(std::string_view line, CharacterWidth width);

/// Where the cells of a table's columns begin on the page: for each column but the first, the least place that a
/// character of it may take.
struct ColumnGrid {
    std::vector<std::size_t> begins;
};

/// A grid and how well it fits the lines it was found by: lines that begin right at it count for it, lines that run
/// across it against it.
struct FittedGrid {
    ColumnGrid grid;
    long fit = 0;
};

/// Finds the empty strips between the columns in `lines`. `headings` are segments that stand each in a column of its
/// own, left to right.
[[nodiscard]] FittedGrid fit_grid(const std::vector<Segment>& headings, const std::vector<std::string_view>& lines,
                                  CharacterWidth width);

/// Stand-ins for headings on a page without them: the usual beginnings of what is numbered 1., 1.1 and 1.1.1 on it;
/// nothing where no requirement begins on the page.
[[nodiscard]] std::optional<std::vector<Segment>> headings_by_numbers(const std::vector<std::string_view>& lines,
                                                                      CharacterWidth width);

/// A line cut into the columns of a grid; `crossing` where its only segment runs across the line between two columns,
/// as a sentence outside the table does.
struct CutLine {
    std::vector<std::string> cells;
    std::vector<std::size_t> begins; ///< of each cell's text on the page
    bool crossing = false;
};
[[nodiscard]] CutLine cut_line(std::string_view line, const ColumnGrid& grid, CharacterWidth width);

} // namespace kezheng
