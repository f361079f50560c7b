#include "cli/crosswalk.hpp"

#include "cli/loading.hpp"
#include "graph/model/graph_builder.hpp"
#include "majors/assign_codes.hpp"
#include "mappings/alignments/propose_matches.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

Result<ReadStandard> find_standard(const std::string& name, const CommonOptions& options, Io& io) {
    for (const std::string& source : options.standards) {
        Result<ReadStandard> read = named_standard(source, io);
        if (!read) {
            return read;
        }
        const std::string wanted = comparison_form(name);
        if (wanted == comparison_form(read->standard.id) || wanted == comparison_form(read->standard.title.zh)) {
            return read;
        }
    }
    return named_standard(name, io);
}

} // namespace

Result<LoadedCrosswalk> load_crosswalk(const CrosswalkRequest& request, const CommonOptions& options, Io& io) {
    Result<ReadStandard> a = find_standard(request.a, options, io);
    if (!a) {
        return std::unexpected(a.error());
    }
    Result<ReadStandard> b = find_standard(request.b, options, io);
    if (!b) {
        return std::unexpected(b.error());
    }
    const bool itself = request.a == request.b;
    if (!itself && a->standard.id == b->standard.id) {
        return std::unexpected(Error{Message::error_same_standard_twice, {a->standard.id}, {}});
    }
    std::vector<Diagnostic> diagnostics = std::move(a->diagnostics);
    GraphBuilder builder;
    register_standard(a->standard, builder);
    if (!itself) {
        std::ranges::move(b->diagnostics, std::back_inserter(diagnostics));
        register_standard(b->standard, builder);
    }
    (void)assign_codes(builder); // what it reports is for `ingest`, which reads the document
    for (EdgeDraft& edge : propose_matches(a->standard, b->standard, bundled_lexicon(), request.min_score)) {
        builder.add_edge(std::move(edge));
    }
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(diagnostics));
    const std::optional<NodeId> id_a = sealed.graph.find(a->standard.id);
    const std::optional<NodeId> id_b = sealed.graph.find(b->standard.id);
    return LoadedCrosswalk{std::move(sealed.graph), *id_a, *id_b, std::move(diagnostics)};
}

} // namespace kezheng
