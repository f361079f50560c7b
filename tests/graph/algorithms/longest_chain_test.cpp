#include "graph/algorithms/longest_chain.hpp"

#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

using kezheng::Adjacency;
using kezheng::Arc;
using kezheng::chain_lengths;
using kezheng::longest_chain;
using kezheng::longest_chains;
using kezheng::Vertex;
using kezheng::test::drawn;
using kezheng::test::drawn_graph;

TEST_SUITE_BEGIN("graph/algorithms/longest_chain");

TEST_CASE("the longest chain, the smallest of several") {
    CHECK(drawn(longest_chain(drawn_graph("A D, B C D E, A C", 7))) == "A C D E");
    CHECK(drawn(longest_chain(drawn_graph("", 2))) == "A");
    CHECK(longest_chain(Adjacency()).empty());
}

TEST_CASE("chains through a vertex") {
    const auto lengths = chain_lengths(drawn_graph("A B C, D C E", 6));
    CHECK(lengths.through(0) == 4);
    CHECK(lengths.through(3) == 3);
    CHECK(lengths.through(5) == 1);
}

TEST_CASE("all longest chains, up to a limit") {
    const Adjacency diamonds = drawn_graph("A B D, A C D, D E G, D F G");
    CHECK(drawn(longest_chains(diamonds, 10).chains) == "A B D E G, A B D F G, A C D E G, A C D F G");
    CHECK(drawn(longest_chains(diamonds, 3).chains) == "A B D E G, A B D F G, A C D E G");
    CHECK(longest_chains(diamonds, 3).total == 4);
}

TEST_CASE("more chains than can be counted") {
    std::vector<Arc> arcs; // 70 diamonds in a row: 2 to the power of 70 chains
    for (Vertex i = 0; i < 70; ++i) {
        arcs.insert(arcs.end(),
                    {{3 * i, 3 * i + 1}, {3 * i, 3 * i + 2}, {3 * i + 1, 3 * i + 3}, {3 * i + 2, 3 * i + 3}});
    }
    const auto chains = longest_chains(Adjacency(211, arcs), 2);
    CHECK(chains.chains.size() == 2);
    CHECK(chains.total == UINT64_MAX);
}

TEST_SUITE_END();
