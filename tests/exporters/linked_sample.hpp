#pragma once

#include "graph/model/graph_builder.hpp"

namespace kezheng::test {

/// Two invented standards, `coffee` and `tea`, with everything that is proposed, declared or reviewed between nodes:
/// roles that require, a curriculum whose modules teach, orders of learning and of work, matches, concepts.
[[nodiscard]] GraphBuilder linked_builder();
[[nodiscard]] Sealed linked_graph();

} // namespace kezheng::test
