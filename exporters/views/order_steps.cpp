#include "exporters/views/order_steps.hpp"

#include "exporters/views/picture.hpp"
#include "graph/algorithms/cycles.hpp"
#include "graph/algorithms/longest_chain.hpp"
#include "graph/algorithms/shortest_path.hpp"
#include "graph/algorithms/topological_order.hpp"
#include "graph/algorithms/transitive_reduction.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

using Pair = std::pair<NodeId, NodeId>;

/// The pairs of nodes of `kind` below `root` that an edge joins, itself or between what they hold.
std::set<Pair> lifted(const CompetencyGraph& graph, NodeId root, NodeKind kind, EdgeKind edge_kind) {
    std::set<Pair> pairs;
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        if (edge.kind != edge_kind || status_of(edge) == Status::rejected) {
            continue;
        }
        const std::optional<NodeId> from = ancestor_of(graph, edge.from, kind);
        const std::optional<NodeId> to = ancestor_of(graph, edge.to, kind);
        const NodeKind root_kind = graph.node(root).kind;
        if (from && to && *from != *to && ancestor_of(graph, *from, root_kind) == root &&
            ancestor_of(graph, *to, root_kind) == root) {
            pairs.insert({*from, *to});
        }
    }
    return pairs;
}

/// The steps between the nodes that they join, as the algorithms see them.
class StepGraph {
  public:
    explicit StepGraph(const std::set<Pair>& pairs) {
        for (const auto& [from, to] : pairs) {
            m_nodes.push_back(from);
            m_nodes.push_back(to);
        }
        std::ranges::sort(m_nodes);
        m_nodes.erase(std::ranges::unique(m_nodes).begin(), m_nodes.end());
        std::vector<Arc> arcs;
        for (const auto& [from, to] : pairs) {
            arcs.push_back({*vertex(from), *vertex(to)});
        }
        m_graph = Adjacency(m_nodes.size(), arcs);
    }

    [[nodiscard]] bool has_cycle() const { return !is_acyclic(m_graph); }

    /// Without the pairs that others stand for; of a graph without cycles.
    [[nodiscard]] std::set<Pair> reduced() const {
        std::set<Pair> pairs;
        for (const Arc& arc : transitive_reduction(m_graph).arcs()) {
            pairs.insert({m_nodes[arc.from], m_nodes[arc.to]});
        }
        return pairs;
    }

    /// Of a graph without cycles.
    [[nodiscard]] std::vector<NodeId> longest() const {
        std::vector<NodeId> chain;
        for (const Vertex at : longest_chain(m_graph)) {
            chain.push_back(m_nodes[at]);
        }
        return chain;
    }

    /// How many steps lie before each node on the longest chain that ends there.
    [[nodiscard]] std::map<NodeId, std::size_t> layers() const {
        std::map<NodeId, std::size_t> result;
        std::size_t number = 0;
        for (const std::vector<Vertex>& layer : kezheng::layers(m_graph)) {
            for (const Vertex at : layer) {
                result[m_nodes[at]] = number;
            }
            ++number;
        }
        return result;
    }

    [[nodiscard]] bool reaches(NodeId from, NodeId to) const {
        const auto start = vertex(from);
        const auto end = vertex(to);
        return start && end && !shortest_path(m_graph, *start, *end).empty();
    }

  private:
    [[nodiscard]] std::optional<Vertex> vertex(NodeId id) const {
        const auto at = std::ranges::lower_bound(m_nodes, id);
        return at != m_nodes.end() && *at == id ? std::optional(static_cast<Vertex>(at - m_nodes.begin()))
                                                : std::nullopt;
    }

    std::vector<NodeId> m_nodes; ///< ascending
    Adjacency m_graph;
};

} // namespace

OrderSteps order_steps(const CompetencyGraph& graph, NodeId root, NodeKind kind) {
    const std::set<Pair> pairs = lifted(graph, root, kind, EdgeKind::precedes);
    const StepGraph step_graph(pairs);
    const bool has_cycle = step_graph.has_cycle();
    const std::vector<NodeId> chain = has_cycle ? std::vector<NodeId>{} : step_graph.longest();
    std::set<Pair> on_chain;
    for (std::size_t i = 1; i < chain.size(); ++i) {
        on_chain.insert({chain[i - 1], chain[i]});
    }
    OrderSteps result;
    result.chain.insert(chain.begin(), chain.end());
    for (const Pair& pair : has_cycle ? pairs : step_graph.reduced()) {
        result.steps.push_back({pair.first, pair.second, EdgeKind::precedes, on_chain.contains(pair), false});
    }
    for (const auto& [from, to] : lifted(graph, root, kind, EdgeKind::feeds)) {
        result.steps.push_back({from, to, EdgeKind::feeds, false, step_graph.reaches(to, from)});
    }
    const std::map<NodeId, std::size_t> layers = step_graph.layers();
    std::ranges::stable_sort(result.steps, {}, [&](const OrderStep& step) {
        const auto layer = layers.find(step.from);
        return std::tuple(step.kind, layer == layers.end() ? 0 : layer->second, step.from, step.to);
    });
    return result;
}

} // namespace kezheng
