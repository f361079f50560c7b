#include "graph/analysis/coverage/role_report.hpp"

#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kezheng {
namespace {

/// One task with three skills, of which modules take one to mastery and introduce another.
CompetencyGraph graph() {
    GraphBuilder builder = test::builder_from(R"(
standard s
level s/1
area s/1/1
task s/1/1.1
skill s/1/1.1.1
skill s/1/1.1.2
skill s/1/1.1.3
role role/r
module m
s -contains-> s/1
s/1 -contains-> s/1/1
s/1/1 -contains-> s/1/1.1
s/1/1.1 -contains-> s/1/1.1.1
s/1/1.1 -contains-> s/1/1.1.2
s/1/1.1 -contains-> s/1/1.1.3
)");
    builder.add_edge({EdgeKind::targets, "s/1", "role/r", Targets{"组", 0}, {}});
    builder.add_edge({EdgeKind::requires_, "role/r", "s/1/1.1", Requires{Status::accepted, {}}, {}});
    builder.add_edge({EdgeKind::teaches, "m", "s/1/1.1.1", Teaches{Depth::mastered, 0, Status::accepted, {}, {}}, {}});
    builder.add_edge(
        {EdgeKind::teaches, "m", "s/1/1.1.2", Teaches{Depth::introduced, 0, Status::accepted, {}, {}}, {}});
    builder.add_edge({EdgeKind::teaches, "m", "s/1/1.1.3", Teaches{Depth::mastered, 0, Status::proposed, {}, {}}, {}});
    return std::move(builder).seal().graph;
}

std::string drawn(const CompetencyGraph& graph, Depth required) {
    std::string text;
    for (const RoleGap& gap : role_gaps(graph, *graph.find("role/r"), required)) {
        text += graph.node(gap.skill).key + (gap.taught ? " shallow\n" : " uncovered\n");
    }
    return text;
}

TEST_SUITE_BEGIN("graph/analysis");

TEST_CASE("a role with its levels, group and tasks") {
    const CompetencyGraph built = graph();
    const std::vector<RoleReport> roles = role_reports(built);
    REQUIRE(roles.size() == 1);
    REQUIRE(roles[0].levels.size() == 1);
    CHECK(built.node(roles[0].levels[0].standard).key == "s");
    CHECK(roles[0].levels[0].group == "组");
    REQUIRE(roles[0].tasks.size() == 1);
    CHECK(roles[0].tasks[0].status == Status::accepted);
}

TEST_CASE("what a role lacks: a proposal does not count, nor does too little depth") {
    CHECK(drawn(graph(), Depth::mastered) == "s/1/1.1.2 shallow\ns/1/1.1.3 uncovered\n");
    CHECK(drawn(graph(), Depth::introduced) == "s/1/1.1.3 uncovered\n");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
