#pragma once

#include "exporters/pictures/grid_picture.hpp"

#include <string>
#include <vector>

namespace kezheng {

// All lengths are tenths of a point, so that whole numbers do.

/// How large things are drawn.
struct GridScale {
    int font = 80;                  ///< height of a character
    std::size_t label_columns = 26; ///< of text in a line of a box; a Chinese character takes two
    bool is_tight = false;          ///< less room between boxes and around their texts
};

struct GridPoint {
    int x = 0;
    int y = 0;
};

/// Where an entry of the legend begins, and its row.
struct GridLegendPlace {
    int x = 0;
    std::size_t row = 0;
};

struct GridPlace {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] int middle() const { return y + height / 2; }
};

/// Where everything stands.
struct GridLayout {
    GridScale scale;
    int width = 0;
    int height = 0;
    int title_height = 0; ///< what stands above the lanes: title, legend and headings of columns
    std::vector<GridLegendPlace> legend;
    int legend_sample = 0;        ///< the length of an arrow in the legend
    int gap = 0;                  ///< between two columns
    std::vector<GridPlace> lanes; ///< their grounds
    std::vector<int> columns;     ///< where the boxes of each begin
    int box_width = 0;
    std::vector<GridPlace> boxes;                ///< by their positions in the picture
    std::vector<std::vector<std::string>> lines; ///< of the boxes' labels
    std::vector<std::vector<GridPoint>> arrows;  ///< from edge to edge; curves and straight parts by turns
};

/// Lays a picture out. An arrow over several columns passes each of them in a strip of its own between the boxes;
/// arrows that begin at one box share it. In a cell, boxes stand near what they are joined to.
[[nodiscard]] GridLayout grid_layout(const GridPicture& picture, GridScale scale);

/// The least width that grid_layout() can give, without the work.
[[nodiscard]] int least_grid_width(const GridPicture& picture, GridScale scale);

} // namespace kezheng
