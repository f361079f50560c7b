#pragma once

#include "exporters/pictures/diagram.hpp"
#include "graph/model/kinds.hpp"

#include <cstddef>
#include <string_view>

namespace kezheng {

/// How a kind of node is drawn: a box. Fills differ in lightness, so that they survive grey print; corners and outlines
/// differ too, so that colour is never the only sign. All that is set here a legend can show as it is drawn.
struct NodeStyle {
    NodeKind kind;
    std::string_view style; ///< a Graphviz style: filled; rounded, dashed, dotted
    unsigned outlines;      ///< 1, or 2 inside each other
    std::string_view fill;
    std::string_view line;
    std::string_view text;
    double font_size;    ///< points
    std::size_t columns; ///< of text in a line; a Chinese character takes two
};

/// How a kind of edge is drawn.
struct EdgeStyle {
    EdgeKind kind;
    std::string_view colour;
    std::string_view style;     ///< solid, dashed, dotted
    std::string_view arrowhead; ///< none for the tree
};

/// How a box with a mark is drawn: dark, shaded, or empty with a dashed outline.
struct MarkStyle {
    Mark mark;
    std::string_view style;
    std::string_view fill;
    std::string_view text;
};

/// Between two outlines of a box, in points; Graphviz draws the second one outside of the box.
inline constexpr double outline_gap = 4;

[[nodiscard]] const MarkStyle& style_of(Mark mark);
[[nodiscard]] const NodeStyle& style_of(NodeKind kind);
[[nodiscard]] const EdgeStyle& style_of(EdgeKind kind);

/// The heights of other texts, in points: of a picture's title, of the titles of lanes, of legends and lines.
inline constexpr double title_points = 14;
inline constexpr double lane_points = 11;
inline constexpr double label_points = 10;

/// The colour of what runs against an order; the outlines of what is on the longest chain and of its lines are thick.
inline constexpr std::string_view conflict_colour = "#b03a2e";
inline constexpr double strong_width = 2.5;

/// The font of every text in a picture, one that has Chinese characters.
inline constexpr std::string_view picture_font = "Noto Sans CJK SC";

} // namespace kezheng
