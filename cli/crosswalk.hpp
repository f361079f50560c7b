#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What to compare, and how.
struct CrosswalkRequest {
    std::string a; ///< key, title, JSON or document; a standard that --standard loads may be called by its key
    std::string b;
    bool proposed_only = false;
    double min_score = 0; ///< 0: as the model says
};

/// Two standards as one graph, with the `matches` edges between their requirements.
struct LoadedCrosswalk {
    CompetencyGraph graph;
    NodeId a = NodeId(0);
    NodeId b = NodeId(0);
    std::vector<Diagnostic> diagnostics;
};

/// Loads both standards and proposes what they share. Errors: as of load_standards().
[[nodiscard]] Result<LoadedCrosswalk> load_crosswalk(const CrosswalkRequest& request, const CommonOptions& options,
                                                     Io& io);

} // namespace kezheng
