#include "exporters/views/relation_views.hpp"

#include "exporters/pictures/graphviz.hpp"
#include "exporters/pictures/style.hpp"
#include "exporters/views/views.hpp"
#include "tests/exporters/linked_sample.hpp"
#include "tests/exporters/sample.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::coffee_standard;
using kezheng::test::graph_from;
using kezheng::test::hostile_texts;
using kezheng::test::linked_graph;

namespace {

constexpr std::string_view marks = " *o."; // none, full, part, empty

/// Pictures as text: names and titles, lanes with their boxes, lines.
std::string drawing_of(const std::vector<Diagram>& diagrams) {
    std::string text;
    for (const Diagram& diagram : diagrams) {
        text += diagram.name + " | " + diagram.title + '\n';
        for (const DiagramNode& node : diagram.nodes) {
            text += "  " + node.id + " [" + node.label + ']' + marks[static_cast<std::size_t>(node.mark)] +
                    (node.strong ? "!\n" : "\n");
        }
        for (const Lane& lane : diagram.lanes) {
            text += "  (" + lane.title + ')';
            for (const std::string& id : lane.nodes) {
                text += ' ' + id;
            }
            text += '\n';
        }
        for (const DiagramEdge& edge : diagram.edges) {
            text += "  " + edge.from + " -" + std::string(name_of(edge.kind)) + "-> " + edge.to +
                    (edge.label.empty() ? "" : " " + edge.label) + (edge.weak ? " weak" : "") +
                    (edge.beside ? " beside" : "") + (edge.same_name ? " same name" : "") +
                    (edge.strong ? " strong" : "") + (edge.conflict ? " conflict" : "") + '\n';
        }
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("exporters/views/relation_views");

TEST_CASE("majors: a picture a tier, the revised catalogue beside the original one") {
    GraphBuilder builder = kezheng::test::builder_from("standard s 标准");
    const auto add = [&](const char* key, Catalogue catalogue, const char* code, unsigned place) {
        MajorDetails details;
        details.catalogue = catalogue;
        details.tier = Tier::college;
        details.code = code;
        builder.add_node({NodeKind::major, key, {key, {}}, details, {}});
        builder.add_edge({EdgeKind::applies_to, "s", key, AppliesTo{catalogue, Tier::college, place}, {}});
    };
    add("旧乙", Catalogue::original, "2", 1);
    add("旧甲", Catalogue::original, "1", 0);
    add("新甲", Catalogue::revised, "3", 0);
    add("新丙", Catalogue::revised, "", 1);
    builder.add_edge({EdgeKind::renamed_to, "旧甲", "新甲", {}, {}});
    const Sealed sealed = std::move(builder).seal();
    CHECK(drawing_of(majors_view(sealed.graph, Language::chinese, {})) ==
          R"(s/majors/college | 标准 › 适用专业 › 高职专科
  旧甲 [旧甲 1] 
  新甲 [新甲 3] 
  旧乙 [旧乙 2] 
  新丙 [新丙] 
  (原版目录) 旧甲 旧乙
  (新版目录) 新甲 新丙
  旧甲 -renamed_to-> 新甲
)");
    CHECK(majors_view(sealed.graph, Language::chinese, sealed.graph.find("旧甲")).empty());
}

TEST_CASE("majors: one name in both catalogues and a new name differ in line and legend") {
    GraphBuilder builder = kezheng::test::builder_from("standard s 标准");
    unsigned place = 0;
    for (const std::string name : {"甲", "乙"}) {
        for (const Catalogue catalogue : {Catalogue::original, Catalogue::revised}) {
            MajorDetails details;
            details.catalogue = catalogue;
            details.tier = Tier::college;
            const std::string key = name + std::string(name_of(catalogue));
            builder.add_node({NodeKind::major, key, {name, {}}, details, {}});
            builder.add_edge({EdgeKind::applies_to, "s", key, AppliesTo{catalogue, Tier::college, place}, {}});
        }
        ++place;
    }
    using Basis = RenamedTo::Basis;
    builder.add_edge(
        {EdgeKind::renamed_to, "甲original", "甲revised", RenamedTo{Basis::lists, Status::accepted, {}}, {}});
    builder.add_edge(
        {EdgeKind::renamed_to, "乙original", "乙revised", RenamedTo{Basis::aligned, Status::proposed, "s"}, {}});
    const Sealed sealed = std::move(builder).seal();
    const std::vector<Diagram> diagrams = majors_view(sealed.graph, Language::chinese, {});
    REQUIRE(diagrams.size() == 1);
    const std::string text = drawing_of(diagrams);
    CHECK(text.find("甲original -renamed_to-> 甲revised same name\n") != std::string::npos);
    CHECK(text.find("乙original -renamed_to-> 乙revised weak\n") != std::string::npos);
    std::string legend;
    for (const LegendEntry& entry : diagrams[0].legend) {
        legend += entry.text + (entry.same_name ? " unbroken\n" : "\n");
    }
    CHECK(legend == "适用专业\n同名 unbroken\n更名为（待审核）\n");
    const Result<std::string> dot = dot_of(diagrams[0]);
    REQUIRE(dot);
    CHECK(dot->find("style=solid") != std::string::npos);
    CHECK(dot->find("arrowhead=none") != std::string::npos);
    CHECK(dot->find("style=dashed") != std::string::npos);
}

TEST_CASE("roles: levels and roles, then the tasks that roles require") {
    CHECK(drawing_of(roles_view(linked_graph().graph, Language::english, {})) ==
          R"(coffee/roles | Coffee Making › job role
  coffee/1 [Elementary] 
  role/咖啡师 [咖啡师] 
  coffee/1 -targets-> role/咖啡师
coffee/1/roles | Coffee Making › Elementary › job role
  role/咖啡师 [咖啡师] 
  coffee/1/1.1 [1.1 Grinding] 
  (Elementary › 1 Preparation) coffee/1/1.1
  role/咖啡师 -requires-> coffee/1/1.1 weak
)");
}

TEST_CASE("order: tasks by level without what follows from the rest, workflow beside it; then areas") {
    CHECK(drawing_of(order_view(linked_graph().graph, Language::chinese, {})) ==
          R"(coffee/order | 咖啡制作 › 学习顺序
  coffee/1/1.1 [1.1 研磨] !
  coffee/1/1.2 [1.2 称量] 
  coffee/2/1.1 [1.1 配方] !
  (初级) coffee/1/1.1 coffee/1/1.2
  (中级) coffee/2/1.1
  coffee/1/1.1 -precedes-> coffee/2/1.1 strong
  coffee/2/1.1 -feeds-> coffee/1/1.2 beside
coffee/1/1/order | 咖啡制作 › 初级 › 1 备料 › 学习顺序
  coffee/1/1.1.1 [1.1.1 选择研磨度] !
  coffee/1/1.1.2 [1.1.2 清洁磨豆机] !
  (初级 › 1 备料 › 1.1 研磨) coffee/1/1.1.1 coffee/1/1.1.2
  coffee/1/1.1.1 -precedes-> coffee/1/1.1.2 strong
)");
}

TEST_CASE("order: an edge that others stand for is left out, a cycle stays whole") {
    const char* tree = R"(
        standard s
        level    s/1
        area     s/1/1
        task     s/1/1.1 a
        task     s/1/1.2 b
        task     s/1/1.3 c
        s -contains-> s/1
        s/1 -contains-> s/1/1
        s/1/1 -contains-> s/1/1.1
        s/1/1 -contains-> s/1/1.2
        s/1/1 -contains-> s/1/1.3
        s/1/1.1 -precedes-> s/1/1.2
        s/1/1.2 -precedes-> s/1/1.3
        s/1/1.1 -precedes-> s/1/1.3
    )";
    CHECK(order_view(graph_from(tree).graph, Language::chinese, {}).front().edges.size() == 2);
    const std::string cycle = std::string(tree) + "s/1/1.3 -precedes-> s/1/1.1\n";
    CHECK(order_view(graph_from(cycle).graph, Language::chinese, {}).front().edges.size() == 4);
    CHECK(!order_view(graph_from(cycle).graph, Language::chinese, {}).front().nodes.front().strong);
}

TEST_CASE("order: the longest chain is thick, work against the learning order has a colour; the legend says so") {
    const Sealed sealed = graph_from(R"(
        standard s
        level    s/1
        area     s/1/1
        task     s/1/1.1 a
        task     s/1/1.2 b
        task     s/1/1.3 c
        s -contains-> s/1
        s/1 -contains-> s/1/1
        s/1/1 -contains-> s/1/1.1
        s/1/1 -contains-> s/1/1.2
        s/1/1 -contains-> s/1/1.3
        s/1/1.1 -precedes-> s/1/1.2
        s/1/1.2 -feeds-> s/1/1.1
        s/1/1.3 -feeds-> s/1/1.1
    )");
    const std::vector<Diagram> diagrams = order_view(sealed.graph, Language::chinese, {});
    REQUIRE(diagrams.size() == 1);
    CHECK(drawing_of(diagrams).contains("  s/1/1.1 -precedes-> s/1/1.2 strong\n"
                                        "  s/1/1.3 -feeds-> s/1/1.1 beside\n"
                                        "  s/1/1.2 -feeds-> s/1/1.1 beside conflict\n"));
    std::string legend;
    for (const LegendEntry& entry : diagrams[0].legend) {
        legend += entry.text + (entry.strong ? " strong\n" : entry.conflict ? " conflict\n" : "\n");
    }
    CHECK(legend == "工作任务\n最长的先修链 strong\n供给\n冲突：与学习顺序相反 conflict\n");
    const Result<std::string> dot = dot_of(diagrams[0]);
    REQUIRE(dot);
    CHECK(dot->contains("penwidth=2.5"));
    CHECK(dot->contains(conflict_colour));
    CHECK(dot->contains("━━▶"));
}

TEST_CASE("overlap: what matches, with relation, score and how it stands") {
    CHECK(drawing_of(overlap_view(linked_graph().graph, Language::chinese, {})) ==
          R"(coffee/1/overlap/tea | 咖啡制作 › 初级 ↔ 茶艺
  coffee/1/1.1.1 [1.1.1 选择研磨度] 
  tea/1/1.1.2 [1.1.2 辨别茶叶] 
  coffee/1/1.2.1 [1.2.1 称出咖啡粉] 
  tea/1/1.1.1 [1.1.1 称出茶叶] 
  (咖啡制作 › 初级 › 1 备料) coffee/1/1.1.1 coffee/1/1.2.1
  (茶艺 › 初级 › 1 备茶) tea/1/1.1.2 tea/1/1.1.1
  coffee/1/1.1.1 -matches-> tea/1/1.1.2 ⊂ 50 weak
  coffee/1/1.2.1 -matches-> tea/1/1.1.1 = 88
)");
}

TEST_CASE("coverage: tasks by area with how many of their requirements are taught") {
    CHECK(drawing_of(coverage_view(linked_graph().graph, Language::chinese, {})) ==
          R"(coffee/1/coverage | 咖啡制作 › 初级 › 教授
  coffee/1/1.1 [1.1 研磨  1/2]o
  plan/M1 [咖啡基础] 
  coffee/1/1.2 [1.2 称量  1/1]*
  (初级 › 1 备料) coffee/1/1.1 coffee/1/1.2
  plan/M1 -teaches-> coffee/1/1.1
  plan/M1 -teaches-> coffee/1/1.2
coffee/2/coverage | 咖啡制作 › 中级 › 教授
  coffee/2/1.1 [1.1 配方  1/1]*
  plan/M2 [咖啡调配] 
  (中级 › 1 调配) coffee/2/1.1
  plan/M2 -teaches-> coffee/2/1.1
)");
}

TEST_CASE("a graph without such edges has no such pictures") {
    const Sealed sealed = coffee_standard();
    CHECK(order_view(sealed.graph, Language::chinese, {}).empty());
    CHECK(overlap_view(sealed.graph, Language::chinese, {}).empty());
    CHECK(coverage_view(sealed.graph, Language::chinese, {}).empty());
}

TEST_CASE("every such picture has a legend and can be drawn, whatever stands in its title and lanes") {
    const Sealed sealed = linked_graph();
    for (const View view : {View::roles, View::order, View::overlap, View::coverage}) {
        for (const Diagram& diagram : diagrams_of(sealed.graph, view, Language::chinese)) {
            CAPTURE(diagram.name);
            CHECK(!diagram.legend.empty());
            CHECK(diagram.legend_title == "图例");
            CHECK(svg_of(diagram));
        }
    }
    Diagram diagram = diagrams_of(sealed.graph, View::coverage, Language::chinese).front();
    for (const std::string& text : hostile_texts()) {
        CAPTURE(text.substr(0, 100));
        diagram.title = text;
        diagram.lanes.front().title = text;
        diagram.legend.front().text = text;
        CHECK(dot_of(diagram));
        const Result<std::string> svg = svg_of(diagram);
        REQUIRE(svg);
        CHECK(svg->find("<script") == std::string::npos);
    }
}

TEST_SUITE_END();
