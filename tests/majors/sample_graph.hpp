#pragma once

#include "graph/model/competency_graph.hpp"

namespace kezheng::test {

/// The two bundled standards with codes and renames, sealed once.
[[nodiscard]] const CompetencyGraph& bundled_graph();

} // namespace kezheng::test
