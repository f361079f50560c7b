#include "graph/analysis/coverage/usable_candidates.hpp"

#include "graph/algorithms/adjacency.hpp"
#include "graph/algorithms/strong_components.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kezheng {

namespace {

const ModuleDetails& module_details(const CompetencyGraph& graph, NodeId module) {
    return std::get<ModuleDetails>(graph.node(module).details);
}

/// The candidates as vertices, with an arc from each to those that it needs.
class CandidateSorting {
  public:
    CandidateSorting(const CompetencyGraph& graph, NodeId curriculum, NodeId candidates)
        : m_graph(graph), m_modules(graph.children(candidates)), m_found(m_modules.size()) {
        for (const NodeId module : graph.children(curriculum)) {
            m_taught.insert(module_details(graph, module).code);
        }
        for (Vertex vertex = 0; vertex < m_modules.size(); ++vertex) {
            m_vertices.emplace(m_modules[vertex], vertex);
        }
    }

    UsableCandidates sorted() {
        exclude_alone();
        find_needs();
        exclude_cycles();
        exclude_dependents();
        UsableCandidates result;
        for (Vertex vertex = 0; vertex < m_modules.size(); ++vertex) {
            if (m_found[vertex]) {
                result.excluded.push_back(*std::move(m_found[vertex]));
            } else {
                result.modules.push_back(m_modules[vertex]);
            }
        }
        return result;
    }

  private:
    [[nodiscard]] const std::string& code(Vertex vertex) const {
        return module_details(m_graph, m_modules[vertex]).code;
    }
    [[nodiscard]] bool is_taught(Vertex vertex) const { return m_taught.contains(code(vertex)); }

    void exclude(Vertex vertex, ExclusionReason reason, std::vector<std::string> codes) {
        m_found[vertex] = ExcludedCandidate{m_modules[vertex], reason, std::move(codes)};
    }

    void exclude_alone() {
        for (Vertex vertex = 0; vertex < m_modules.size(); ++vertex) {
            const ModuleDetails& details = module_details(m_graph, m_modules[vertex]);
            if (is_taught(vertex)) {
                exclude(vertex, ExclusionReason::in_programme, {details.code});
            } else if (!details.unknown_requisites.empty()) {
                exclude(vertex, ExclusionReason::unknown_requisite, details.unknown_requisites);
            }
        }
    }

    /// What a candidate needs that is not taught already.
    void find_needs() {
        std::vector<Arc> arcs;
        for (Vertex vertex = 0; vertex < m_modules.size(); ++vertex) {
            for (const EdgeId id : m_graph.in_edges(m_modules[vertex], EdgeKind::precedes)) {
                const Edge& edge = m_graph.edge(id);
                const auto needed = m_vertices.find(edge.from);
                if (needed == m_vertices.end() || is_taught(needed->second)) {
                    continue;
                }
                arcs.push_back({vertex, needed->second});
                const auto* sequence = edge.details.get_if<ModuleSequence>();
                if (sequence != nullptr && sequence->manner == ModuleSequence::Manner::prerequisite) {
                    m_prerequisites.push_back(arcs.back());
                }
            }
        }
        m_needs = Adjacency(m_modules.size(), arcs);
    }

    void exclude_cycles() {
        const StrongComponents components = strong_components(m_needs);
        std::set<Vertex> impossible;
        for (const Arc& arc : m_prerequisites) {
            if (components.component_of[arc.from] == components.component_of[arc.to]) {
                impossible.insert(components.component_of[arc.from]);
            }
        }
        for (const Vertex component : impossible) {
            for (const Vertex vertex : components.members[component]) {
                if (!m_found[vertex]) {
                    exclude(vertex, ExclusionReason::cycle, way_round(vertex));
                }
            }
        }
    }

    /// A shortest way along the needs from a vertex back to it, both ends named.
    [[nodiscard]] std::vector<std::string> way_round(Vertex start) const {
        std::map<Vertex, Vertex> come_from;
        std::deque<Vertex> open{start};
        while (!open.empty() && !come_from.contains(start)) {
            const Vertex at = open.front();
            open.pop_front();
            for (const Vertex next : m_needs.successors(at)) {
                if (come_from.try_emplace(next, at).second) {
                    open.push_back(next);
                }
            }
        }
        std::vector<std::string> codes{code(start)};
        for (Vertex at = come_from.at(start); at != start; at = come_from.at(at)) {
            codes.push_back(code(at));
        }
        codes.push_back(code(start));
        return codes; // from what is needed first to what needs it
    }

    void exclude_dependents() {
        const Adjacency dependents = m_needs.reversed();
        std::deque<Vertex> open;
        for (Vertex vertex = 0; vertex < m_modules.size(); ++vertex) {
            if (m_found[vertex] && m_found[vertex]->reason != ExclusionReason::in_programme) {
                open.push_back(vertex);
            }
        }
        for (; !open.empty(); open.pop_front()) {
            for (const Vertex dependent : dependents.successors(open.front())) {
                if (!m_found[dependent]) {
                    exclude(dependent, ExclusionReason::needs_excluded, {code(open.front())});
                    open.push_back(dependent);
                }
            }
        }
    }

    const CompetencyGraph& m_graph;
    std::vector<NodeId> m_modules; ///< by key
    std::vector<std::optional<ExcludedCandidate>> m_found;
    std::set<std::string> m_taught; ///< codes
    std::map<NodeId, Vertex> m_vertices;
    std::vector<Arc> m_prerequisites;
    Adjacency m_needs;
};

} // namespace

UsableCandidates usable_candidates(const CompetencyGraph& graph, NodeId curriculum, NodeId candidates) {
    return CandidateSorting(graph, curriculum, candidates).sorted();
}

} // namespace kezheng
