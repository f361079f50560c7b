#include "graph/algorithms/transitive_reduction.hpp"

#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

using kezheng::Adjacency;
using kezheng::Arc;
using kezheng::reach_of;
using kezheng::transitive_reduction;
using kezheng::Vertex;
using kezheng::test::drawn;
using kezheng::test::drawn_graph;

TEST_SUITE_BEGIN("graph/algorithms/transitive_reduction");

TEST_CASE("an arc that another path stands for is redundant") {
    CHECK(drawn(reach_of(drawn_graph("A B C D, A C, A D, E D")).redundant) == "A C, A D");
    CHECK(drawn(transitive_reduction(drawn_graph("A B C D, A C, A D, E D")).arcs()) == "A B, B C, C D, E D");
    CHECK(reach_of(drawn_graph("A B D, A C D")).redundant.empty());
}

TEST_CASE("descendants are counted once, however many paths lead to them") {
    CHECK(reach_of(drawn_graph("A B D, A C D, E", 6)).descendants == std::vector<Vertex>{3, 1, 1, 0, 0, 0});
    CHECK(reach_of(Adjacency()).descendants.empty());
}

TEST_CASE("a chain longer than a block of columns, with every second arc doubled by a longer way") {
    constexpr Vertex size = 9001;
    std::vector<Arc> arcs;
    for (Vertex i = 0; i + 1 < size; ++i) {
        arcs.push_back({size - 1 - i, size - 2 - i}); // from the last to the first
    }
    arcs.push_back({size - 1, 0});
    arcs.push_back({4500, 17});
    const auto reach = reach_of(Adjacency(size, arcs));
    CHECK(reach.redundant == std::vector<Arc>{{4500, 17}, {size - 1, 0}});
    CHECK(reach.descendants[size - 1] == size - 1);
    CHECK(reach.descendants[4097] == 4097);
}

TEST_CASE("several blocks of columns, against a search from every vertex") {
    constexpr Vertex size = 2600;
    std::vector<Arc> arcs;
    std::uint32_t state = 12345;
    for (Vertex to = 1; to < size; ++to) {
        for (int i = 0; i < 3; ++i) {
            state = state * 1664525U + 1013904223U;
            const Vertex reach = i == 0 ? to : std::min<Vertex>(to, 40);
            arcs.push_back({(to - 1 - (state >> 8U) % reach) * 7 % size, to * 7 % size}); // numbers in another order
        }
    }
    const Adjacency graph(size, arcs);
    const auto search = [&](Vertex start) {
        std::vector<std::uint8_t> seen(size, 0);
        std::vector<Vertex> open{start};
        while (!open.empty()) {
            const Vertex vertex = open.back();
            open.pop_back();
            for (const Vertex next : graph.successors(vertex)) {
                if (seen[next] == 0) {
                    seen[next] = 1;
                    open.push_back(next);
                }
            }
        }
        return seen;
    };
    std::vector<std::vector<std::uint8_t>> reached;
    std::vector<Vertex> descendants;
    for (Vertex vertex = 0; vertex < size; ++vertex) {
        reached.push_back(search(vertex));
        descendants.push_back(static_cast<Vertex>(std::ranges::count(reached.back(), 1)));
    }
    std::vector<Arc> redundant;
    std::vector<Arc> kept;
    for (const Arc& arc : graph.arcs()) {
        const bool longer_way =
            std::ranges::any_of(graph.successors(arc.from), [&](Vertex other) { return reached[other][arc.to] != 0; });
        (longer_way ? redundant : kept).push_back(arc);
    }
    const auto reach = reach_of(graph);
    CHECK(reach.descendants == descendants);
    CHECK(reach.redundant == redundant);
    CHECK(redundant.size() > 1000);
    CHECK(transitive_reduction(graph).arcs() == kept);
}

TEST_SUITE_END();
