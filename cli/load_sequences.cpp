#include "cli/load_sequences.hpp"

#include "cli/files.hpp"
#include "cli/load_curriculum.hpp"
#include "cli/loading.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/alignments/prerequisites/declared_sequences.hpp"
#include "mappings/alignments/prerequisites/propose_sequences.hpp"
#include "mappings/curricula/register_curriculum.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kezheng {

namespace {

Result<DeclaredSequences> declared_steps(const std::string& path, Io& io) {
    if (path.empty()) {
        return DeclaredSequences{};
    }
    const Result<std::string> bytes = read_file(path, io);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    return read_declared_sequences(*bytes, path == "-" ? "<stdin>" : path);
}

} // namespace

Result<LoadedSequences> load_sequences(const std::string& name, const std::string& declared,
                                       const CommonOptions& options, Io& io) {
    Result<StandardDrafts> drafts = read_standards(options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    LoadedSequences loaded{GraphBuilder().seal().graph, std::nullopt, false, false, std::move(drafts->diagnostics)};
    const Result<DeclaredSequences> steps = declared_steps(declared, io);
    if (!steps) {
        return std::unexpected(steps.error());
    }
    std::ranges::copy(steps->diagnostics, std::back_inserter(loaded.diagnostics));
    GraphBuilder builder;
    for (const EdgeDraft& edge : steps->edges) {
        builder.add_edge(edge);
    }
    for (const StandardDraft& standard : drafts->standards) {
        register_standard(standard, builder);
        for (EdgeDraft& edge : propose_sequences(standard, steps->edges)) {
            builder.add_edge(std::move(edge));
        }
    }
    std::string root;
    if (names_curriculum(name)) {
        Result<ReadCurriculum> read = read_named_curriculum(name, drafts->standards, io);
        if (!read) {
            return std::unexpected(read.error());
        }
        std::ranges::move(read->diagnostics, std::back_inserter(loaded.diagnostics));
        std::ranges::move(register_curriculum(read->curriculum, builder), std::back_inserter(loaded.diagnostics));
        loaded.is_curriculum = true;
        loaded.has_quarters = read->curriculum.system == CurriculumDraft::System::quarter;
        root = read->curriculum.key;
    }
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(loaded.diagnostics));
    loaded.graph = std::move(sealed.graph);
    if (loaded.is_curriculum) {
        loaded.root = loaded.graph.find(root);
    } else if (!name.empty()) {
        const Result<NodeId> found = resolve_key(loaded.graph, name);
        if (!found) {
            return std::unexpected(found.error());
        }
        loaded.root = *found;
    }
    return loaded;
}

} // namespace kezheng
