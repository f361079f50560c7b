#pragma once

#include "exporters/pictures/diagram.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// A rectangle of a picture, in points: its centre (y grows upwards), width and height.
struct PlacedBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// Where the parts of a picture in two columns stand.
struct ColumnLayout {
    std::vector<PlacedBox> nodes;       ///< in the order of the diagram's
    std::vector<PlacedBox> lanes;       ///< in the order of the diagram's
    std::vector<std::string> titles;    ///< of the lanes, broken to fit
    std::vector<std::size_t> line_ends; ///< by edge: which line it is of those into its box, from the top, from 0
};

/// Lays a picture out that says how (Layout::columns or rows): boxes in two columns, each as wide as its widest, with
/// room for lines between them. In rows, boxes stand as they are given, from the top. In columns, those of one side
/// stand in the order of keys (the left one's, unless the right one alone has lanes), those of the other next to what
/// they are joined to, so that lines are short and cross little.
[[nodiscard]] ColumnLayout column_layout(const Diagram& diagram);

} // namespace kezheng
