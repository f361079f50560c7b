#include "graph/algorithms/transitive_reduction.hpp"

#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

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

TEST_SUITE_END();
