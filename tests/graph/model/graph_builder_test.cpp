#include "graph/model/graph_builder.hpp"

#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::builder_from;
using kezheng::test::graph_from;
using kezheng::test::text_of;

namespace {

/// The diagnostics as `severity rule: message (hint)`, one a line.
std::string text_of_diagnostics(const Sealed& sealed) {
    std::string text;
    for (const Diagnostic& diagnostic : sealed.diagnostics) {
        text += std::string(severity_name(severity_of(diagnostic.rule))) + ' ' + std::string(rule_id(diagnostic.rule)) +
                ": " + message_of(diagnostic, Language::english);
        const std::string hint = hint_of(diagnostic, Language::english);
        text += hint.empty() ? "\n" : " (" + hint + ")\n";
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("graph/model/graph_builder");

TEST_CASE("nodes stand by kind and key, edges by kind and ends, whatever the order they were added in") {
    const Sealed sealed = graph_from(R"(
        s/1 -targets-> role/咖啡师
        s/1/10 -contains-> s/1/10.1
        s -contains-> s/1
        s/1 -contains-> s/1/10
        s/1 -contains-> s/1/9
        role     role/咖啡师
        task     s/1/10.1 萃取
        area     s/1/10 制作
        area     s/1/9 备料
        level    s/1 初级
        standard s 咖啡制作
    )");
    CHECK(text_of(sealed.graph) == R"(standard s 咖啡制作
level s/1 初级
area s/1/9 备料
area s/1/10 制作
task s/1/10.1 萃取
role role/咖啡师
s -contains-> s/1
s/1 -contains-> s/1/9
s/1 -contains-> s/1/10
s/1/10 -contains-> s/1/10.1
s/1 -targets-> role/咖啡师
)");
    CHECK(text_of_diagnostics(sealed) == "");
}

TEST_CASE("an empty builder seals to an empty graph") {
    const Sealed sealed = graph_from("");
    CHECK(sealed.graph.node_count() == 0);
    CHECK(sealed.graph.edge_count() == 0);
    CHECK(sealed.diagnostics.empty());
}

TEST_CASE("an edge to a key that no node has is left out and the nearest key is named") {
    const Sealed sealed = graph_from(R"(
        standard coffee
        level    coffee/1
        coffee  -contains-> coffee/1
        coffee  -contains-> cofee/1
        nowhere -subsumes-> coffee/1
    )");
    CHECK(text_of(sealed.graph) == "standard coffee\nlevel coffee/1\ncoffee -contains-> coffee/1\n");
    CHECK(text_of_diagnostics(sealed) ==
          "error unknown-key: \"coffee\" refers to \"cofee/1\", which does not exist (did you mean coffee/1?)\n"
          "error unknown-key: \"coffee/1\" refers to \"nowhere\", which does not exist\n");
}

TEST_CASE("both ends of an edge may be unknown") {
    const Sealed sealed = graph_from("甲 -feeds-> 乙");
    CHECK(sealed.graph.edge_count() == 0);
    CHECK(text_of_diagnostics(sealed) == "error unknown-key: \"乙\" refers to \"甲\", which does not exist\n"
                                         "error unknown-key: \"甲\" refers to \"乙\", which does not exist\n");
}

TEST_CASE("an edge that the table does not allow is left out") {
    const Sealed sealed = graph_from(R"(
        standard s
        level    s/1
        skill    s/1/1.1.1
        s -contains-> s/1/1.1.1
        s/1 -contains-> s
    )");
    CHECK(sealed.graph.edge_count() == 0);
    CHECK(text_of_diagnostics(sealed) ==
          "error illegal-edge: s and s/1/1.1.1 cannot be joined by \"contains\" (not used)\n"
          "error illegal-edge: s/1 and s cannot be joined by \"contains\" (not used)\n");
}

TEST_CASE("the same edge twice is kept once") {
    const Sealed sealed = graph_from(R"(
        standard s
        level    s/1
        s -contains-> s/1
        s -contains-> s/1
        s -contains-> s/1
    )");
    CHECK(sealed.graph.edge_count() == 1);
    CHECK(text_of_diagnostics(sealed) ==
          "warning duplicate-edge: the edge s → s/1 (contains) occurs twice (the first one is kept)\n"
          "warning duplicate-edge: the edge s → s/1 (contains) occurs twice (the first one is kept)\n");
}

TEST_CASE("two edges of different kinds may join the same nodes") {
    const Sealed sealed = graph_from(R"(
        skill a
        skill b
        a -precedes-> b
        b -feeds-> a
        a -feeds-> b
    )");
    CHECK(text_of(sealed.graph) == "skill a\nskill b\na -precedes-> b\na -feeds-> b\nb -feeds-> a\n");
    CHECK(sealed.diagnostics.empty());
}

TEST_CASE("a second node with the same key is reported and left out") {
    const Sealed sealed = graph_from(R"(
        skill s/1/1.1.1 研磨咖啡豆
        skill s/1/1.1.1 研磨咖啡豆
        task  s/1/1.1.1 同名的任务
    )");
    CHECK(text_of(sealed.graph) == "task s/1/1.1.1 同名的任务\n");
    CHECK(text_of_diagnostics(sealed) ==
          "error duplicate-key: the key \"s/1/1.1.1\" occurs twice (the first one is kept)\n"
          "error duplicate-key: the key \"s/1/1.1.1\" occurs twice (the first one is kept)\n");
}

TEST_CASE("majors, roles, references and concepts that several standards name are one node") {
    const Sealed sealed = graph_from(R"(
        standard a
        standard b
        major     major/original/college/烹饪 烹饪
        major     major/original/college/烹饪 烹饪
        role      role/咖啡师 咖啡师
        role      role/咖啡师 咖啡师
        reference reference/X 食品安全
        reference reference/X 食品安全
        concept   concept/咖啡
        concept   concept/咖啡
        a -applies_to-> major/original/college/烹饪
        b -applies_to-> major/original/college/烹饪
        a -cites-> reference/X
        b -cites-> reference/X
    )");
    CHECK(text_of(sealed.graph) == R"(standard a
standard b
major major/original/college/烹饪 烹饪
role role/咖啡师 咖啡师
reference reference/X 食品安全
concept concept/咖啡
a -applies_to-> major/original/college/烹饪
b -applies_to-> major/original/college/烹饪
a -cites-> reference/X
b -cites-> reference/X
)");
    CHECK(sealed.diagnostics.empty());
}

TEST_CASE("a shared node and a node of another kind do not become one") {
    const Sealed sealed = graph_from("role x\nmajor x");
    CHECK(text_of(sealed.graph) == "major x\n");
    CHECK(text_of_diagnostics(sealed) == "error duplicate-key: the key \"x\" occurs twice (the first one is kept)\n");
}

TEST_CASE("a diagnostic stands where the edge stands") {
    GraphBuilder builder = builder_from("standard s");
    builder.add_edge({EdgeKind::contains, "s", "s/1", {}, {"s.txt", 2, 17}});
    const Sealed sealed = std::move(builder).seal();
    REQUIRE(sealed.diagnostics.size() == 1);
    CHECK(sealed.diagnostics.front() == Diagnostic{Rule::unknown_key, {"s", "s/1", ""}, {"s.txt", 2, 17}, "s"});
}

TEST_SUITE_END();
