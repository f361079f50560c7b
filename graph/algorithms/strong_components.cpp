#include "graph/algorithms/strong_components.hpp"

#include <algorithm>
#include <limits>

namespace kezheng {

namespace {

constexpr Vertex none = std::numeric_limits<Vertex>::max();

/// Tarjan's search with its own stack of calls, so that a chain of a million vertices does not exhaust the machine's.
class Search {
  public:
    explicit Search(const Adjacency& graph)
        : m_graph(graph), m_index(graph.size(), none), m_low(graph.size(), 0), m_component(graph.size(), none) {}

    std::vector<Vertex> run() && {
        for (Vertex root = 0; root < m_graph.size(); ++root) {
            if (m_index[root] == none) {
                visit(root);
            }
        }
        return std::move(m_component);
    }

  private:
    struct Call {
        Vertex vertex;
        std::size_t next; ///< the successor to look at
    };

    void open(Vertex vertex) {
        m_index[vertex] = m_low[vertex] = m_count++;
        m_open.push_back(vertex);
        m_calls.push_back({vertex, 0});
    }

    void close(Vertex vertex) {
        if (m_low[vertex] != m_index[vertex]) {
            return;
        }
        Vertex member = none;
        do {
            member = m_open.back();
            m_open.pop_back();
            m_component[member] = m_components;
        } while (member != vertex);
        ++m_components;
    }

    void visit(Vertex root) {
        open(root);
        while (!m_calls.empty()) {
            const Vertex vertex = m_calls.back().vertex;
            const auto successors = m_graph.successors(vertex);
            if (m_calls.back().next < successors.size()) {
                const Vertex successor = successors[m_calls.back().next++];
                if (m_index[successor] == none) {
                    open(successor);
                } else if (m_component[successor] == none) {
                    m_low[vertex] = std::min(m_low[vertex], m_index[successor]);
                }
                continue;
            }
            m_calls.pop_back();
            close(vertex);
            if (!m_calls.empty()) {
                Vertex& low = m_low[m_calls.back().vertex];
                low = std::min(low, m_low[vertex]);
            }
        }
    }

    const Adjacency& m_graph;
    std::vector<Vertex> m_index;
    std::vector<Vertex> m_low;
    std::vector<Vertex> m_component;
    std::vector<Vertex> m_open;
    std::vector<Call> m_calls;
    Vertex m_count = 0;
    Vertex m_components = 0;
};

} // namespace

StrongComponents strong_components(const Adjacency& graph) {
    const std::vector<Vertex> found = Search(graph).run();
    std::vector<Vertex> number(graph.size(), none); // of a component as found, in the order of smallest members
    StrongComponents result;
    result.component_of.resize(graph.size());
    for (Vertex vertex = 0; vertex < graph.size(); ++vertex) {
        Vertex& component = number[found[vertex]];
        if (component == none) {
            component = static_cast<Vertex>(result.members.size());
            result.members.emplace_back();
        }
        result.component_of[vertex] = component;
        result.members[component].push_back(vertex);
    }
    return result;
}

Adjacency condensation(const Adjacency& graph, const StrongComponents& components) {
    std::vector<Arc> arcs;
    for (const Arc& arc : graph.arcs()) {
        const Arc between{components.component_of[arc.from], components.component_of[arc.to]};
        if (between.from != between.to) {
            arcs.push_back(between);
        }
    }
    return {components.members.size(), arcs};
}

} // namespace kezheng
