#pragma once

#include "exporters/pictures/diagram.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The HTML-like labels of pictures in two columns; for drawn_graph.cpp. Any text may stand in them.
namespace kezheng {

/// A box with the labels of the lines that end at it on its left edge, one below the other in the order of `lines`,
/// each a port of its own. Width and height in points.
[[nodiscard]] std::string joined_box_html(const DiagramNode& node, const std::vector<const DiagramEdge*>& lines,
                                          double width, double height);

/// The name of the port at which line `number` (from 0) ends.
[[nodiscard]] std::string line_port(std::size_t number);

/// The title of a lane, set to the left in a field of this size (points).
[[nodiscard]] std::string lane_html(std::string_view title, double width, double height);

} // namespace kezheng
