#include "cli/load_sequences.hpp"

#include "cli/loading.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/alignments/prerequisites/propose_sequences.hpp"
#include "mappings/standards/register_standard.hpp"

#include <iterator>
#include <utility>

namespace kezheng {

Result<LoadedSequences> load_sequences(const std::string& name, const std::string& declared,
                                       const CommonOptions& options, Io& io) {
    (void)declared;
    Result<StandardDrafts> drafts = read_standards(options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    GraphBuilder builder;
    for (const StandardDraft& standard : drafts->standards) {
        register_standard(standard, builder);
        for (EdgeDraft& edge : propose_sequences(standard)) {
            builder.add_edge(std::move(edge));
        }
    }
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(drafts->diagnostics));
    LoadedSequences loaded{std::move(sealed.graph), std::nullopt, false, false, std::move(drafts->diagnostics)};
    if (!name.empty()) {
        const Result<NodeId> root = resolve_key(loaded.graph, name);
        if (!root) {
            return std::unexpected(root.error());
        }
        loaded.root = *root;
    }
    return loaded;
}

} // namespace kezheng
