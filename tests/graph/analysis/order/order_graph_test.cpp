// The order of tasks, carried down to their requirements, and of workflow beside learning.
#include "graph/analysis/order/order_graph.hpp"

#include "graph/analysis/order/learning_order.hpp"
#include "tests/graph/analysis/order/drawn_order.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng; // NOLINT(google-build-using-namespace): the model and one analysis
using kezheng::test::builder_from;
using kezheng::test::keys;
using kezheng::test::steps;
using kezheng::test::two_areas;
using kezheng::test::violations;

namespace {

/// Three tasks of two requirements each, in the order given, with more edges.
Sealed three_tasks(const std::string& edges) {
    std::string text = two_areas;
    for (const std::string task : {"s/1/1.1", "s/1/1.2", "s/1/1.3"}) {
        for (const char* const number : {".1", ".2"}) {
            text.append("skill ").append(task).append(number).append("\n");
            text.append(task).append(" -contains-> ").append(task).append(number).append("\n");
        }
    }
    return builder_from(text + edges).seal();
}

constexpr const char* backwards = R"(
s/1/1.3 -precedes-> s/1/1.2
s/1/1.2 -precedes-> s/1/1.1
s/1/1.3 -precedes-> s/1/1.1
)";

} // namespace

TEST_SUITE_BEGIN("graph/analysis/order_graph");

TEST_CASE("requirements follow the order of their tasks, without steps of their own") {
    const Sealed sealed = three_tasks(std::string(backwards) + "s/1/1.2.2 -precedes-> s/1/1.2.1\n");
    REQUIRE(sealed.diagnostics.empty());
    const LearningOrder order = learning_order(sealed.graph, Scope::skill);
    CHECK(keys(sealed.graph, order.order) == "s/1/1.3.1 s/1/1.3.2 s/1/1.2.2 s/1/1.2.1 s/1/1.1.1 s/1/1.1.2");
    CHECK(keys(sealed.graph, order.layers) == "s/1/1.3.1 s/1/1.3.2 | s/1/1.2.2 | s/1/1.2.1 | s/1/1.1.1 s/1/1.1.2");
    CHECK(steps(sealed.graph, order) == "s/1/1.2.2 -> s/1/1.2.1 declared\n");
    CHECK(keys(sealed.graph, order.longest_chain) == "s/1/1.2.2 s/1/1.2.1");
    REQUIRE(order.derived.size() == 2); // the direct ones
    CHECK(keys(sealed.graph, {order.derived[0].before, order.derived[0].after}) == "s/1/1.2 s/1/1.1");
    CHECK(keys(sealed.graph, {order.derived[1].before, order.derived[1].after}) == "s/1/1.3 s/1/1.2");
    CHECK(order.violations.empty());
    // Of a part of the tasks only what is between them.
    CHECK(learning_order(sealed.graph, Scope::skill, {*sealed.graph.find("s/1/1.3")}).derived.empty());
    CHECK(learning_order(sealed.graph, Scope::task).derived.empty());
}

TEST_CASE("a step between requirements against the order of tasks wins and is told") {
    const Sealed sealed = three_tasks(std::string(backwards) + "s/1/1.1.2 -precedes-> s/1/1.3.1\n");
    const LearningOrder order = learning_order(sealed.graph, Scope::skill);
    CHECK(keys(sealed.graph, order.order) == "s/1/1.3.2 s/1/1.1.2 s/1/1.3.1 s/1/1.2.1 s/1/1.2.2 s/1/1.1.1");
    REQUIRE(order.violations.size() == 1);
    CHECK(order.violations[0].kind == OrderViolation::Kind::task_order);
    CHECK(keys(sealed.graph, {order.violations[0].before, order.violations[0].after}) == "s/1/1.3.1 s/1/1.1.2");
    CHECK(order.violations[0].message.en ==
          "by the order of tasks s/1/1.1.2 comes after the requirements of s/1/1.2, s/1/1.3, but steps between "
          "requirements bring it forward: s/1/1.1.2 → s/1/1.3.1");
}

TEST_CASE("workflow decides between what may be learnt in any order, and against learning it is told") {
    const Sealed sealed = three_tasks(R"(
s/1/1.3 -feeds-> s/1/1.1
s/1/1.2.2 -feeds-> s/1/1.2.1
s/1/1.1 -precedes-> s/1/1.2
s/1/1.2.1 -feeds-> s/1/1.1.1
)");
    REQUIRE(sealed.diagnostics.empty());
    const LearningOrder tasks = learning_order(sealed.graph, Scope::task);
    CHECK(keys(sealed.graph, tasks.order) == "s/1/1.3 s/1/1.1 s/1/1.2 s/1/1.10");
    CHECK(keys(sealed.graph, tasks.layers) == "s/1/1.1 s/1/1.3 s/1/1.10 | s/1/1.2");
    const LearningOrder order = learning_order(sealed.graph, Scope::skill);
    CHECK(keys(sealed.graph, order.order) == "s/1/1.3.1 s/1/1.3.2 s/1/1.1.1 s/1/1.1.2 s/1/1.2.2 s/1/1.2.1");
    CHECK(violations(order) == "on the job s/1/1.2.1 hands its result to s/1/1.1.1, but s/1/1.1.1 is to be learnt "
                               "first: s/1/1.1.1 → s/1/1.1 → s/1/1.2 → s/1/1.2.1\n");
}

TEST_CASE("work that goes round in a circle is told, and the order takes what it can") {
    const Sealed sealed = three_tasks("s/1/1.3 -feeds-> s/1/1.1\ns/1/1.1 -feeds-> s/1/1.3\n");
    const LearningOrder order = learning_order(sealed.graph, Scope::task);
    CHECK(keys(sealed.graph, order.order) == "s/1/1.1 s/1/1.2 s/1/1.3 s/1/1.10");
    CHECK(violations(order) ==
          "on the job s/1/1.3 hands its result to s/1/1.1, but other steps of the work lead back to s/1/1.3\n");
}

TEST_SUITE_END();
