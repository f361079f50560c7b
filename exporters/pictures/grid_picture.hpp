#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// A box of a grid: where it stands, what it says.
struct GridBox {
    std::size_t column = 0;
    std::size_t lane = 0;
    std::string heading; ///< a key or code; may be empty
    std::string label;   ///< wrapped to fit
    bool is_strong = false;
};

/// An arrow between two boxes, by their positions in the list: strong where it is to be followed, dashed where it is
/// of another kind, both where something is wrong.
struct GridArrow {
    std::size_t from = 0;
    std::size_t to = 0;
    bool is_strong = false;
    bool is_dashed = false;
};

/// What an arrow of its looks means, or a remark.
struct GridLegendEntry {
    std::string text;
    bool is_strong = false;
    bool is_dashed = false;
    bool has_arrow = true;
};

/// Boxes in columns (layers, terms) and lanes (levels, modules): the boxes of one cell stand below each other.
struct GridPicture {
    std::string title;
    std::vector<std::string> columns; ///< headings; may be empty texts
    std::vector<std::string> lanes;
    std::vector<GridBox> boxes;
    std::vector<GridArrow> arrows;
    std::vector<GridLegendEntry> legend; ///< below the title
    bool is_chart = false;               ///< a row a lane, as in a Gantt chart: narrow lanes with long names
};

/// The picture as SVG 1.1, for paper: black on light grounds, no script, no outside resource. It fills an A4 page,
/// upright or turned, or else A3, where its text fits there at 7 points; a larger picture keeps its size. No arrow runs
/// behind a box. Any text may stand in it.
[[nodiscard]] std::string svg_of(const GridPicture& picture);

} // namespace kezheng
