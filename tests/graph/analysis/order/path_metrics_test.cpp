#include "graph/analysis/order/path_metrics.hpp"

#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::Adjacency;
using kezheng::Arc;
using kezheng::path_metrics;
using kezheng::Vertex;
using kezheng::test::drawn_graph;

namespace {

/// "A 3/1/0 …": delay, blocking, centrality.
std::string metrics_of(const Adjacency& graph) {
    std::string text;
    char name = 'A';
    for (const auto& metrics : path_metrics(graph)) {
        text += text.empty() ? "" : ", ";
        text += std::string(1, name++) + ' ' + std::to_string(metrics.delay) + '/' + std::to_string(metrics.blocking) +
                '/' + std::to_string(metrics.centrality);
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("graph/analysis/order/path_metrics");

TEST_CASE("delay, blocking and centrality") {
    CHECK(metrics_of(drawn_graph("A C E, B C, D C, D F", 7)) ==
          "A 3/2/0, B 3/2/0, C 3/1/9, D 3/3/0, E 3/0/0, F 2/0/0, G 1/0/0");
    CHECK(metrics_of(drawn_graph("A B D, A C D")) == "A 3/3/0, B 3/1/3, C 3/1/3, D 3/0/0");
}

TEST_CASE("a centrality that cannot be counted is the largest number, its neighbours are exact") {
    std::vector<Arc> arcs; // 40 diamonds in a row, then B beside them: 2 to the power of 40 paths of 81 vertices
    for (Vertex i = 0; i < 70; ++i) {
        arcs.insert(arcs.end(),
                    {{3 * i, 3 * i + 1}, {3 * i, 3 * i + 2}, {3 * i + 1, 3 * i + 3}, {3 * i + 2, 3 * i + 3}});
    }
    arcs.insert(arcs.end(), {{211, 212}, {212, 213}});
    const auto metrics = path_metrics(Adjacency(214, arcs));
    CHECK(metrics[0].centrality == 0);
    CHECK(metrics[3].centrality == UINT64_MAX);
    CHECK(metrics[3].blocking == 207);
    CHECK(metrics[212].centrality == 3);
}

TEST_SUITE_END();
