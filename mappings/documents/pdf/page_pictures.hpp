#pragma once

#include "mappings/documents/pages/table_rows.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a page looks like: a byte a point, 0 for black to 255 for white, row by row from the top.
struct PagePicture {
    unsigned width = 0; ///< 0 where there is no picture
    unsigned height = 0;
    std::string pixels;
};

/// Draws the pages `first` to `last`, one picture each; fewer where that fails.
using DrawPages = std::function<std::vector<PagePicture>(unsigned first, unsigned last)>;

/// The pictures of a stream of binary grey maps (PGM), as pdftoppm writes them; as many as are whole.
[[nodiscard]] std::vector<PagePicture> parse_grey_maps(std::string_view bytes);

/// Where rules, or edges of shaded rows, run over all of the width from `left` to `right`: points from the top,
/// ascending. Text never does.
[[nodiscard]] std::vector<double> rules_across(const PagePicture& page, double left, double right);

/// Finds the rules of a table that cannot be read without them: where its requirements bear no numbers, only rules
/// tell for sure which of them belong to a name that stands in the middle of a merged cell. At most most_drawn_pages
/// are drawn.
inline constexpr unsigned most_drawn_pages = 200;
void find_rules(PrintedTable& table, const DrawPages& draw);

} // namespace kezheng
