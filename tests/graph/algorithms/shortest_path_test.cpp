#include "graph/algorithms/shortest_path.hpp"

#include <doctest/doctest.h>

#include <array>

using kezheng::Adjacency;
using kezheng::Arc;
using kezheng::shortest_detour;
using kezheng::shortest_path;
using kezheng::Vertex;

TEST_SUITE_BEGIN("graph/algorithms/shortest_path");

namespace {

// 0 → 1 → 3, 0 → 2 → 3, 0 → 3 → 4 → 0; 5 stands alone
const Adjacency graph(6, std::array<Arc, 7>{{{0, 1}, {1, 3}, {0, 2}, {2, 3}, {0, 3}, {3, 4}, {4, 0}}});

} // namespace

TEST_CASE("a path holds both ends; of equal ones the first vertices win") {
    CHECK(shortest_path(graph, 0, 4) == std::vector<Vertex>{0, 3, 4});
    CHECK(shortest_path(graph, 1, 0) == std::vector<Vertex>{1, 3, 4, 0});
    CHECK(shortest_path(graph, 2, 2) == std::vector<Vertex>{2});
    CHECK(shortest_path(graph, 0, 5).empty());
    CHECK(shortest_path(graph, 5, 0).empty());
}

TEST_CASE("a detour leaves the direct arc alone") {
    CHECK(shortest_detour(graph, 0, 3) == std::vector<Vertex>{0, 1, 3});
    CHECK(shortest_detour(graph, 3, 4).empty());
    CHECK(shortest_detour(graph, 0, 4) == std::vector<Vertex>{0, 3, 4});
}

TEST_SUITE_END();
