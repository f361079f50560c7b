#pragma once

#include "graph/model/graph_builder.hpp"

#include <string>
#include <string_view>

namespace kezheng::test {

/// A graph drawn as text. One line a node, `KIND KEY [label]`, or an edge, `FROM -KIND-> TO`:
///
///     standard s
///     level    s/1 初级
///     s -contains-> s/1
///
/// Details of nodes and edges are filled with the defaults of their kind.
[[nodiscard]] GraphBuilder builder_from(std::string_view text);
/// The same, sealed.
[[nodiscard]] Sealed graph_from(std::string_view text);

/// The graph as such text: nodes in the order of their ids, then edges; for whole comparisons.
[[nodiscard]] std::string text_of(const CompetencyGraph& graph);

} // namespace kezheng::test
