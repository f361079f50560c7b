// Orders of groups, carried down to their members, against brute force on small random graphs.
#include "graph/algorithms/cycles.hpp"
#include "graph/algorithms/grouped_graph.hpp"
#include "graph/algorithms/topological_order.hpp"
#include "tests/graph/algorithms/random_graph.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

using namespace kezheng; // NOLINT(google-build-using-namespace): an algorithm and what it stands on
using kezheng::test::Closure;
using kezheng::test::closure_of;
using kezheng::test::random_dag;
using kezheng::test::random_graph;

namespace {

struct Groups {
    Adjacency arcs;
    std::vector<Vertex> group_of;
    Adjacency group_arcs;
    Closure group_reaches;

    /// Whether the groups want `a` before `b`.
    [[nodiscard]] bool want(Vertex a, Vertex b) const {
        const Vertex of_a = group_of[a];
        const Vertex of_b = group_of[b];
        return of_a != no_vertex && of_b != no_vertex && group_reaches[of_a][of_b] && !group_reaches[of_b][of_a];
    }
};

rc::Gen<Groups> random_groups(bool with_cycles) {
    return rc::gen::exec([with_cycles] {
        Groups groups;
        groups.arcs = with_cycles ? *random_graph() : *random_dag();
        groups.group_arcs = with_cycles ? *random_graph() : *random_dag();
        groups.group_reaches = closure_of(groups.group_arcs);
        for (std::size_t i = 0; i < groups.arcs.size(); ++i) {
            const auto group = *rc::gen::inRange<Vertex>(0, static_cast<Vertex>(groups.group_arcs.size()) + 1);
            groups.group_of.push_back(group == groups.group_arcs.size() ? no_vertex : group);
        }
        return groups;
    });
}

GroupedGraph grouped(const Groups& groups) {
    return grouped_graph(groups.arcs, groups.group_of, groups.group_arcs);
}

/// By vertex: its place in the order.
std::vector<std::size_t> places_of(const GroupedGraph& graph, std::size_t size) {
    std::vector<std::size_t> places(size);
    const std::vector<Vertex> order = topological_order(graph.graph);
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (order[place] >= graph.gates.size()) {
            places[order[place] - graph.gates.size()] = place;
        }
    }
    return places;
}

} // namespace

TEST_SUITE_BEGIN("graph/algorithms/grouped_graph (properties)");

TEST_CASE("arcs are respected, and the groups but for what is brought forward and told") {
    CHECK(rc::check([] {
        const Groups groups = *random_groups(true);
        const GroupedGraph graph = grouped(groups);
        const Closure reaches = closure_of(graph.graph);
        const auto shift = static_cast<Vertex>(graph.gates.size());
        const std::vector<std::size_t> places = places_of(graph, groups.arcs.size());
        for (const Arc& arc : groups.arcs.arcs()) {
            RC_ASSERT(arc.from == arc.to || places[arc.from] < places[arc.to] ||
                      closure_of(groups.arcs)[arc.to][arc.from]);
        }
        for (Vertex a = 0; a < groups.arcs.size(); ++a) {
            for (Vertex b = 0; b < groups.arcs.size(); ++b) {
                if (!groups.want(a, b) || reaches[a + shift][b + shift]) {
                    continue;
                }
                const auto told = std::ranges::find(graph.exceptions, b, &BroughtForward::vertex);
                RC_ASSERT(told != graph.exceptions.end());
                RC_ASSERT(std::ranges::any_of(told->groups, [&](Vertex group) {
                    return graph.component_of[group] == graph.component_of[groups.group_of[a]];
                }));
            }
        }
    }));
}

TEST_CASE("only cycles of arcs between vertices are left") {
    CHECK(rc::check([] {
        const Groups groups = *random_groups(true);
        const GroupedGraph graph = grouped(groups);
        const Closure reaches = closure_of(graph.graph);
        const Closure before = closure_of(groups.arcs);
        for (Vertex vertex = 0; vertex < graph.graph.size(); ++vertex) {
            const bool is_gate = vertex < graph.gates.size();
            RC_ASSERT(reaches[vertex][vertex] ==
                      (!is_gate && before[vertex - graph.gates.size()][vertex - graph.gates.size()]));
        }
    }));
}

TEST_CASE("where arcs and groups agree, nothing is brought forward and exactly their closure is in the graph") {
    CHECK(rc::check([] {
        const Groups groups = *random_groups(false);
        std::vector<Arc> arcs = groups.arcs.arcs();
        for (Vertex a = 0; a < groups.arcs.size(); ++a) {
            for (Vertex b = 0; b < groups.arcs.size(); ++b) {
                if (groups.want(a, b)) {
                    arcs.push_back({a, b});
                }
            }
        }
        const Adjacency pairs(groups.arcs.size(), arcs);
        const GroupedGraph graph = grouped(groups);
        RC_ASSERT(graph.exceptions.empty() == is_acyclic(pairs));
        if (is_acyclic(pairs)) {
            const Closure wanted = closure_of(pairs);
            const Closure reaches = closure_of(graph.graph);
            const std::size_t shift = graph.gates.size();
            for (std::size_t a = 0; a < groups.arcs.size(); ++a) {
                for (std::size_t b = 0; b < groups.arcs.size(); ++b) {
                    RC_ASSERT(reaches[a + shift][b + shift] == wanted[a][b]);
                }
            }
            std::vector<std::vector<Vertex>> with_gates = layers(graph.graph, shift);
            for (auto& layer : with_gates) {
                std::ranges::for_each(layer, [&](Vertex& vertex) { vertex -= static_cast<Vertex>(shift); });
            }
            RC_ASSERT(with_gates == layers(pairs));
        }
    }));
}

TEST_SUITE_END();
