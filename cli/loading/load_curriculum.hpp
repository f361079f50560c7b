#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "cli/loading/crosswalk.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// A curriculum with the standards that it is aligned to, as one graph.
struct LoadedCurriculum {
    CurriculumDraft draft;
    CompetencyGraph graph;
    NodeId curriculum;
    std::vector<Diagnostic> diagnostics;
    std::optional<NodeId> candidates; ///< the curriculum of candidate modules, where they were asked for
    bool bundled_candidates = false;  ///< whether they are those of the bundled example
};

/// Whether a user's word names a curriculum rather than a node: a file or folder, `-`, or `example`, the bundled one.
[[nodiscard]] bool names_curriculum(const std::string& name);

/// Loads the curriculum that a user names (a workbook, a CSV, a folder of CSV, `-`, or `example`, the bundled one) and
/// the standards of the run. Errors: there is none of the name; a file that cannot be read; no table of modules.
[[nodiscard]] Result<LoadedCurriculum> load_curriculum(const std::string& name, const CommonOptions& options, Io& io,
                                                       Crosswalks crosswalks = Crosswalks::left_out);

/// The same with a pool of candidate modules: those of the files that `candidates` names, or, where it is empty, those
/// of the curriculum's own sheets, or else those of the bundled example. Error besides: there are none.
[[nodiscard]] Result<LoadedCurriculum> load_curriculum_with_candidates(const std::string& name,
                                                                       const std::string& candidates,
                                                                       const CommonOptions& options, Io& io,
                                                                       Crosswalks crosswalks = Crosswalks::left_out);

/// What was read of a module of the curriculum or a candidate; nullptr where it is neither.
[[nodiscard]] const ModuleDraft* draft_of(const LoadedCurriculum& loaded, NodeId module);

/// The cell in which a module says that it needs one of `codes`, as its prerequisite or corequisite; the module's own
/// where none says so.
[[nodiscard]] SourceRef place_of_requisites(const LoadedCurriculum& loaded, NodeId module,
                                            std::span<const std::string> codes);

/// Reports the cycles of prerequisites of a curriculum and its candidates, each with its modules.
void report_cycles(LoadedCurriculum& loaded);

/// Reads a curriculum's files alone; requirements that it names are looked up in `standards`.
[[nodiscard]] Result<ReadCurriculum> read_named_curriculum(const std::string& name,
                                                           const std::vector<StandardDraft>& standards, Io& io,
                                                           std::span<const ModuleDraft> known = {});

} // namespace kezheng
