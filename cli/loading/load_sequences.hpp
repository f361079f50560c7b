#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "cli/loading/crosswalk.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"
#include "mappings/alignments/prerequisites/proposal.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What a command about sequences runs on.
struct SequencesRequest {
    std::vector<std::string>
        names;            ///< keys or titles in the standards, documents, or one curriculum; empty: everything
    std::string declared; ///< a file of sequence edges that win over proposed ones; empty: none
    Crosswalks crosswalks = Crosswalks::left_out;
};

/// The standards of the run with the proposed (and declared) sequence edges, and a curriculum where one was named.
struct LoadedSequences {
    CompetencyGraph graph;
    std::vector<NodeId> roots; ///< what the user named; empty: everything
    bool is_curriculum = false;
    bool has_quarters = false;               ///< the curriculum counts four terms a year
    std::vector<SetAsideProposal> set_aside; ///< of the standards, what the edges contradict
    std::vector<Diagnostic> diagnostics;
};

/// Loads what --standard names, and besides the documents among the names; without --standard, documents and the
/// bundled standards that are named with them stand for themselves. The crosswalk joins those that the names speak of.
/// Errors: a name is neither; a curriculum beside other names; a file that cannot be read, or declared steps that
/// cannot be decoded.
[[nodiscard]] Result<LoadedSequences> load_sequences(const SequencesRequest& request, const CommonOptions& options,
                                                     Io& io);

} // namespace kezheng
