#include "graph/analysis/order/curricular_metrics.hpp"

#include "graph/analysis/order/uncovered_blocking.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng; // NOLINT(google-build-using-namespace): the model and one analysis
using kezheng::test::graph_from;

TEST_SUITE_BEGIN("graph/analysis/order/curricular_metrics");

TEST_CASE("quarters are weighed by two thirds, rounded for each module before they are summed") {
    const Sealed sealed = graph_from("module A\nmodule B\nmodule C\nA -precedes-> B\nB -precedes-> C\n");
    const auto semester = curricular_metrics(sealed.graph, Scope::module, std::nullopt, TermSystem::semester);
    CHECK(semester.complexity == 12); // 3 + 2, 3 + 1, 3
    const auto quarter = curricular_metrics(sealed.graph, Scope::module, std::nullopt, TermSystem::quarter);
    CHECK(quarter.nodes[0].complexity == 3.3);
    CHECK(quarter.nodes[1].complexity == 2.7);
    CHECK(quarter.complexity == 8);
    CHECK(quarter.longest_path_count == 1);
}

TEST_CASE("a cycle leaves no numbers but is named") {
    const Sealed sealed = graph_from("module A\nmodule B\nA -precedes-> B\nB -precedes-> A\n");
    const auto metrics = curricular_metrics(sealed.graph, Scope::module, std::nullopt, TermSystem::semester);
    CHECK(!metrics.valid);
    CHECK(!metrics.acyclic);
    REQUIRE(metrics.cycles.size() == 1);
    CHECK(metrics.cycles[0].size() == 2);
}

TEST_CASE("the uncovered requirement that blocks most others comes first") {
    const Sealed sealed = graph_from(R"(
skill s/1
skill s/2
skill s/3
skill s/4
module m
m -teaches-> s/1
s/1 -precedes-> s/2
s/3 -precedes-> s/4
s/4 -precedes-> s/2
)");
    const auto metrics = curricular_metrics(sealed.graph, Scope::skill, std::nullopt, TermSystem::semester);
    const auto uncovered = uncovered_by_blocking(sealed.graph, metrics, learning_order(sealed.graph, Scope::skill));
    REQUIRE(uncovered.size() == 3);
    CHECK(sealed.graph.node(uncovered[0].node).key == "s/3");
    CHECK(uncovered[0].blocking == 2);
    CHECK(sealed.graph.node(uncovered[2].node).key == "s/2");
}

TEST_CASE("what follows an uncovered requirement counts the order of tasks") {
    const Sealed sealed = graph_from(R"(
standard s
level s/1
area s/1/1
task s/1/1.1
task s/1/1.2
skill s/1/1.1.1
skill s/1/1.1.2
skill s/1/1.2.1
skill s/1/1.2.2
s -contains-> s/1
s/1 -contains-> s/1/1
s/1/1 -contains-> s/1/1.1
s/1/1 -contains-> s/1/1.2
s/1/1.1 -contains-> s/1/1.1.1
s/1/1.1 -contains-> s/1/1.1.2
s/1/1.2 -contains-> s/1/1.2.1
s/1/1.2 -contains-> s/1/1.2.2
s/1/1.2 -precedes-> s/1/1.1
s/1/1.1.2 -precedes-> s/1/1.1.1
)");
    const auto metrics = curricular_metrics(sealed.graph, Scope::skill, std::nullopt, TermSystem::semester);
    std::string text;
    for (const UncoveredNode& node :
         uncovered_by_blocking(sealed.graph, metrics, learning_order(sealed.graph, Scope::skill))) {
        text += sealed.graph.node(node.node).key + ' ' + std::to_string(node.blocking) + ' ' +
                std::to_string(node.following) + '\n';
    }
    CHECK(text == "s/1/1.1.2 1 1\ns/1/1.2.1 0 2\ns/1/1.2.2 0 2\ns/1/1.1.1 0 0\n");
}

TEST_SUITE_END();
