#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/crosswalks/read_decisions.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What to compare, and how.
struct CrosswalkRequest {
    std::string a; ///< key, title, JSON or document; a standard that --standard loads may be called by its key
    std::string b;
    bool proposed_only = false; ///< the program's proposals alone
    std::string decisions;      ///< a file of reviewed decisions; empty: the bundled ones alone
    double min_score = 0;       ///< 0: as the model says
};

/// Two standards as one graph, with the `matches` edges between their requirements.
struct LoadedCrosswalk {
    CompetencyGraph graph;
    NodeId a = NodeId(0);
    NodeId b = NodeId(0);
    std::vector<Diagnostic> diagnostics;
};

/// The matches of two standards (not one with itself) as `overlap` has them: proposed, with what the bundled crosswalk
/// decides. Stale decisions are reported.
[[nodiscard]] Result<std::vector<EdgeDraft>> matches_between(const StandardDraft& a, const StandardDraft& b,
                                                             std::vector<Diagnostic>& diagnostics, Io& io);

/// Loads both standards, proposes what they share and puts the decisions of reviewers over it: those of the file, then
/// the bundled ones. Decisions whose text changed are reported and not applied. Errors: as of load_standards(); a file
/// of decisions that cannot be read.
[[nodiscard]] Result<LoadedCrosswalk> load_crosswalk(const CrosswalkRequest& request, const CommonOptions& options,
                                                     Io& io);

/// What two standards share: proposals, with the bundled decisions of reviewers over them. Decisions whose text changed
/// are reported and not applied.
[[nodiscard]] std::vector<EdgeDraft> known_matches(const StandardDraft& a, const StandardDraft& b,
                                                   std::vector<Diagnostic>& diagnostics);

/// Reads what people decided in a file; `-` is standard input. Errors: it cannot be read or holds no such table.
[[nodiscard]] Result<ReadDecisions> read_decision_file(const std::string& path, Io& io);

} // namespace kezheng
