#pragma once

// cgraph's own name; its headers stay in the sources.
struct Agraph_s; // NOLINT(readability-identifier-naming)

namespace kezheng {

/// Turns what Graphviz laid out upside down, its title aside, where the frames stand rather from the bottom to the top
/// than from the top to the bottom in the order in which they were added.
void order_lanes(Agraph_s* graph);

} // namespace kezheng
