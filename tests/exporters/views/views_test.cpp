#include "exporters/views/views.hpp"

#include "exporters/pictures/graphviz.hpp"
#include "exporters/pictures/style.hpp"
#include "graph/base/unicode.hpp"
#include "tests/exporters/sample.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::bundled_graph;
using kezheng::test::coffee_standard;
using kezheng::test::graph_from;

namespace {

/// A picture as text: its name, title and paper, its boxes and lines.
std::string text_of(const Diagram& diagram) {
    constexpr const char* papers[] = {"none", "A4", "A3", "fitting"}; // NOLINT(modernize-avoid-c-arrays)
    std::string text = diagram.name + " | " + diagram.title + " | " + papers[static_cast<int>(diagram.paper)] + '\n';
    for (const DiagramNode& node : diagram.nodes) {
        text += std::string(name_of(node.kind)) + ' ' + node.id + " [" + node.label + "]\n";
    }
    for (const DiagramEdge& edge : diagram.edges) {
        text += edge.from + " -" + std::string(name_of(edge.kind)) + "-> " + edge.to +
                (edge.towards_left ? " (left)\n" : "\n");
    }
    return text;
}

std::string text_of(const std::vector<Diagram>& diagrams) {
    std::string text;
    for (const Diagram& diagram : diagrams) {
        text += text_of(diagram);
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("exporters/views");

TEST_CASE("views are found by their names") {
    std::vector<std::string> names;
    for (const ViewRow& row : views()) {
        names.emplace_back(row.name);
        CHECK(view_named(row.name) == row.view);
    }
    CHECK(names == std::vector<std::string>{"standard", "level", "area", "majors", "roles", "order", "overlap",
                                            "coverage", "all"});
    CHECK_FALSE(view_named(""));
    CHECK_FALSE(view_named("Area"));
}

TEST_CASE("a standard is drawn down to its tasks") {
    const Sealed sealed = coffee_standard();
    CHECK(text_of(diagrams_of(sealed.graph, View::standard, Language::chinese)) == R"(coffee | 咖啡制作 | fitting
standard coffee [咖啡制作]
level coffee/1 [初级]
area coffee/1/1 [1 备料]
task coffee/1/1.1 [1.1 研磨]
level coffee/2 [中级]
coffee/1/1 -contains-> coffee/1/1.1
coffee/1 -contains-> coffee/1/1
coffee -contains-> coffee/1
coffee -contains-> coffee/2
)");
}

TEST_CASE("a level is drawn down to its requirements, in English where there is any") {
    const Sealed sealed = coffee_standard();
    CHECK(text_of(diagrams_of(sealed.graph, View::level, Language::english)) ==
          R"(coffee/1 | Coffee Making › Elementary | fitting
level coffee/1 [Elementary]
area coffee/1/1 [1 Preparation]
task coffee/1/1.1 [1.1 研磨]
skill coffee/1/1.1.1 [1.1.1 Choose the grind]
skill coffee/1/1.1.2 [1.1.2 能清洁磨豆机。]
coffee/1/1.1 -contains-> coffee/1/1.1.1
coffee/1/1.1 -contains-> coffee/1/1.1.2
coffee/1/1 -contains-> coffee/1/1.1
coffee/1 -contains-> coffee/1/1
coffee/2 | Coffee Making › Intermediate | fitting
level coffee/2 [Intermediate]
)");
}

TEST_CASE("what is too much for a sheet is drawn in runs of its boxes") {
    std::string text = "standard s 咖啡\nlevel s/1 初级\narea s/1/1 备料\ntask s/1/1.1 研磨\n"
                       "s -contains-> s/1\ns/1 -contains-> s/1/1\ns/1/1 -contains-> s/1/1.1\n";
    for (int i = 1; i <= 50; ++i) {
        const std::string key = "s/1/1.1." + std::to_string(i);
        text += "skill " + key +
                " 按照冲煮方式和豆子的新鲜程度选择研磨度，并记录每一次调整和萃取的结果\ns/1/1.1 -contains-> " + key +
                '\n';
    }
    const Sealed sealed = graph_from(text);
    const Diagram area = diagrams_of(sealed.graph, View::area, Language::chinese).front();
    REQUIRE(area.parts.size() == 1);
    const std::vector<Diagram>& runs = area.parts.front().parts;
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].name == "s/1/1.1/17-33");
    CHECK(runs[1].title.ends_with("研磨 · 17-33 / 50"));
    CHECK(runs[1].nodes.size() == 1 + 17);
    CHECK(runs[1].nodes[1].id == "s/1/1.1.17");
    CHECK(runs[1].nodes.back().id == "s/1/1.1.33");
    std::size_t drawn = 0;
    for (const Diagram& run : runs) {
        drawn += run.edges.size();
        REQUIRE(run.parts.size() > 1);
        CHECK(run.parts.front().parts.front().nodes.size() == 1 + 1);
    }
    CHECK(drawn == 50);
    const Result<std::vector<Diagram>> pages = pages_of(area);
    REQUIRE(pages);
    CHECK(pages->size() == 3);
    for (const Diagram& page : *pages) {
        CHECK(page.smallest_text >= 7);
    }
}

TEST_CASE("with a node only its picture is drawn, none where the node is of another kind") {
    const Sealed sealed = coffee_standard();
    const auto key = [&](const char* text) { return sealed.graph.find(text); };
    CHECK(text_of(diagrams_of(sealed.graph, View::area, Language::chinese, key("coffee/1/1"))) ==
          R"(coffee/1/1 | 咖啡制作 › 初级 › 1 备料 | fitting
area coffee/1/1 [1 备料]
task coffee/1/1.1 [1.1 研磨]
skill coffee/1/1.1.1 [1.1.1 按冲煮方式选择研磨度]
skill coffee/1/1.1.2 [1.1.2 能清洁磨豆机。]
coffee/1/1.1 -contains-> coffee/1/1.1.1
coffee/1/1.1 -contains-> coffee/1/1.1.2
coffee/1/1 -contains-> coffee/1/1.1
)");
    CHECK(diagrams_of(sealed.graph, View::area, Language::chinese, key("coffee/1")).empty());
    CHECK(diagrams_of(sealed.graph, View::standard, Language::chinese, key("coffee/1/1")).empty());
}

TEST_CASE("the whole graph has its surroundings to the left") {
    const Sealed sealed = graph_from(R"(
        standard  s 咖啡
        level     s/1 初级
        major     major/a 烹饪
        role      role/b 咖啡师
        term      s/term/1 萃取
        reference reference/c 卫生
        s -contains-> s/1
        s -applies_to-> major/a
        s/1 -targets-> role/b
        s -defines-> s/term/1
        s -cites-> reference/c
    )");
    CHECK(text_of(diagrams_of(sealed.graph, View::all, Language::chinese)) == R"(all | 咖啡 | none
standard s [咖啡]
level s/1 [初级]
major major/a [烹饪 · 中职 · 原版目录]
role role/b [咖啡师]
term s/term/1 [萃取]
reference reference/c [卫生]
s -contains-> s/1
s -applies_to-> major/a (left)
s/1 -targets-> role/b (left)
s -cites-> reference/c (left)
s -defines-> s/term/1 (left)
)");
}

TEST_CASE("a graph without standards has no pictures but an empty whole") {
    const Sealed sealed = graph_from("");
    CHECK(diagrams_of(sealed.graph, View::standard, Language::chinese).empty());
    CHECK(diagrams_of(sealed.graph, View::area, Language::chinese).empty());
    CHECK(text_of(diagrams_of(sealed.graph, View::all, Language::chinese)) == "all |  | none\n");
}

TEST_CASE("in every view of the bundled standards keys are unique, lines join boxes and texts keep to their columns") {
    const CompetencyGraph& graph = bundled_graph();
    for (const ViewRow& row : views()) {
        for (const Language language : {Language::chinese, Language::english}) {
            for (const Diagram& diagram : diagrams_of(graph, row.view, language)) {
                CAPTURE(diagram.name);
                std::set<std::string> ids;
                bool unique = true;
                bool narrow = true;
                for (const DiagramNode& node : diagram.nodes) {
                    unique = ids.insert(node.id).second && unique;
                    std::istringstream lines(node.label);
                    for (std::string line; std::getline(lines, line);) {
                        narrow = display_width(line) <= style_of(node.kind).columns && narrow;
                    }
                }
                bool joined = true;
                for (const DiagramEdge& edge : diagram.edges) {
                    joined = ids.contains(edge.from) && ids.contains(edge.to) && joined;
                }
                CHECK(unique);
                CHECK(narrow);
                CHECK(joined);
            }
        }
    }
}

TEST_CASE(
    "the whole picture of the bundled standards has a box for every node and a line for every edge but the ladder") {
    const CompetencyGraph& graph = bundled_graph();
    const Diagram whole = diagrams_of(graph, View::all, Language::chinese).front();
    CHECK(whole.nodes.size() == graph.node_count());
    std::size_t ladder = 0;
    for (const EdgeId id : graph.edges()) {
        ladder += graph.edge(id).kind == EdgeKind::subsumes ? 1 : 0;
    }
    CHECK(whole.edges.size() + ladder == graph.edge_count());
}

TEST_SUITE_END();
