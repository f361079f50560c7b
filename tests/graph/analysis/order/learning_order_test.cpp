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

void add_module(GraphBuilder& builder, const std::string& code, unsigned term) {
    builder.add_node({NodeKind::module, "c/" + code, {code, {}}, ModuleDetails{code, term, 2, 32, {}}, {}});
    builder.add_edge({EdgeKind::contains, "c", "c/" + code, {}, {}});
}

void add_requisite(GraphBuilder& builder, const std::string& before, const std::string& after,
                   ModuleSequence::Manner manner) {
    builder.add_edge({EdgeKind::precedes, "c/" + before, "c/" + after, ModuleSequence{manner}, {}});
}

} // namespace

TEST_SUITE_BEGIN("graph/analysis/order/learning_order");

TEST_CASE("order, layers, the longest chain, redundant steps, and workflow that runs against learning") {
    const Sealed sealed = builder_from(two_areas + R"(
s/1/1.3 -precedes-> s/1/1.2
s/1/1.2 -precedes-> s/1/1.10
s/1/1.3 -precedes-> s/1/1.10
s/1/1.10 -feeds-> s/1/1.3
)")
                              .seal();
    REQUIRE(sealed.diagnostics.empty());
    const CompetencyGraph& graph = sealed.graph;
    const LearningOrder order = learning_order(graph, Scope::task);
    CHECK(keys(graph, order.order) == "s/1/1.1 s/1/1.3 s/1/1.2 s/1/1.10");
    CHECK(keys(graph, order.layers) == "s/1/1.1 s/1/1.3 | s/1/1.2 | s/1/1.10");
    CHECK(keys(graph, order.longest_chain) == "s/1/1.3 s/1/1.2 s/1/1.10");
    CHECK(steps(graph, order) == "s/1/1.2 -> s/1/1.10 declared\n"
                                 "s/1/1.3 -> s/1/1.2 declared\n"
                                 "s/1/1.3 -> s/1/1.10 declared\n"
                                 "s/1/1.10 ~> s/1/1.3 declared\n");
    REQUIRE(order.redundant.size() == 1);
    CHECK(keys(graph, {order.redundant[0].first, order.redundant[0].second}) == "s/1/1.3 s/1/1.10");
    REQUIRE(order.violations.size() == 1);
    CHECK(order.violations[0].message.en ==
          "on the job s/1/1.10 hands its result to s/1/1.3, but s/1/1.3 is to be learnt first: "
          "s/1/1.3 → s/1/1.10");
}

TEST_CASE("a cycle is named, the rest is ordered") {
    const Sealed sealed = builder_from(two_areas + R"(
s/1/1.3 -precedes-> s/1/1.2
s/1/1.2 -precedes-> s/1/1.3
s/1/1.10 -precedes-> s/1/1.2
)")
                              .seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::task, {*sealed.graph.find("s/1")});
    CHECK(keys(sealed.graph, order.cycles) == "s/1/1.2 s/1/1.3");
    CHECK(keys(sealed.graph, order.order) == "s/1/1.1 s/1/1.10 s/1/1.2 s/1/1.3");
}

TEST_CASE("the longest chain goes through what is learnt together, one member of which stands for all") {
    const Sealed sealed = builder_from(two_areas + R"(
s/1/1.1 -precedes-> s/1/1.2
s/1/1.2 -precedes-> s/1/1.3
s/1/1.3 -precedes-> s/1/1.2
s/1/1.3 -precedes-> s/1/1.10
)")
                              .seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::task, {*sealed.graph.find("s/1")});
    CHECK(keys(sealed.graph, order.layers) == "s/1/1.1 | s/1/1.2 s/1/1.3 | s/1/1.10");
    CHECK(keys(sealed.graph, order.longest_chain) == "s/1/1.1 s/1/1.2 s/1/1.10");
}

TEST_CASE("rejected proposals do not count") {
    GraphBuilder builder = builder_from(two_areas);
    builder.add_edge({EdgeKind::precedes, "s/1/1.2", "s/1/1.1", Sequence{"ladder", {}, Status::rejected}, {}});
    const Sealed sealed = std::move(builder).seal();
    CHECK(learning_order(sealed.graph, Scope::task).edges.empty());
}

TEST_CASE("terms that break what the curriculum asks") {
    GraphBuilder builder;
    builder.add_node({NodeKind::curriculum, "c", {"c", {}}, CurriculumDetails{}, {}});
    for (const auto& [code, term] :
         std::vector<std::pair<std::string, unsigned>>{{"A", 2}, {"B", 2}, {"C", 3}, {"D", 2}, {"E", 1}, {"F", 0}}) {
        add_module(builder, code, term);
    }
    add_requisite(builder, "A", "B", ModuleSequence::Manner::prerequisite);
    add_requisite(builder, "A", "C", ModuleSequence::Manner::prerequisite);
    add_requisite(builder, "C", "D", ModuleSequence::Manner::corequisite);
    add_requisite(builder, "A", "E", ModuleSequence::Manner::strict_corequisite);
    add_requisite(builder, "C", "F", ModuleSequence::Manner::prerequisite);
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::module, {*sealed.graph.find("c")});
    std::string messages;
    for (const OrderViolation& violation : order.violations) {
        messages += violation.message.zh + '\n';
    }
    CHECK(messages == "A 是 B 的先修课程，却排在第 2 学期，后者在第 2 学期\n"
                      "A 与 E 须同一学期修读，却分别在第 2 和第 1 学期\n"
                      "C 是 D 的并修课程，却排在更晚的第 3 学期，后者在第 2 学期\n");
}

TEST_CASE("modules take over the order of what they teach") {
    GraphBuilder builder = builder_from(two_areas + R"(
skill s/1/1.1.1
skill s/1/1.2.1
s/1/1.1 -contains-> s/1/1.1.1
s/1/1.2 -contains-> s/1/1.2.1
s/1/1.1 -precedes-> s/1/1.2
s/1/1.1.1 -precedes-> s/1/1.2.1
)");
    builder.add_node({NodeKind::curriculum, "c", {"c", {}}, CurriculumDetails{}, {}});
    add_module(builder, "A", 1);
    add_module(builder, "B", 2);
    builder.add_edge({EdgeKind::teaches, "c/A", "s/1/1.2.1", Teaches{}, {}});
    builder.add_edge({EdgeKind::teaches, "c/B", "s/1/1.1.1", Teaches{}, {}});
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::module, {*sealed.graph.find("c")});
    CHECK(steps(sealed.graph, order) == "c/B -> c/A taught-skills\n");
    REQUIRE(order.violations.size() == 1);
    CHECK(order.violations[0].message.zh == "B 所授内容是 A 的基础，却排在更晚的第 2 学期，后者在第 1 学期");
}

namespace {

/// Tasks `s/1/1.1` before `s/1/1.2` before `s/1/1.3`, of four requirements each, whose modules `c/A`, … teach the
/// requirements given, in the order of their terms.
Sealed taught_in_terms(const std::vector<std::vector<std::string>>& terms) {
    GraphBuilder builder = builder_from(two_areas + R"(
s/1/1.1 -precedes-> s/1/1.2
s/1/1.2 -precedes-> s/1/1.3
)");
    for (const std::string task : {"s/1/1.1", "s/1/1.2", "s/1/1.3"}) {
        for (const char* number : {".1", ".2", ".3", ".4"}) {
            builder.add_node({NodeKind::skill, task + number, {}, SkillDetails{}, {}});
            builder.add_edge({EdgeKind::contains, task, task + number, {}, {}});
        }
    }
    builder.add_node({NodeKind::curriculum, "c", {"c", {}}, CurriculumDetails{}, {}});
    for (unsigned term = 1; term <= terms.size(); ++term) {
        const std::string code(1, static_cast<char>('A' + term - 1));
        add_module(builder, code, term);
        for (const std::string& number : terms[term - 1]) {
            builder.add_edge({EdgeKind::teaches, "c/" + code, "s/1/" + number, Teaches{}, {}});
        }
    }
    return std::move(builder).seal();
}

std::string messages_of(const LearningOrder& order) {
    std::string text;
    for (const OrderViolation& violation : order.violations) {
        text += violation.message.zh + '\n';
    }
    return text;
}

} // namespace

TEST_CASE("one step between two tasks is enough where the modules teach most of them") {
    const Sealed sealed = taught_in_terms({{"1.2.1", "1.2.2", "1.2.3", "1.2.4"},
                                           {"1.1.1", "1.1.2", "1.1.3", "1.1.4"},
                                           {"1.3.1", "1.3.2", "1.3.3", "1.3.4"}});
    REQUIRE(sealed.diagnostics.empty());
    const LearningOrder order = learning_order(sealed.graph, Scope::module);
    CHECK(steps(sealed.graph, order) == "c/A -> c/C taught-skills\nc/B -> c/A taught-skills\n");
    CHECK(keys(sealed.graph, order.layers) == "c/B | c/A | c/C");
    CHECK(messages_of(order) == "B 所授内容是 A 的基础，却排在更晚的第 2 学期，后者在第 1 学期\n");
}

TEST_CASE("half of a task is most of it, less on either side is not") {
    const auto steps_of = [](const std::vector<std::vector<std::string>>& terms) {
        const Sealed sealed = taught_in_terms(terms);
        return steps(sealed.graph, learning_order(sealed.graph, Scope::module));
    };
    CHECK(steps_of({{"1.2.1", "1.2.2"}, {"1.1.3", "1.1.4"}}) == "c/B -> c/A taught-skills\n");
    CHECK(steps_of({{"1.2.1", "1.2.2"}, {"1.1.3"}}).empty());
    CHECK(steps_of({{"1.2.1"}, {"1.1.1", "1.1.2", "1.1.3", "1.1.4"}}).empty());
    // What only practises later what another one has taught is no basis.
    CHECK(steps_of({{"1.2.1", "1.2.2"}, {"1.1.3", "1.1.4"}, {"1.1.3", "1.1.4"}}) == "c/B -> c/A taught-skills\n");
    CHECK(steps_of({{"1.2.1", "1.2.2"}, {"1.1.3", "1.1.4"}, {"1.1.2", "1.1.3"}}) ==
          "c/B -> c/A taught-skills\nc/C -> c/A taught-skills\n");
    // A single step the other way does not stand against it, tasks taught as much the other way do.
    CHECK(steps_of({{"1.2.1", "1.2.2"}, {"1.1.3", "1.1.4", "1.3.1"}}) == "c/B -> c/A taught-skills\n");
    CHECK(steps_of({{"1.2.1", "1.2.2"}, {"1.1.3", "1.1.4", "1.3.1", "1.3.2"}}).empty());
}

TEST_CASE("across standards, of matched requirements the one of the lower level comes first") {
    GraphBuilder builder;
    for (const std::string standard : {"a", "b"}) {
        builder.add_node({NodeKind::standard, standard, {}, StandardDetails{}, {}});
        const unsigned number = standard == "a" ? 2 : 1;
        const std::string level = standard + '/' + std::to_string(number);
        builder.add_node({NodeKind::level, level, {}, LevelDetails{number, {}}, {}});
        builder.add_node({NodeKind::area, level + "/1", {}, NumberedDetails{}, {}});
        builder.add_node({NodeKind::task, level + "/1.1", {}, NumberedDetails{}, {}});
        builder.add_node({NodeKind::skill, level + "/1.1.1", {}, SkillDetails{}, {}});
        builder.add_edge({EdgeKind::contains, standard, level, {}, {}});
        builder.add_edge({EdgeKind::contains, level, level + "/1", {}, {}});
        builder.add_edge({EdgeKind::contains, level + "/1", level + "/1.1", {}, {}});
        builder.add_edge({EdgeKind::contains, level + "/1.1", level + "/1.1.1", {}, {}});
    }
    builder.add_edge({EdgeKind::matches, "a/2/1.1.1", "b/1/1.1.1", Matches{}, {}});
    const Sealed sealed = std::move(builder).seal();
    CHECK(steps(sealed.graph, learning_order(sealed.graph, Scope::skill)) == "b/1/1.1.1 -> a/2/1.1.1 crosswalk\n");
    CHECK(steps(sealed.graph, learning_order(sealed.graph, Scope::task)) == "b/1/1.1 -> a/2/1.1 crosswalk\n");
    CHECK(learning_order(sealed.graph, Scope::task, {*sealed.graph.find("a")}).edges.empty());
}

namespace {

/// Standards `a` and `b` with a task and a requirement at either of two levels: `a/1/1.1`, `a/1/1.1.1`, …
GraphBuilder two_standards() {
    GraphBuilder builder;
    for (const std::string standard : {"a", "b"}) {
        builder.add_node({NodeKind::standard, standard, {}, StandardDetails{}, {}});
        for (const unsigned number : {1U, 2U}) {
            const std::string level = standard + '/' + std::to_string(number);
            builder.add_node({NodeKind::level, level, {}, LevelDetails{number, {}}, {}});
            builder.add_node({NodeKind::area, level + "/1", {}, NumberedDetails{}, {}});
            builder.add_node({NodeKind::task, level + "/1.1", {}, NumberedDetails{}, {}});
            builder.add_node({NodeKind::skill, level + "/1.1.1", {}, SkillDetails{}, {}});
            builder.add_edge({EdgeKind::contains, standard, level, {}, {}});
            builder.add_edge({EdgeKind::contains, level, level + "/1", {}, {}});
            builder.add_edge({EdgeKind::contains, level + "/1", level + "/1.1", {}, {}});
            builder.add_edge({EdgeKind::contains, level + "/1.1", level + "/1.1.1", {}, {}});
        }
    }
    return builder;
}

void add_step(GraphBuilder& builder, EdgeKind kind, const std::string& before, const std::string& after,
              Status status) {
    builder.add_edge(
        {kind, before, after, Sequence{status == Status::accepted ? "declared" : "ladder", {}, status}, {}});
}

} // namespace

TEST_CASE("across standards, what a file declares stands against the crosswalk, which is told") {
    GraphBuilder builder = two_standards();
    builder.add_edge({EdgeKind::matches, "a/1/1.1.1", "b/2/1.1.1", Matches{}, {}});
    add_step(builder, EdgeKind::precedes, "b/2/1.1", "a/1/1.1", Status::accepted);
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::task);
    CHECK(steps(sealed.graph, order) == "b/2/1.1 -> a/1/1.1 declared\n");
    CHECK(keys(sealed.graph, order.order) == "a/2/1.1 b/1/1.1 b/2/1.1 a/1/1.1");
    CHECK(order.cycles.empty());
    REQUIRE(order.violations.size() == 1);
    CHECK(order.violations[0].kind == OrderViolation::Kind::crosswalk);
    CHECK(violations(order).find("a/1/1.1") != std::string::npos);
    CHECK(violations(order).find("b/2/1.1.1") != std::string::npos);
}

TEST_CASE("across standards, a long way round that the crosswalk would close is told as well") {
    GraphBuilder builder = two_standards();
    builder.add_edge({EdgeKind::matches, "a/1/1.1.1", "b/2/1.1.1", Matches{}, {}}); // a/1 before b/2
    add_step(builder, EdgeKind::precedes, "b/1/1.1", "b/2/1.1", Status::proposed);
    add_step(builder, EdgeKind::precedes, "b/2/1.1", "a/2/1.1", Status::accepted);
    add_step(builder, EdgeKind::precedes, "a/2/1.1", "a/1/1.1", Status::accepted); // declared against the levels
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::task);
    CHECK(keys(sealed.graph, order.order) == "b/1/1.1 b/2/1.1 a/2/1.1 a/1/1.1");
    CHECK(order.cycles.empty());
    REQUIRE(order.violations.size() == 1);
    CHECK(order.violations[0].kind == OrderViolation::Kind::crosswalk);
    CHECK(sealed.graph.node(order.violations[0].before).key == "a/1/1.1");
    CHECK(sealed.graph.node(order.violations[0].after).key == "b/2/1.1");
}

TEST_CASE("a cycle that declared steps close across two standards has its shortest witness") {
    GraphBuilder builder = two_standards();
    add_step(builder, EdgeKind::precedes, "a/1/1.1", "b/1/1.1", Status::accepted);
    add_step(builder, EdgeKind::precedes, "b/1/1.1", "b/2/1.1", Status::proposed);
    add_step(builder, EdgeKind::precedes, "b/2/1.1", "a/1/1.1", Status::accepted);
    add_step(builder, EdgeKind::precedes, "b/1/1.1", "a/1/1.1", Status::accepted);
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::task);
    CHECK(keys(sealed.graph, order.cycles) == "a/1/1.1 b/1/1.1");
    CHECK(order.order.size() == 4);
}

TEST_CASE("work of one standard against the learning order that goes through the other") {
    GraphBuilder builder = two_standards();
    builder.add_edge({EdgeKind::matches, "a/1/1.1.1", "b/2/1.1.1", Matches{}, {}}); // a/1 before b/2
    add_step(builder, EdgeKind::precedes, "b/2/1.1", "a/2/1.1", Status::accepted);
    add_step(builder, EdgeKind::feeds, "a/2/1.1", "a/1/1.1", Status::proposed);
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::task);
    REQUIRE(order.violations.size() == 1);
    CHECK(order.violations[0].kind == OrderViolation::Kind::workflow);
    CHECK(violations(order).find("a/1/1.1 → b/2/1.1 → a/2/1.1") != std::string::npos);
}

TEST_SUITE_END();
