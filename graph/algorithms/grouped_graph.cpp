#include "graph/algorithms/grouped_graph.hpp"

#include "graph/algorithms/strong_components.hpp"
#include "graph/algorithms/topological_order.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <ranges>

namespace kezheng {

namespace {

class Grouping {
  public:
    Grouping(const Adjacency& arcs, std::span<const Vertex> group_of, const Adjacency& group_arcs)
        : m_arcs(arcs), m_components(strong_components(group_arcs)), m_order(condensation(group_arcs, m_components)),
          m_against(m_order.reversed()), m_places(m_order.size(), 0), m_members(m_order.size()),
          m_component_of(arcs.size(), no_vertex), m_is_free(arcs.size(), false) {
        for (Vertex place = 0; const Vertex component : topological_order(m_order)) {
            m_places[component] = place++;
        }
        m_next.resize(first() + arcs.size());
        for (Vertex component = 0; component < m_order.size(); ++component) {
            m_next[before(component)].push_back(after(component));
            for (const Vertex later : m_order.successors(component)) {
                m_next[after(component)].push_back(before(later));
            }
        }
        for (Vertex vertex = 0; vertex < arcs.size(); ++vertex) {
            for (const Vertex successor : arcs.successors(vertex)) {
                m_next[first() + vertex].push_back(first() + successor);
            }
            if (group_of[vertex] != no_vertex) {
                const Vertex component = m_components.component_of[group_of[vertex]];
                m_component_of[vertex] = component;
                m_members[component].push_back(vertex);
                m_next[before(component)].push_back(first() + vertex);
                m_next[first() + vertex].push_back(after(component));
            }
        }
    }

    GroupedGraph settled() && {
        for (std::vector<BroughtForward> freed = tangled(); !freed.empty(); freed = tangled()) {
            for (const BroughtForward& entry : freed) {
                m_is_free[entry.vertex] = true;
                std::erase(m_next[before(m_component_of[entry.vertex])], first() + entry.vertex);
            }
            for (BroughtForward& entry : freed) {
                follow_what_it_can(entry);
                m_exceptions.push_back(std::move(entry));
            }
        }
        std::ranges::sort(m_exceptions, {}, &BroughtForward::vertex);
        GroupedGraph result{graph(), {}, std::move(m_exceptions), m_components.component_of};
        for (const auto& members : m_components.members) {
            result.gates.insert(result.gates.end(), 2, members.front());
        }
        return result;
    }

  private:
    static Vertex before(Vertex component) { return 2 * component; }
    static Vertex after(Vertex component) { return 2 * component + 1; }
    [[nodiscard]] Vertex first() const { return 2 * static_cast<Vertex>(m_order.size()); }

    [[nodiscard]] Adjacency graph() const {
        std::vector<Arc> arcs;
        for (Vertex from = 0; from < m_next.size(); ++from) {
            for (const Vertex to : m_next[from]) {
                arcs.push_back({from, to});
            }
        }
        return {m_next.size(), arcs};
    }

    /// Marks the components that come before `component`.
    const std::vector<std::uint8_t>& ancestors(Vertex component) {
        std::vector<std::uint8_t>& marks = m_ancestors[component];
        if (marks.empty()) {
            marks.assign(m_order.size(), 0);
            std::vector<Vertex> stack{component};
            while (!stack.empty()) {
                const Vertex at = stack.back();
                stack.pop_back();
                for (const Vertex earlier : m_against.successors(at)) {
                    if (marks[earlier] == 0) {
                        marks[earlier] = 1;
                        stack.push_back(earlier);
                    }
                }
            }
        }
        return marks;
    }

    /// A shortest way from `vertex` to one whose group comes before its own, without gates; empty where there is none.
    template <class Successors>
    std::vector<Vertex> way_back(Vertex vertex, Successors successors) {
        const std::vector<std::uint8_t>& earlier = ancestors(m_component_of[vertex]);
        std::map<Vertex, Vertex> parents{{first() + vertex, no_vertex}};
        std::vector<Vertex> queue{first() + vertex};
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const Vertex at = queue[i];
            const Vertex component = at < first() ? no_vertex : m_component_of[at - first()];
            if (component != no_vertex && earlier[component] != 0) {
                std::vector<Vertex> way;
                for (Vertex step = at; step != no_vertex; step = parents.at(step)) {
                    if (step >= first()) {
                        way.push_back(step - first());
                    }
                }
                std::ranges::reverse(way);
                return way;
            }
            successors(at, [&](Vertex next) {
                if (parents.emplace(next, at).second) {
                    queue.push_back(next);
                }
            });
        }
        return {};
    }

    /// The vertices to free, with their ways back: all those whose own arcs contradict their groups; where there are
    /// none, one of each knot that arcs and groups form together.
    std::vector<BroughtForward> tangled() {
        const StrongComponents knots = strong_components(graph());
        std::vector<BroughtForward> result;
        std::map<Vertex, Vertex> last; // by knot: a vertex that leads on into it
        for (Vertex vertex = 0; vertex < m_arcs.size(); ++vertex) {
            const Vertex component = m_component_of[vertex];
            const Vertex knot = knots.component_of[first() + vertex];
            if (component == no_vertex || m_is_free[vertex] || knots.component_of[before(component)] != knot) {
                continue;
            }
            const auto is_inside = [&](Vertex next) { return knots.component_of[first() + next] == knot; };
            const auto along_arcs = [&](Vertex at, const auto& visit) {
                for (const Vertex next : m_arcs.successors(at - first())) {
                    if (is_inside(next)) {
                        visit(first() + next);
                    }
                }
            };
            if (std::ranges::any_of(m_arcs.successors(vertex), is_inside)) {
                last[knot] = vertex;
            }
            if (std::vector<Vertex> path = way_back(vertex, along_arcs); !path.empty()) {
                result.push_back({vertex, std::move(path), {}});
            }
        }
        if (!result.empty()) {
            return result;
        }
        for (const auto& [knot, vertex] : last) {
            const auto along_all = [&](Vertex at, const auto& visit) { std::ranges::for_each(m_next[at], visit); };
            result.push_back({vertex, way_back(vertex, along_all), {}});
        }
        return result;
    }

    [[nodiscard]] std::vector<std::uint8_t> reached_from(Vertex vertex) const {
        std::vector<std::uint8_t> marks(m_next.size(), 0);
        std::vector<Vertex> stack{first() + vertex};
        while (!stack.empty()) {
            const Vertex at = stack.back();
            stack.pop_back();
            if (marks[at] == 0) {
                marks[at] = 1;
                stack.insert(stack.end(), m_next[at].begin(), m_next[at].end());
            }
        }
        return marks;
    }

    /// Puts a freed vertex after all of the groups before its own, but for what it leads to.
    void follow_what_it_can(BroughtForward& entry) {
        const Vertex target = first() + entry.vertex;
        const std::vector<std::uint8_t> reached = reached_from(entry.vertex);
        const std::vector<std::uint8_t>& earlier = ancestors(m_component_of[entry.vertex]);
        std::vector<Vertex> nearest; // first
        for (Vertex component = 0; component < m_order.size(); ++component) {
            if (earlier[component] != 0) {
                nearest.push_back(component);
            }
        }
        std::ranges::sort(nearest, std::ranges::greater{}, [&](Vertex component) { return m_places[component]; });
        std::vector<std::uint8_t> followed(m_order.size(), 0);
        for (const Vertex component : nearest) {
            const auto& later = m_order.successors(component);
            if (std::ranges::any_of(later, [&](Vertex other) { return followed[other] != 0; })) {
                followed[component] = 1;
            } else if (reached[after(component)] == 0) {
                followed[component] = 1;
                m_next[after(component)].push_back(target);
            } else {
                follow_members(component, target, reached, entry.groups);
            }
        }
        std::ranges::sort(entry.groups);
    }

    void follow_members(Vertex component, Vertex target, const std::vector<std::uint8_t>& reached,
                        std::vector<Vertex>& passed) {
        const std::vector<Vertex>& members = m_members[component];
        for (const Vertex member : members) {
            if (reached[first() + member] == 0) {
                m_next[first() + member].push_back(target);
            }
        }
        if (std::ranges::any_of(members, [&](Vertex member) { return reached[first() + member] != 0; })) {
            passed.push_back(m_components.members[component].front());
        }
    }

    const Adjacency& m_arcs;
    StrongComponents m_components; ///< of the groups
    Adjacency m_order;             ///< of the components
    Adjacency m_against;           ///< the same, turned round
    std::vector<Vertex> m_places;  ///< by component: in a topological order
    std::vector<std::vector<Vertex>> m_members;
    std::vector<Vertex> m_component_of; ///< by vertex
    std::vector<bool> m_is_free;
    std::vector<std::vector<Vertex>> m_next; ///< gates, then vertices
    std::map<Vertex, std::vector<std::uint8_t>> m_ancestors;
    std::vector<BroughtForward> m_exceptions;
};

} // namespace

GroupedGraph grouped_graph(const Adjacency& arcs, std::span<const Vertex> group_of, const Adjacency& group_arcs) {
    return Grouping(arcs, group_of, group_arcs).settled();
}

} // namespace kezheng
