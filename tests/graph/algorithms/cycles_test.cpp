#include "graph/algorithms/cycles.hpp"

#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::Adjacency;
using kezheng::Arc;
using kezheng::is_acyclic;
using kezheng::shortest_cycles;
using kezheng::Vertex;
using kezheng::test::drawn;
using kezheng::test::drawn_graph;

namespace {

std::string cycles_of(const std::string& text) {
    return drawn(shortest_cycles(drawn_graph(text)));
}

} // namespace

TEST_SUITE_BEGIN("graph/algorithms/cycles");

TEST_CASE("a witness starts at its smallest vertex and reads along the arcs") {
    CHECK(cycles_of("C B A C") == "A C B");
    CHECK(cycles_of("A B, B C") == "");
    CHECK(cycles_of("A A") == "A");
}

TEST_CASE("the shortest of a group is named, the first of several") {
    CHECK(cycles_of("A B C D A, B D B") == "B D");
    CHECK(cycles_of("A B C A, A D C") == "A B C");
}

TEST_CASE("one witness a group") {
    CHECK(cycles_of("F E F, B A B, A E, D D") == "A B, D, E F");
}

TEST_CASE("a group of thousands still gets a witness") {
    std::vector<Arc> arcs;
    for (Vertex i = 0; i < 5000; ++i) {
        arcs.push_back({i, (i + 1) % 5000});
    }
    const auto cycles = shortest_cycles(Adjacency(5000, arcs));
    REQUIRE(cycles.size() == 1);
    CHECK(cycles.front().size() == 5000);
    CHECK(cycles.front().front() == 0);
}

TEST_CASE("acyclic") {
    CHECK(is_acyclic(drawn_graph("A B C, A C")));
    CHECK(!is_acyclic(drawn_graph("A B A")));
    CHECK(!is_acyclic(drawn_graph("A A")));
    CHECK(is_acyclic(Adjacency()));
}

TEST_SUITE_END();
