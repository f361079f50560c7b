#include "graph/model/graph_builder.hpp"

#include "graph/base/key_order.hpp"
#include "graph/base/phrase.hpp"
#include "graph/base/suggestion.hpp"
#include "graph/detail/storage.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
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

/// Puts `values` into the order that `from` says: what shall stand at a place is at the place `from[place]` now. Moves
/// along the cycles of the permutation, without a second copy of the values, which are large.
template <class Value>
void put_in_order(std::vector<Value>& values, std::vector<std::uint32_t> from) {
    for (std::uint32_t start = 0; start < from.size(); ++start) {
        if (from[start] == start) {
            continue;
        }
        Value first = std::move(values[start]);
        std::uint32_t place = start;
        while (from[place] != start) {
            values[place] = std::move(values[from[place]]);
            place = std::exchange(from[place], place);
        }
        values[place] = std::move(first);
        from[place] = place;
    }
}

/// The places of `values`, sorted by what stands there, equal ones as they came.
template <class Value, class Before>
std::vector<std::uint32_t> sorted_places(const std::vector<Value>& values, const Before& before) {
    std::vector<std::uint32_t> places(values.size());
    std::iota(places.begin(), places.end(), 0U);
    const auto place_before = [&](std::uint32_t a, std::uint32_t b) { return before(values[a], values[b]); };
    if (!std::ranges::is_sorted(places, place_before)) {
        std::ranges::stable_sort(places, place_before);
    }
    return places;
}

bool node_before(const Node& a, const Node& b) {
    if (a.kind != b.kind) {
        return a.kind < b.kind;
    }
    return a.key != b.key ? key_before(a.key, b.key) : a.label.zh < b.label.zh;
}

/// Nodes in their final order, the first of each key kept.
void place_nodes(std::vector<Node> nodes, Storage& storage, std::vector<Diagnostic>& diagnostics) {
    put_in_order(nodes, sorted_places(nodes, node_before));
    storage.nodes = std::move(nodes); // `by_key` holds views into the nodes, which stay where they are
    storage.by_key.reserve(storage.nodes.size());
    std::size_t kept = 0;
    for (Node& node : storage.nodes) {
        const auto known = storage.by_key.find(node.key);
        if (known != storage.by_key.end()) {
            if (!is_shared(node.kind) || storage.nodes[known->second.index()].kind != node.kind) {
                diagnostics.push_back({Rule::duplicate_key, {node.key}, node.source, node.key});
            }
            continue;
        }
        if (&storage.nodes[kept] != &node) {
            storage.nodes[kept] = std::move(node);
        }
        storage.by_key.emplace(storage.nodes[kept].key, NodeId(kept));
        ++kept;
    }
    storage.nodes.erase(storage.nodes.begin() + static_cast<std::ptrdiff_t>(kept), storage.nodes.end());
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
    const std::string& other = key == edge.from.text() ? edge.to.text() : edge.from.text();
    diagnostics.push_back({Rule::unknown_key, {other, key, key_suggestion(storage, key, other)}, edge.source, other});
    return std::nullopt;
}

/// A kind of edge in a message: people read Chinese words, or the name in files.
LocalisedText spoken(EdgeKind kind) {
    return {heading_of(kind).zh, std::string(name_of(kind))};
}

/// Of an `associated` edge, so that two nodes may have several.
std::pair<std::string_view, std::string_view> words_of(const Edge& edge) {
    const auto* const association = edge.details.get_if<Association>();
    return association == nullptr ? std::pair<std::string_view, std::string_view>()
                                  : std::pair<std::string_view, std::string_view>(association->type, association->note);
}

bool edge_before(const Edge& a, const Edge& b) {
    const auto ends = std::tuple(a.kind, a.from, a.to) <=> std::tuple(b.kind, b.from, b.to);
    return ends == std::strong_ordering::equal ? words_of(a) < words_of(b) : ends == std::strong_ordering::less;
}

bool same_ends(const Edge& a, const Edge& b) {
    return std::tuple(a.kind, a.from, a.to) == std::tuple(b.kind, b.from, b.to) && words_of(a) == words_of(b);
}

/// Of sorted edges: keeps the first one of several between the same nodes, and reports the others.
void leave_out_repeated(Storage& storage, std::vector<Diagnostic>& diagnostics) {
    std::vector<Edge>& edges = storage.edges;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (kept > 0 && same_ends(edges[kept - 1], edges[i])) {
            const std::string& from = storage.nodes[edges[i].from.index()].key;
            const std::string& to = storage.nodes[edges[i].to.index()].key;
            diagnostics.push_back({Rule::duplicate_edge, {from, to, spoken(edges[i].kind)}, edges[i].source, from});
        } else {
            if (kept != i) {
                edges[kept] = std::move(edges[i]);
            }
            ++kept;
        }
    }
    edges.erase(edges.begin() + static_cast<std::ptrdiff_t>(kept), edges.end());
}

detail::Structure structure_of(const Storage& storage) {
    const auto vertex = [](NodeId id) { return static_cast<std::uint32_t>(id.index()); };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<detail::EdgeSlot> slots;
    ends.reserve(storage.edges.size());
    slots.reserve(storage.edges.size());
    for (std::size_t i = 0; i < storage.edges.size(); ++i) {
        ends.emplace_back(vertex(storage.edges[i].from), vertex(storage.edges[i].to));
        slots.push_back({EdgeId(i)});
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), slots.begin(),
            static_cast<std::uint32_t>(storage.nodes.size())};
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

    std::vector<Edge>& edges = storage->edges;
    edges.reserve(m_edges.size());
    for (; !m_edges.empty(); m_edges.pop_front()) { // of a large graph the drafts are most of the memory
        EdgeDraft& draft = m_edges.front();
        const std::optional<NodeId> from = resolve(*storage, draft, draft.from, diagnostics);
        const std::optional<NodeId> to = resolve(*storage, draft, draft.to, diagnostics);
        if (!from || !to) {
            continue;
        }
        if (!is_legal(draft.kind, storage->nodes[from->index()].kind, storage->nodes[to->index()].kind)) {
            diagnostics.push_back(
                {Rule::illegal_edge, {draft.from, draft.to, spoken(draft.kind)}, draft.source, draft.from});
            continue;
        }
        edges.push_back({draft.kind, *from, *to, std::move(draft.details), std::move(draft.source)});
    }
    put_in_order(edges, sorted_places(edges, edge_before));
    leave_out_repeated(*storage, diagnostics);
    storage->structure = structure_of(*storage);
    return {CompetencyGraph(std::move(storage)), std::move(diagnostics)};
}

} // namespace kezheng
