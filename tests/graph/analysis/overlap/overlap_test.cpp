#include "graph/analysis/overlap/overlap.hpp"

#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::CompetencyGraph;
using kezheng::EdgeKind;
using kezheng::GraphBuilder;
using kezheng::Matches;
using kezheng::NodeId;
using kezheng::NodeKind;
using kezheng::overlap;
using kezheng::OverlapReport;
using kezheng::Relation;
using kezheng::Status;

namespace {

/// Two standards: `a` with two levels of one requirement each, `b` with one level of two.
CompetencyGraph two_standards(const std::vector<std::pair<std::string, std::string>>& matches, Status status) {
    GraphBuilder builder = kezheng::test::builder_from(R"(
standard a
level a/1
level a/2
area a/1/1
area a/2/1
task a/1/1.1
task a/2/1.1
skill a/1/1.1.1
skill a/2/1.1.1
a -contains-> a/1
a -contains-> a/2
a/1 -contains-> a/1/1
a/2 -contains-> a/2/1
a/1/1 -contains-> a/1/1.1
a/2/1 -contains-> a/2/1.1
a/1/1.1 -contains-> a/1/1.1.1
a/2/1.1 -contains-> a/2/1.1.1
standard b
level b/1
area b/1/1
task b/1/1.1
skill b/1/1.1.1
skill b/1/1.1.2
b -contains-> b/1
b/1 -contains-> b/1/1
b/1/1 -contains-> b/1/1.1
b/1/1.1 -contains-> b/1/1.1.1
b/1/1.1 -contains-> b/1/1.1.2
role 店员
a/1 -targets-> 店员
b/1 -targets-> 店员
role 店长
a/2 -targets-> 店长
)");
    unsigned level = 0;
    builder.update_nodes(NodeKind::level, [&](kezheng::Node& node) {
        std::get<kezheng::LevelDetails>(node.details).number = static_cast<unsigned>(node.key.back() - '0');
        ++level;
    });
    for (const auto& [from, to] : matches) {
        builder.add_edge({EdgeKind::matches, from, to, Matches{Relation::broad, 0.5, status, {}, {}}, {}});
    }
    return std::move(builder).seal().graph;
}

OverlapReport report_of(const CompetencyGraph& graph, const std::string& a, const std::string& b) {
    return overlap(graph, graph.find(a).value(), graph.find(b).value());
}

} // namespace

TEST_SUITE_BEGIN("graph");

TEST_CASE("an overlap counts pairs by level, area and shift, and what is left") {
    const CompetencyGraph graph = two_standards({{"a/2/1.1.1", "b/1/1.1.1"}}, Status::proposed);
    const OverlapReport report = report_of(graph, "a", "b");
    REQUIRE(report.pairs.size() == 1);
    CHECK(graph.node(report.pairs[0].a).key == "a/2/1.1.1");
    CHECK(graph.node(report.pairs[0].b).key == "b/1/1.1.1");
    CHECK(report.pairs[0].relation == Relation::broad);
    CHECK(report.levels == std::vector<std::vector<std::size_t>>{{0}, {1}});
    CHECK(report.level_shift == std::map<int, std::size_t>{{-1, 1}});
    REQUIRE(report.areas.size() == 1);
    CHECK(graph.node(report.areas[0].a).key == "a/2/1");
    REQUIRE(report.unmatched_a.size() == 1);
    CHECK(graph.node(report.unmatched_a[0]).key == "a/1/1.1.1");
    REQUIRE(report.unmatched_b.size() == 1);
    CHECK(graph.node(report.unmatched_b[0]).key == "b/1/1.1.2");
    REQUIRE(report.shares_a.size() == 3);
    CHECK(report.shares_a[0].skills == 2);
    CHECK(report.shares_a[0].matched == 1);
    CHECK(report.shares_a[1].matched == 0);
    CHECK(report.shares_a[2].matched == 1);
    REQUIRE(report.roles.size() == 1);
    CHECK(graph.node(report.roles[0]).key == "店员");
}

TEST_CASE("seen from the other side, broad is narrow and the shift turns") {
    const CompetencyGraph graph = two_standards({{"a/2/1.1.1", "b/1/1.1.1"}}, Status::accepted);
    const OverlapReport report = report_of(graph, "b", "a");
    REQUIRE(report.pairs.size() == 1);
    CHECK(graph.node(report.pairs[0].a).key == "b/1/1.1.1");
    CHECK(report.pairs[0].relation == Relation::narrow);
    CHECK(report.levels == std::vector<std::vector<std::size_t>>{{0, 1}});
    CHECK(report.level_shift == std::map<int, std::size_t>{{1, 1}});
}

TEST_CASE("references are shared in whatever edition") {
    GraphBuilder builder;
    const auto cite = [&](const std::string& standard, const std::vector<std::string>& codes) {
        builder.add_node({NodeKind::standard, standard, {standard, {}}, kezheng::StandardDetails{}, {}});
        for (const std::string& code : codes) {
            const std::string key = "reference/" + code;
            builder.add_node({NodeKind::reference, key, {"文件", {}}, kezheng::ReferenceDetails{code}, {}});
            builder.add_edge({EdgeKind::cites, standard, key, kezheng::Cites{}, {}});
        }
    };
    cite("a", {"GB/T 7-2009", "GB/T 8", "GB/T 9.1—2017", "GB 10", "ISO 12-1", "GB 11-93", "IEC 13-32"});
    cite("b", {"GB/T 7-2020", "GB/T 8-2018", "GB/T 9.1-2017", "GB 10", "ISO 12-2", "GB/T 70", "GB 11", "IEC 13-33"});
    const CompetencyGraph graph = std::move(builder).seal().graph;
    std::string shared;
    for (const kezheng::SharedReference& reference : report_of(graph, "a", "b").references) {
        shared += kezheng::codes_of(graph, reference) + '\n';
    }
    CHECK(shared ==
          "GB 10\nGB 11-93 / GB 11\nGB/T 7-2009 / GB/T 7-2020\nGB/T 8 / GB/T 8-2018\nGB/T 9.1—2017 / GB/T 9.1-2017\n");
}

TEST_CASE("a rejected pair is listed and counts nowhere") {
    const CompetencyGraph graph = two_standards({{"a/1/1.1.1", "b/1/1.1.1"}}, Status::rejected);
    const OverlapReport report = report_of(graph, "a", "b");
    CHECK(report.pairs.size() == 1);
    CHECK(report.areas.empty());
    CHECK(report.level_shift.empty());
    CHECK(report.unmatched_a.size() == 2);
    CHECK(report.unmatched_b.size() == 2);
}

TEST_SUITE_END();
