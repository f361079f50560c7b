// The metrics against their definition, which counts every path.
#include "graph/analysis/order/path_metrics.hpp"

#include "tests/graph/algorithms/random_graph.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using kezheng::Adjacency;
using kezheng::path_metrics;
using kezheng::PathMetrics;
using kezheng::Vertex;
using kezheng::test::all_paths;
using kezheng::test::closure_of;
using kezheng::test::random_dag;

TEST_SUITE_BEGIN("graph/analysis/order/path_metrics (properties)");

TEST_CASE("metrics are what counting every path gives") {
    CHECK(rc::check([] {
        const Adjacency graph = *random_dag();
        const auto paths = all_paths(graph);
        const auto reaches = closure_of(graph);
        const auto metrics = path_metrics(graph);
        for (Vertex vertex = 0; vertex < graph.size(); ++vertex) {
            PathMetrics expected{1, 0, 0};
            expected.blocking = static_cast<std::uint64_t>(std::ranges::count(reaches[vertex], true));
            for (const auto& path : paths) {
                if (std::ranges::find(path, vertex) == path.end()) {
                    continue;
                }
                expected.delay = std::max<std::uint64_t>(expected.delay, path.size());
                if (path.front() != vertex && path.back() != vertex) {
                    expected.centrality += path.size();
                }
            }
            RC_ASSERT(metrics[vertex] == expected);
        }
    }));
}

TEST_SUITE_END();
