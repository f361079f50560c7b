#pragma once

#include "exporters/pictures/diagram.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

// How boxes that are laid out here, not by Graphviz, are measured and stacked; for column_layout.cpp and
// tree_layout.cpp. All lengths are points.
namespace kezheng {

inline constexpr double text_line_height = 1.22; ///< of a line of text, by the height of its letters
inline constexpr double box_margin = 8;          ///< above and below the text of a box, together
inline constexpr double side_margin = 14;        ///< beside it, together
inline constexpr double box_gap = 6;             ///< between two boxes
inline constexpr double lane_margin = 8;         ///< between a lane's frame and its boxes
inline constexpr double lane_gap = 10;           ///< between two lanes

/// The width and height of a box around its text, all its outlines included.
struct BoxSize {
    double width = 0;
    double height = 0;
};
[[nodiscard]] BoxSize size_of_box(const DiagramNode& node);

/// The number of lines of a text.
[[nodiscard]] double count_lines(std::string_view text);
/// About how wide its widest line is, by the height of its letters.
[[nodiscard]] double text_width(std::string_view text);

/// How many columns of text (a Chinese character takes two) surely fit into a width.
[[nodiscard]] std::size_t columns_within(double width, double font_size);

/// The numbers that never fall and are nearest to `wanted` (isotonic regression, by pooling adjacent violators).
[[nodiscard]] std::vector<double> rising(const std::vector<double>& wanted);

} // namespace kezheng
