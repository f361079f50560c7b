#include "graph/algorithms/strong_components.hpp"

#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

using kezheng::Adjacency;
using kezheng::Arc;
using kezheng::strong_components;
using kezheng::test::drawn;
using kezheng::test::drawn_graph;

TEST_SUITE_BEGIN("graph/algorithms/strong_components");

TEST_CASE("numbered by the smallest member") {
    const Adjacency graph = drawn_graph("F A, B E C B, E D D");
    const auto components = strong_components(graph);
    CHECK(drawn(components.members) == "A, B C E, D, F");
    CHECK(drawn(condensation(graph, components).arcs()) == "B C, D A");
}

TEST_CASE("a chain of a million vertices does not exhaust the stack") {
    std::vector<Arc> arcs;
    for (kezheng::Vertex i = 0; i + 1 < 1'000'000; ++i) {
        arcs.push_back({i, i + 1});
    }
    CHECK(strong_components(Adjacency(1'000'000, arcs)).members.size() == 1'000'000);
}

TEST_SUITE_END();
