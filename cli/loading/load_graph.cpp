#include "cli/loading/load_graph.hpp"

#include "cli/loading/crosswalk.hpp"
#include "cli/loading/load_curriculum.hpp"
#include "graph/model/graph_builder.hpp"
#include "majors/assign_codes.hpp"
#include "majors/renames.hpp"
#include "mappings/alignments/prerequisites/propose_sequences.hpp"
#include "mappings/alignments/role_requirements.hpp"
#include "mappings/curricula/register_curriculum.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

/// Adds what is proposed and not there yet: a CASE package that kezheng wrote holds the orders of its time.
void add_edges(std::vector<EdgeDraft> edges, GraphBuilder& builder) {
    using Ends = std::tuple<EdgeKind, std::string, std::string>;
    std::set<Ends> known;
    for (const EdgeDraft& edge : builder.edges()) {
        known.emplace(edge.kind, edge.from, edge.to);
    }
    for (EdgeDraft& edge : edges) {
        if (!known.contains(Ends(edge.kind, edge.from, edge.to))) {
            builder.add_edge(std::move(edge));
        }
    }
}

void add_proposals(const std::vector<StandardDraft>& standards, const GraphContents& contents, GraphBuilder& builder,
                   std::vector<Diagnostic>& diagnostics) {
    for (const StandardDraft& standard : standards) {
        if (contents.role_tasks) {
            add_edges(role_requirements(standard), builder);
        }
        if (contents.sequences) {
            add_edges(propose_sequences(standard).edges, builder);
        }
    }
    if (contents.matches) {
        add_matches(standards, *contents.matches, builder, diagnostics);
    }
}

} // namespace

Result<LoadedStandards> load_graph(const GraphContents& contents, const CommonOptions& options, Io& io) {
    Result<StandardDrafts> drafts = read_standards(options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    // The same graph in whatever order the standards were named.
    std::ranges::sort(drafts->standards, {}, &StandardDraft::id);
    GraphBuilder builder;
    for (const StandardDraft& standard : drafts->standards) {
        register_standard(standard, builder);
    }
    std::vector<Diagnostic>& diagnostics = drafts->diagnostics;
    add_proposals(drafts->standards, contents, builder, diagnostics);
    register_renames(builder);
    (void)assign_codes(builder); // what it reports is for `ingest`, which reads the document
    if (!contents.curriculum.empty()) {
        const Result<ReadCurriculum> read = read_named_curriculum(contents.curriculum, drafts->standards, io);
        if (!read) {
            return std::unexpected(read.error());
        }
        std::ranges::copy(read->diagnostics, std::back_inserter(diagnostics));
        std::ranges::move(register_curriculum(read->curriculum, builder), std::back_inserter(diagnostics));
    }
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(diagnostics));
    return LoadedStandards{std::move(sealed.graph), std::move(diagnostics)};
}

} // namespace kezheng
