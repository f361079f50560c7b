#pragma once

// cgraph's own name; its headers stay in the sources.
struct Agdisc_s; // NOLINT(readability-identifier-naming)

namespace kezheng {

/// What makes cgraph number the elements of a graph in the order in which they are made. Lives as long as the program.
[[nodiscard]] Agdisc_s* counted_ids();

} // namespace kezheng
