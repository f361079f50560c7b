#include "graph/model/competency_graph.hpp"

#include "graph/detail/storage.hpp"

#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace kezheng {

namespace {

std::uint32_t vertex(NodeId id) {
    return static_cast<std::uint32_t>(id.index());
}

template <class Edges>
std::vector<EdgeId> ids_of(const detail::Structure& structure, const Edges& edges) {
    std::vector<EdgeId> result;
    for (const auto descriptor : boost::make_iterator_range(edges)) {
        result.push_back(structure[descriptor].id);
    }
    std::ranges::sort(result);
    return result;
}

std::vector<EdgeId> of_kind(const detail::Storage& storage, std::vector<EdgeId> ids, EdgeKind kind) {
    std::erase_if(ids, [&](EdgeId id) { return storage.edges[id.index()].kind != kind; });
    return ids;
}

} // namespace

CompetencyGraph::CompetencyGraph(std::unique_ptr<const detail::Storage> storage) : m_storage(std::move(storage)) {}
CompetencyGraph::CompetencyGraph(CompetencyGraph&&) noexcept = default;
CompetencyGraph& CompetencyGraph::operator=(CompetencyGraph&&) noexcept = default;
CompetencyGraph::~CompetencyGraph() = default;

std::size_t CompetencyGraph::node_count() const {
    return m_storage->nodes.size();
}

std::size_t CompetencyGraph::edge_count() const {
    return m_storage->edges.size();
}

const Node& CompetencyGraph::node(NodeId id) const {
    return m_storage->nodes.at(id.index());
}

const Edge& CompetencyGraph::edge(EdgeId id) const {
    return m_storage->edges.at(id.index());
}

std::optional<NodeId> CompetencyGraph::find(std::string_view key) const {
    const auto found = m_storage->by_key.find(key);
    if (found == m_storage->by_key.end()) {
        return std::nullopt;
    }
    return found->second;
}

std::vector<NodeId> CompetencyGraph::nodes_of(NodeKind kind) const {
    std::vector<NodeId> result;
    for (const NodeId id : nodes()) {
        if (node(id).kind == kind) {
            result.push_back(id);
        }
    }
    return result;
}

std::vector<EdgeId> CompetencyGraph::out_edges(NodeId id) const {
    return ids_of(m_storage->structure, boost::out_edges(vertex(id), m_storage->structure));
}

std::vector<EdgeId> CompetencyGraph::in_edges(NodeId id) const {
    return ids_of(m_storage->structure, boost::in_edges(vertex(id), m_storage->structure));
}

std::vector<EdgeId> CompetencyGraph::out_edges(NodeId id, EdgeKind kind) const {
    return of_kind(*m_storage, out_edges(id), kind);
}

std::vector<EdgeId> CompetencyGraph::in_edges(NodeId id, EdgeKind kind) const {
    return of_kind(*m_storage, in_edges(id), kind);
}

std::vector<NodeId> CompetencyGraph::children(NodeId id) const {
    std::vector<NodeId> result;
    for (const EdgeId edge_id : out_edges(id, EdgeKind::contains)) {
        result.push_back(edge(edge_id).to);
    }
    return result;
}

std::optional<NodeId> CompetencyGraph::parent(NodeId id) const {
    const std::vector<EdgeId> above = in_edges(id, EdgeKind::contains);
    if (above.empty()) {
        return std::nullopt;
    }
    return edge(above.front()).from;
}

} // namespace kezheng
