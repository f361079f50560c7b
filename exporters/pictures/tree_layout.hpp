#pragma once

#include "exporters/pictures/column_layout.hpp"
#include "exporters/pictures/diagram.hpp"

namespace kezheng {

/// Lays a tree out (DiagramLayout::tree): its layers are columns from left to right, what a box contains stands beside
/// it from the top in the order of its lines, and lanes are frames below each other. Boxes without a place in the tree
/// stand in a column to its left, as near to what they are joined to as they can. Takes time in proportion to the size.
[[nodiscard]] ColumnLayout tree_layout(const Diagram& diagram);

} // namespace kezheng
