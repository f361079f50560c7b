#pragma once

#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"

#include <span>
#include <string>

namespace kezheng {

/// Keys of requirements as a short list that a table of alignments takes back: `b2b/3/2.1.1-2.1.4、2.3.1；b2b/2/1.1.2`.
/// A run of neighbours is a range, what follows in the same level is a number, each level begins with a key. `ids` are
/// skills, ascending.
[[nodiscard]] std::string key_list(const CompetencyGraph& graph, std::span<const NodeId> ids);

} // namespace kezheng
