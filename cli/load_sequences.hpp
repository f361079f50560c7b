#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kezheng {

/// What a command about sequences runs on: the standards of the run with the proposed (and declared) sequence edges,
/// and a curriculum where one was named.
struct LoadedSequences {
    CompetencyGraph graph;
    std::optional<NodeId> root; ///< what the user named; absent: everything
    bool is_curriculum = false;
    bool has_quarters = false; ///< the curriculum counts four terms a year
    std::vector<Diagnostic> diagnostics;
};

/// `name` is a key of the standards (or a standard's title), or a curriculum's file or folder; empty for everything.
/// `declared` is a file of sequence edges that win over proposed ones; empty for none. Errors: it is neither; a file
/// that cannot be read.
[[nodiscard]] Result<LoadedSequences> load_sequences(const std::string& name, const std::string& declared,
                                                     const CommonOptions& options, Io& io);

} // namespace kezheng
