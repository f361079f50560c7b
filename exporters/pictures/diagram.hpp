#pragma once

#include "exporters/pictures/paper.hpp"
#include "graph/model/kinds.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kezheng {

/// How much of what a box stands for is reached; shape, outline and words say it besides the shade.
enum class Mark { none, full, part, empty };

/// A box of a picture.
struct DiagramNode {
    std::string id;      ///< unique in the picture; the key of the node it stands for
    NodeKind kind;       ///< decides shape and colour (exporters/pictures/style.hpp)
    std::string label;   ///< lines separated by line feeds, already broken to fit
    std::string tooltip; ///< the whole text, on one line
    Mark mark = Mark::none;
    bool on_right = false; ///< in which of two columns (DiagramLayout) it stands
    bool strong = false;   ///< on the longest chain
};

/// A line of a picture.
struct DiagramEdge {
    std::string from{}; // NOLINT(readability-redundant-member-init): may be left out of {.label = …}
    std::string to{};   // NOLINT(readability-redundant-member-init)
    EdgeKind kind = EdgeKind::contains;
    bool towards_left = false; ///< drawn with its arrow reversed, so that `to` stands left of `from`
    std::string label{};       // NOLINT(readability-redundant-member-init)
    bool weak = false;         ///< drawn thin: proposed only
    bool beside = false;       ///< has no say in where boxes stand
    bool same_name = false;    ///< joins two of one name: an unbroken line without an arrow
    bool strong = false;       ///< drawn thick: on the longest chain
    bool conflict = false;     ///< runs against the learning order
};

/// How the boxes of a picture stand.
enum class DiagramLayout {
    layers,  ///< where Graphviz puts them, from left to right
    tree,    ///< what a box contains beside it, in order (tree_layout.hpp)
    columns, ///< in two columns, those of one beside what they are joined to in the other (column_layout.hpp)
    rows     ///< in two columns, as they are given
};

/// Boxes that stand together in a frame with a title.
struct Lane {
    std::string title;
    std::vector<std::string> nodes; ///< their ids
};

/// A line of the legend: a sample of a box or of an edge where one is named, and what it means.
struct LegendEntry {
    std::string text{}; // NOLINT(readability-redundant-member-init): may be left out of {.node = …}
    std::optional<NodeKind> node = std::nullopt;
    std::optional<EdgeKind> edge = std::nullopt;
    Mark mark = Mark::none;
    bool same_name = false; ///< of an edge: as in DiagramEdge
    bool strong = false;
    bool conflict = false;
    bool weak = false;
};

/// A picture before layout: what stands in it, in which order, on which paper. Drawn from left to right.
struct Diagram {
    std::string name;  ///< the key of what is drawn
    std::string title; ///< printed above the picture
    Paper paper = Paper::none;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    std::vector<Lane> lanes{};         // NOLINT(readability-redundant-member-init): many pictures have none
    std::vector<LegendEntry> legend{}; // NOLINT(readability-redundant-member-init)
    std::string legend_title{};        // NOLINT(readability-redundant-member-init)
    bool landscape = false;            ///< the paper lies across; for what is not laid out here (DOT)
    double smallest_text = 0;          ///< as printed, in points; known of a page
    DiagramLayout layout = DiagramLayout::tree;
    std::string not_drawn{};      // NOLINT(readability-redundant-member-init): which edges of the graph, in words
    std::vector<Diagram> parts{}; // NOLINT(readability-redundant-member-init): drawn instead on several pages
                                  // where the text of the whole would be too small
};

} // namespace kezheng
