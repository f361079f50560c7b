#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// A row or a column of a heat map; neighbours of one group stand together under its name.
struct HeatMapLine {
    std::string label;
    std::string group; ///< may be empty
};

/// Counts in a grid, the darker the more, with the sums of rows and columns.
struct HeatMap {
    std::string title;
    std::string note;      ///< below the grid
    std::string rows_name; ///< what the rows are of
    std::string columns_name;
    std::string total; ///< heading of the sums
    std::vector<HeatMapLine> rows;
    std::vector<HeatMapLine> columns;
    std::vector<std::vector<std::size_t>> counts; ///< a row for each of `rows`
};

/// The picture as SVG.
[[nodiscard]] std::string svg_of(const HeatMap& map);

} // namespace kezheng
