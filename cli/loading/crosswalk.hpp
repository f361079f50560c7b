#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/crosswalks/read_decisions.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kezheng {

/// What to compare, and how.
struct CrosswalkRequest {
    std::string a; ///< key, title, JSON or document; a standard that --standard loads may be called by its key
    std::string b;
    bool proposed_only = false;      ///< the program's proposals alone
    std::string decisions;           ///< a file of reviewed decisions; empty: the bundled ones alone
    std::optional<double> min_score; ///< 0 to 1; as the model says where it is not given
};

/// Two standards as one graph, with the `matches` edges between their requirements.
struct LoadedCrosswalk {
    CompetencyGraph graph;
    NodeId a = NodeId(0);
    NodeId b = NodeId(0);
    std::vector<Diagnostic> diagnostics;
};

/// Loads both standards, proposes what they share and puts the decisions of reviewers over it: those of the file, then
/// the bundled ones. Decisions whose text changed are reported and not applied. Errors: as of load_standards(); a file
/// of decisions that cannot be read.
[[nodiscard]] Result<LoadedCrosswalk> load_crosswalk(const CrosswalkRequest& request, const CommonOptions& options,
                                                     Io& io);

/// Whether a graph is to hold the matches between each two of its standards.
enum class Crosswalks { left_out, included };

/// What becomes of the pairs that nobody has decided on, where a crosswalk of the two standards is bundled. Where none
/// is, the program's proposals are taken in any case.
enum class UndecidedPairs {
    proposed, ///< as `overlap` has them: takes the time of comparing all requirements
    left_out, ///< what reviewers decided stands alone, with their reasons
    none      ///< the same, and no proposals either where no crosswalk is bundled
};

/// Adds what each two of the standards share, whatever their order. Decisions whose text changed are reported and not
/// applied.
void add_matches(std::vector<const StandardDraft*> standards, UndecidedPairs undecided, GraphBuilder& builder,
                 std::vector<Diagnostic>& diagnostics);
void add_matches(const std::vector<StandardDraft>& standards, UndecidedPairs undecided, GraphBuilder& builder,
                 std::vector<Diagnostic>& diagnostics);

/// Reads what people decided in a file; `-` is standard input. Errors: it cannot be read or holds no such table.
[[nodiscard]] Result<ReadDecisions> read_decision_file(const std::string& path, Io& io);

} // namespace kezheng
