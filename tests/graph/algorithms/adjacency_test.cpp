#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

using kezheng::Adjacency;
using kezheng::test::drawn;
using kezheng::test::drawn_graph;

TEST_SUITE_BEGIN("graph/algorithms/adjacency");

TEST_CASE("arcs are sorted and stand once, whatever order they came in") {
    CHECK(drawn(drawn_graph("C A, A C, A B, A C, B B").arcs()) == "A B, A C, B B, C A");
    CHECK(drawn_graph("A B, A C").successors(0).size() == 2);
    CHECK(drawn_graph("A C, B C").first_arc(1) == 1);
}

TEST_CASE("turned round") {
    CHECK(drawn(drawn_graph("A B C, A C", 4).reversed().arcs()) == "B A, C A, C B");
}

TEST_CASE("no vertices, no arcs") {
    CHECK(Adjacency().size() == 0);
    CHECK(drawn_graph("", 3).arc_count() == 0);
}

TEST_SUITE_END();
