#pragma once

#include "exporters/paper.hpp"
#include "graph/model/kinds.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A box of a picture.
struct DiagramNode {
    std::string id;      ///< unique in the picture; the key of the node it stands for
    NodeKind kind;       ///< decides shape and colour (exporters/style.hpp)
    std::string label;   ///< lines separated by line feeds, already broken to fit
    std::string tooltip; ///< the whole text, on one line
};

/// A line of a picture.
struct DiagramEdge {
    std::string from;
    std::string to;
    EdgeKind kind;
    bool towards_left = false; ///< drawn with its arrow reversed, so that `to` stands left of `from`
};

/// A picture before layout: what stands in it, in which order, on which paper. Drawn from left to right.
struct Diagram {
    std::string name;  ///< the key of what is drawn
    std::string title; ///< printed above the picture
    Paper paper = Paper::none;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
};

} // namespace kezheng
