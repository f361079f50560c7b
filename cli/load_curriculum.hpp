#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A curriculum with the standards that it is aligned to, as one graph.
struct LoadedCurriculum {
    CurriculumDraft draft;
    CompetencyGraph graph;
    NodeId curriculum;
    std::vector<Diagnostic> diagnostics;
};

/// Loads the curriculum that a user names (a workbook, a CSV, a folder of CSV, `-`) and the standards of the run.
/// Errors: there is none of the name; a file that cannot be read; no table of modules.
[[nodiscard]] Result<LoadedCurriculum> load_curriculum(const std::string& name, const CommonOptions& options, Io& io);

/// Reads a curriculum's files alone; requirements that it names are looked up in `standards`.
[[nodiscard]] Result<ReadCurriculum> read_named_curriculum(const std::string& name,
                                                           const std::vector<StandardDraft>& standards, Io& io);

} // namespace kezheng
