#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The standards of a run as one graph, and what was reported on the way.
struct LoadedStandards {
    CompetencyGraph graph;
    std::vector<Diagnostic> diagnostics;
};

/// Reads one standard from a file: a published document of any format, or a JSON that `ingest` made. `id` may be empty;
/// then a document gets the key of the bundled standard with its title, or else one made from the file's name.
[[nodiscard]] Result<ReadStandard> read_standard(const std::string& path, const std::string& id, Io& io);

/// The standard under another key, its declared orders with it.
[[nodiscard]] ReadStandard with_key(ReadStandard read, const std::string& id);

/// One standard by what a user calls it: a bundled key or title, or a file. Error: there is none (with the nearest
/// name).
[[nodiscard]] Result<ReadStandard> named_standard(const std::string& name, Io& io);

/// Loads what --standard names, or the bundled standards. Errors: an unknown name (with the nearest key), a file that
/// cannot be read, the same key twice.
[[nodiscard]] Result<LoadedStandards> load_standards(const CommonOptions& options, Io& io);

/// The standards of a run as drafts, for what reads more against them before the graph is sealed.
struct StandardDrafts {
    std::vector<StandardDraft> standards;
    std::vector<Diagnostic> diagnostics;
};

/// Reads what --standard names, or the bundled standards. Errors as load_standards().
[[nodiscard]] Result<StandardDrafts> read_standards(const CommonOptions& options, Io& io);

/// The node that a user names: a key, with level names (`b2b/初级/1.2`) and the standard's title allowed, or a title
/// alone. Error: there is none (with the nearest key).
[[nodiscard]] Result<NodeId> resolve_key(const CompetencyGraph& graph, std::string_view text);

} // namespace kezheng
