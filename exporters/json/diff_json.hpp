#pragma once

#include "graph/analysis/diff/standard_diff.hpp"

#include <string>

namespace kezheng {

/// A version of a standard: its node and the graph that it stands in.
struct StandardVersion {
    const CompetencyGraph& graph;
    NodeId standard;
};

/// Two versions compared, as a `kezheng/diff/1` document.
[[nodiscard]] std::string diff_json(const StandardDiff& diff, const StandardVersion& before,
                                    const StandardVersion& after);

} // namespace kezheng
