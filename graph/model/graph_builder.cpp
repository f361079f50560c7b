#include "graph/model/graph_builder.hpp"

#include "graph/base/key_order.hpp"
#include "graph/base/phrase.hpp"
#include "graph/base/suggestion.hpp"
#include "graph/detail/storage.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

using detail::Storage;

/// Several standards may name the same major, role, reference or concept: one node stands for all of them.
bool is_shared(NodeKind kind) {
    return kind == NodeKind::major || kind == NodeKind::role || kind == NodeKind::reference ||
           kind == NodeKind::concept_;
}

/// Nodes in their final order, the first of each key kept.
void place_nodes(std::vector<Node> nodes, Storage& storage, std::vector<Diagnostic>& diagnostics) {
    std::ranges::stable_sort(nodes, [](const Node& a, const Node& b) {
        if (a.kind != b.kind) {
            return a.kind < b.kind;
        }
        return a.key != b.key ? key_before(a.key, b.key) : a.label.zh < b.label.zh;
    });
    storage.nodes.reserve(nodes.size()); // `by_key` holds views into the nodes
    for (Node& node : nodes) {
        const auto known = storage.by_key.find(node.key);
        if (known != storage.by_key.end()) {
            if (is_shared(node.kind) && storage.nodes[known->second.index()].kind == node.kind) {
                continue;
            }
            diagnostics.push_back({Rule::duplicate_key, {node.key}, node.source, node.key});
            continue;
        }
        storage.nodes.push_back(std::move(node));
        storage.by_key.emplace(storage.nodes.back().key, NodeId(storage.nodes.size() - 1));
    }
}

/// What may have been meant by the key of an edge whose other end is `other`; empty where nothing is near.
LocalisedText key_suggestion(const Storage& storage, std::string_view key, std::string_view other) {
    std::vector<std::string> keys;
    keys.reserve(storage.nodes.size());
    for (const Node& node : storage.nodes) {
        if (node.key != other) {
            keys.push_back(node.key);
        }
    }
    const std::string nearest = nearest_key(key, keys);
    return nearest.empty() ? LocalisedText{} : phrase(Message::did_you_mean, {nearest});
}

/// One end of an edge, or a diagnostic.
std::optional<NodeId> resolve(const Storage& storage, const EdgeDraft& edge, const std::string& key,
                              std::vector<Diagnostic>& diagnostics) {
    const auto found = storage.by_key.find(key);
    if (found != storage.by_key.end()) {
        return found->second;
    }
    const std::string& other = &key == &edge.from ? edge.to : edge.from;
    diagnostics.push_back({Rule::unknown_key, {other, key, key_suggestion(storage, key, other)}, edge.source, other});
    return std::nullopt;
}

/// Of an `associated` edge, so that two nodes may have several.
std::pair<std::string_view, std::string_view> words_of(const Edge& edge) {
    const auto* const association = std::get_if<Association>(&edge.details);
    return association == nullptr ? std::pair<std::string_view, std::string_view>()
                                  : std::pair<std::string_view, std::string_view>(association->type, association->note);
}

bool edge_before(const Edge& a, const Edge& b) {
    return std::tuple(a.kind, a.from, a.to, words_of(a)) < std::tuple(b.kind, b.from, b.to, words_of(b));
}

bool same_ends(const Edge& a, const Edge& b) {
    return std::tuple(a.kind, a.from, a.to, words_of(a)) == std::tuple(b.kind, b.from, b.to, words_of(b));
}

} // namespace

void GraphBuilder::add_node(Node node) {
    m_nodes.push_back(std::move(node));
}

void GraphBuilder::add_edge(EdgeDraft edge) {
    m_edges.push_back(std::move(edge));
}

void GraphBuilder::update_nodes(NodeKind kind, const std::function<void(Node&)>& update) {
    for (Node& node : m_nodes) {
        if (node.kind == kind) {
            update(node);
        }
    }
}

Sealed GraphBuilder::seal() && {
    auto storage = std::make_unique<Storage>();
    std::vector<Diagnostic> diagnostics;
    place_nodes(std::move(m_nodes), *storage, diagnostics);

    std::vector<Edge> edges;
    for (EdgeDraft& draft : m_edges) {
        const std::optional<NodeId> from = resolve(*storage, draft, draft.from, diagnostics);
        const std::optional<NodeId> to = resolve(*storage, draft, draft.to, diagnostics);
        if (!from || !to) {
            continue;
        }
        if (!is_legal(draft.kind, storage->nodes[from->index()].kind, storage->nodes[to->index()].kind)) {
            diagnostics.push_back({Rule::illegal_edge,
                                   {draft.from, draft.to, std::string(name_of(draft.kind))},
                                   draft.source,
                                   draft.from});
            continue;
        }
        edges.push_back({draft.kind, *from, *to, std::move(draft.details), std::move(draft.source)});
    }
    std::ranges::stable_sort(edges, edge_before);

    storage->structure = detail::Structure(storage->nodes.size());
    for (Edge& edge : edges) {
        if (!storage->edges.empty() && same_ends(storage->edges.back(), edge)) {
            const std::string& from = storage->nodes[edge.from.index()].key;
            const std::string& to = storage->nodes[edge.to.index()].key;
            diagnostics.push_back(
                {Rule::duplicate_edge, {from, to, std::string(name_of(edge.kind))}, edge.source, from});
            continue;
        }
        const detail::EdgeSlot slot{EdgeId(storage->edges.size())};
        boost::add_edge(edge.from.index(), edge.to.index(), slot, storage->structure);
        storage->edges.push_back(std::move(edge));
    }
    return {CompetencyGraph(std::move(storage)), std::move(diagnostics)};
}

} // namespace kezheng
