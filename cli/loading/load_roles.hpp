#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// The standards of a run with what their job roles require, and a curriculum that is held against them.
struct LoadedRoles {
    CompetencyGraph graph;
    std::vector<Diagnostic> diagnostics;
};

/// `curriculum` is a file, a folder or the bundled example's name; empty: none. Errors: as load_standards() and
/// load_curriculum().
[[nodiscard]] Result<LoadedRoles> load_roles(const std::string& curriculum, const CommonOptions& options, Io& io);

} // namespace kezheng
