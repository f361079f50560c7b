#include "cli/loading/load_sequences.hpp"

#include "cli/files.hpp"
#include "cli/loading/input_files.hpp"
#include "cli/loading/load_curriculum.hpp"
#include "cli/loading/loading.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/alignments/prerequisites/declared_sequences.hpp"
#include "mappings/alignments/prerequisites/propose_sequences.hpp"
#include "mappings/curricula/declared_module_steps.hpp"
#include "mappings/curricula/register_curriculum.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
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
    const std::string name = path == "-" ? "<stdin>" : path;
    Result<DeclaredSequences> steps = read_declared_sequences(*bytes, name);
    const auto is_undecodable = [](const Diagnostic& diagnostic) { return diagnostic.rule == Rule::undecodable_bytes; };
    if (steps && std::ranges::any_of(steps->diagnostics, is_undecodable)) {
        return std::unexpected(Error{Message::error_steps_undecodable, {name}, {}});
    }
    return steps;
}

/// The names, told apart.
struct Named {
    std::optional<std::string> curriculum;
    CommonOptions options;         ///< with the standards to be read
    std::vector<std::string> keys; ///< documents are named by the keys of their standards, once those are read
    std::vector<std::string> documents;
};

Result<Named> told_apart(const std::vector<std::string>& names, const CommonOptions& options) {
    Named named{std::nullopt, options, {}, {}};
    for (const std::string& name : names) {
        if (!names_curriculum(name)) {
            if (names_document(name) || names_table(name)) {
                return std::unexpected(Error{Message::error_file_missing, {}, {.file = name}});
            }
            named.keys.push_back(name);
        } else if (names_document(name)) {
            named.documents.push_back(name);
        } else if (names.size() > 1) {
            return std::unexpected(Error{Message::error_curriculum_alone, {name}, {}});
        } else {
            named.curriculum = name;
        }
    }
    if (options.standards.empty() && !named.documents.empty()) {
        for (const std::string& key : named.keys) {
            const std::string standard = key.substr(0, key.find('/'));
            if (std::ranges::find(named.options.standards, standard) == named.options.standards.end()) {
                named.options.standards.push_back(standard);
            }
        }
    }
    std::ranges::copy(named.documents, std::back_inserter(named.options.standards));
    return named;
}

/// Which of the standards the names speak of: all of them where nothing is named.
std::vector<const StandardDraft*> spoken_of(const std::vector<StandardDraft>& standards,
                                            const std::vector<std::string>& keys) {
    std::vector<const StandardDraft*> result;
    for (const StandardDraft& standard : standards) {
        const auto is_named = [&](const std::string& key) {
            const std::string name = comparison_form(key.substr(0, key.find('/')));
            return name == comparison_form(standard.id) || name == comparison_form(standard.title.zh);
        };
        if (keys.empty() || std::ranges::any_of(keys, is_named)) {
            result.push_back(&standard);
        }
    }
    return result;
}

/// The roots by the names, in key order, each once.
Result<std::vector<NodeId>> roots_of(const CompetencyGraph& graph, const std::vector<std::string>& names) {
    std::vector<NodeId> roots;
    for (const std::string& name : names) {
        const Result<NodeId> found = resolve_key(graph, name);
        if (!found) {
            return std::unexpected(found.error());
        }
        roots.push_back(*found);
    }
    std::ranges::sort(roots);
    const auto repeated = std::ranges::unique(roots);
    roots.erase(repeated.begin(), repeated.end());
    return roots;
}

} // namespace

Result<LoadedSequences> load_sequences(const SequencesRequest& request, const CommonOptions& options, Io& io) {
    Result<Named> named = told_apart(request.names, options);
    if (!named) {
        return std::unexpected(named.error());
    }
    Result<StandardDrafts> drafts = read_standards(named->options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    // The documents among the names were read last.
    for (std::size_t i = 0; i < named->documents.size(); ++i) {
        named->keys.push_back(drafts->standards[drafts->standards.size() - named->documents.size() + i].id);
    }
    LoadedSequences loaded{GraphBuilder().seal().graph, {}, false, false, {}, std::move(drafts->diagnostics)};
    Result<DeclaredSequences> steps = declared_steps(request.declared, io);
    if (!steps) {
        return std::unexpected(steps.error());
    }
    std::optional<CurriculumDraft> curriculum;
    if (named->curriculum) {
        Result<ReadCurriculum> read = read_named_curriculum(*named->curriculum, drafts->standards, io);
        if (!read) {
            return std::unexpected(read.error());
        }
        std::ranges::move(read->diagnostics, std::back_inserter(loaded.diagnostics));
        curriculum = std::move(read->curriculum);
        std::ranges::move(name_modules_by_key(*curriculum, steps->edges), std::back_inserter(loaded.diagnostics));
    }
    std::ranges::copy(steps->diagnostics, std::back_inserter(loaded.diagnostics));
    GraphBuilder builder;
    for (const EdgeDraft& edge : steps->edges) {
        builder.add_edge(edge);
    }
    for (const StandardDraft& standard : drafts->standards) {
        register_standard(standard, builder);
        SettledSequences proposed = propose_sequences(standard, steps->edges);
        for (EdgeDraft& edge : proposed.edges) {
            builder.add_edge(std::move(edge));
        }
        std::ranges::move(proposed.set_aside, std::back_inserter(loaded.set_aside));
    }
    if (curriculum) {
        std::ranges::move(register_curriculum(*curriculum, builder), std::back_inserter(loaded.diagnostics));
        loaded.is_curriculum = true;
        loaded.has_quarters = curriculum->system == CurriculumDraft::System::quarter;
        named->keys = {curriculum->key};
        curriculum.reset(); // of a large one, much memory
    } else if (request.crosswalks == Crosswalks::included) {
        add_matches(spoken_of(drafts->standards, named->keys), UndecidedPairs::proposed, builder, loaded.diagnostics);
    }
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(loaded.diagnostics));
    sort_by_place(loaded.diagnostics);
    loaded.graph = std::move(sealed.graph);
    Result<std::vector<NodeId>> roots = roots_of(loaded.graph, named->keys);
    if (!roots) {
        return std::unexpected(roots.error());
    }
    loaded.roots = std::move(*roots);
    return loaded;
}

} // namespace kezheng
