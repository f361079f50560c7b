#include "graph/algorithms/topological_order.hpp"

#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

using kezheng::layers;
using kezheng::topological_order;
using kezheng::test::drawn;
using kezheng::test::drawn_graph;

TEST_SUITE_BEGIN("graph/algorithms/topological_order");

TEST_CASE("at each place the smallest vertex that may stand there") {
    CHECK(drawn(topological_order(drawn_graph("D A, C B", 5))) == "C B D A E");
    CHECK(drawn(topological_order(drawn_graph("", 3))) == "A B C");
}

TEST_CASE("vertices on a common cycle stand together") {
    CHECK(drawn(topological_order(drawn_graph("A C A, C B, D A"))) == "D A C B");
    CHECK(drawn(layers(drawn_graph("A C A, C B, D A"))) == "D, A C, B");
}

TEST_CASE("a vertex stands one layer after the last of its predecessors") {
    CHECK(drawn(layers(drawn_graph("A B C D, A D, E C", 6))) == "A E F, B, C, D");
    CHECK(layers(kezheng::Adjacency()).empty());
}

TEST_SUITE_END();
