#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "cli/loading/crosswalk.hpp"
#include "cli/loading/loading.hpp"
#include "graph/base/error.hpp"

#include <optional>
#include <string>

namespace kezheng {

/// What a graph holds besides what the standards of the run say.
struct GraphContents {
    std::string curriculum = {};                                      ///< its file, folder or `example`; empty: none
    bool role_tasks = true;                                           ///< the tasks that roles require, as proposed
    bool sequences = true;                                            ///< learning order and workflow, as proposed
    std::optional<UndecidedPairs> matches = UndecidedPairs::proposed; ///< between the standards; empty: none
};

/// Loads the standards of the run and all else that `contents` names as one graph. Errors: as load_standards() and
/// load_curriculum().
[[nodiscard]] Result<LoadedStandards> load_graph(const GraphContents& contents, const CommonOptions& options, Io& io);

} // namespace kezheng
