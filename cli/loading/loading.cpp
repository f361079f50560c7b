#include "cli/loading/loading.hpp"

#include "cli/files.hpp"
#include "cli/loading/assumed_catalogue.hpp"
#include "graph/base/suggestion.hpp"
#include "graph/model/graph_builder.hpp"
#include "majors/assign_codes.hpp"
#include "majors/renames.hpp"
#include "mappings/alignments/role_requirements.hpp"
#include "mappings/documents/read_document.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/fill_facets.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/parse_standard.hpp"
#include "mappings/standards/read_case.hpp"
#include "mappings/standards/read_standard_json.hpp"
#include "mappings/standards/register_standard.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// The error with or without "did you mean", as there is a near name or none.
Error unknown(Message plain, Message with_suggestion, std::string name, std::string nearest) {
    if (nearest.empty()) {
        return {plain, {std::move(name)}, {}};
    }
    return {with_suggestion, {std::move(name), std::move(nearest)}, {}};
}

std::string bundled_key_named(const std::string& name) {
    const auto keys = bundled_standard_keys();
    if (std::ranges::find(keys, name) != keys.end()) {
        return name;
    }
    return std::string(bundled_key_for_title(name));
}

/// `b2b/初级/1.2` → `b2b/1/1.2`, `跨境电商海外营销/高级` → `overseas/3`.
std::string canonical_key(const CompetencyGraph& graph, std::string_view text) {
    const std::size_t first = std::min(text.find('/'), text.size());
    const std::string wanted = comparison_form(text.substr(0, first));
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        const Node& standard = graph.node(id);
        const bool named = wanted == comparison_form(standard.key) || wanted == comparison_form(standard.label.zh);
        if (!named) {
            continue;
        }
        std::string key = standard.key;
        std::string_view rest = text.substr(first);
        if (rest.empty()) {
            return key;
        }
        rest.remove_prefix(1);
        const std::size_t second = std::min(rest.find('/'), rest.size());
        const std::string level(rest.substr(0, second));
        std::string number = level;
        for (const NodeId level_id : graph.children(id)) {
            const Node& node = graph.node(level_id);
            if (node.label.zh == level || comparison_form(node.label.en) == comparison_form(level)) {
                number = std::to_string(std::get<LevelDetails>(node.details).number);
            }
        }
        key += '/';
        key += number;
        key += rest.substr(second);
        return key;
    }
    return std::string(text);
}

} // namespace

Result<ReadStandard> named_standard(const std::string& name, Io& io) {
    const std::string bundled = bundled_key_named(name);
    std::error_code status;
    const bool is_file = name == "-" || std::filesystem::exists(name, status);
    if (!bundled.empty() && !(is_file && name != bundled)) {
        return ReadStandard{bundled_standard(bundled), {}};
    }
    if (is_file) {
        return read_standard(name, {}, io);
    }
    std::vector<std::string> known;
    for (const std::string_view key : bundled_standard_keys()) {
        known.emplace_back(key);
        known.push_back(bundled_standard(key).title.zh);
    }
    return std::unexpected(unknown(Message::error_unknown_standard, Message::error_unknown_standard_near, name,
                                   nearest_name(name, known)));
}

Result<ReadStandard> read_standard(const std::string& path, const std::string& id, Io& io) {
    const Result<std::string> bytes = read_file(path, io);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const std::string shown = path == "-" ? "<stdin>" : path;
    if (looks_like_case(*bytes)) {
        std::string stem = std::filesystem::path(path).stem().string();
        if (stem.ends_with(".case")) {
            stem = std::filesystem::path(stem).stem().string();
        }
        Result<ReadStandard> read = read_case(*bytes, shown, id.empty() ? standard_key_from(stem) : id);
        if (read && !id.empty() && read->standard.id != id) {
            read = with_key(std::move(*read), id);
        }
        if (read && (read->standard.language.empty() || read->standard.language.starts_with("zh"))) {
            fill_facets(read->standard, bundled_lexicon());
        }
        return read;
    }
    if (looks_like_json(*bytes)) {
        Result<ReadStandard> read = read_standard_json(*bytes, shown);
        if (read && !id.empty()) {
            read = with_key(std::move(*read), id);
        }
        return read;
    }
    const Result<Document> document = read_document(*bytes, shown);
    if (!document) {
        return std::unexpected(document.error());
    }
    std::string key = id;
    if (key.empty()) {
        key = bundled_key_for_title(title_of_document(*document));
    }
    if (key.empty()) {
        key = standard_key_from(std::filesystem::path(path).stem().string());
    }
    Result<ReadStandard> read = parse_standard(*document, key);
    if (read) {
        fill_facets(read->standard, bundled_lexicon());
    }
    return read ? with_catalogue_by_names(std::move(*read)) : std::move(read);
}

ReadStandard with_key(ReadStandard read, const std::string& id) {
    const std::string& old = read.standard.id;
    for (EdgeDraft& sequence : read.standard.sequences) {
        for (SharedText* const end : {&sequence.from, &sequence.to}) {
            if (*end == old || end->text().starts_with(old + '/')) { // the others lie outside
                *end = id + end->text().substr(old.size());
            }
        }
    }
    read.standard.id = id;
    return read;
}

Result<StandardDrafts> read_standards(const CommonOptions& options, Io& io) {
    std::vector<std::string> names = options.standards;
    if (names.empty()) {
        const auto keys = bundled_standard_keys();
        names.assign(keys.begin(), keys.end());
    }
    StandardDrafts drafts;
    std::vector<std::string> ids;
    for (const std::string& name : names) {
        Result<ReadStandard> read = named_standard(name, io);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (std::ranges::find(ids, read->standard.id) != ids.end()) {
            return std::unexpected(Error{Message::error_same_standard_twice, {read->standard.id}, {}});
        }
        ids.push_back(read->standard.id);
        std::ranges::move(read->diagnostics, std::back_inserter(drafts.diagnostics));
        drafts.standards.push_back(std::move(read->standard));
    }
    return drafts;
}

Result<LoadedStandards> load_standards(const CommonOptions& options, Io& io) {
    Result<StandardDrafts> drafts = read_standards(options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    GraphBuilder builder;
    for (const StandardDraft& standard : drafts->standards) {
        register_standard(standard, builder);
        for (EdgeDraft& edge : role_requirements(standard)) {
            builder.add_edge(std::move(edge));
        }
    }
    register_renames(builder);
    (void)assign_codes(builder); // what it reports is for `ingest`, which reads the document
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(drafts->diagnostics));
    return LoadedStandards{std::move(sealed.graph), std::move(drafts->diagnostics)};
}

Result<NodeId> resolve_key(const CompetencyGraph& graph, std::string_view text) {
    for (const std::string& key : {std::string(text), canonical_key(graph, text)}) {
        if (const std::optional<NodeId> found = graph.find(key)) {
            return *found;
        }
    }
    const std::string wanted = comparison_form(text);
    std::vector<std::string> names; // to suggest from: keys, and the names that stand for one
    for (const NodeId id : graph.nodes()) {
        const Node& node = graph.node(id);
        if (node.kind == NodeKind::role && comparison_form(node.label.zh) == wanted) {
            return id;
        }
        names.push_back(node.key);
        if (node.kind == NodeKind::role || node.kind == NodeKind::standard) {
            names.push_back(node.label.zh);
        }
    }
    return std::unexpected(unknown(Message::error_unknown_key, Message::error_unknown_key_near, std::string(text),
                                   nearest_name(text, names)));
}

} // namespace kezheng
