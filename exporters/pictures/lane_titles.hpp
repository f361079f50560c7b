#pragma once

// cgraph's own name; its headers stay in the sources.
struct Agraph_s; // NOLINT(readability-identifier-naming)

namespace kezheng {

/// Moves the titles of the frames of a graph that is laid out to where no line and no box lies behind them: along the
/// upper edge of the frame, else along its lower one, else just outside of them. A title without such a place stays.
void move_lane_titles(Agraph_s* graph);

} // namespace kezheng
