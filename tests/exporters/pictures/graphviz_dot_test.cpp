#include "exporters/pictures/graphviz.hpp"

#include "exporters/pictures/style.hpp"
#include "tests/exporters/sample.hpp"

#include <doctest/doctest.h>
#include <graphviz/cgraph.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::hostile_texts;
using kezheng::test::one_box;

namespace {

struct Close {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, Close>;

Graph read_back(const std::string& dot) {
    Graph graph(agmemread(dot.c_str()));
    REQUIRE(graph);
    return graph;
}

std::string attribute(void* element, const char* name) {
    char copy[32] = {}; // NOLINT(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): cgraph takes char*
    std::string(name).copy(&copy[0], sizeof copy - 1);
    const char* value = agget(element, &copy[0]);
    return value == nullptr ? "" : value;
}

/// A label as it is drawn: its escapes resolved, its last line end taken off. `?` for an escape that would be expanded.
std::string drawn(const std::string& label) {
    std::string text;
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (label[i] != '\\' || i + 1 == label.size()) {
            text += label[i];
            continue;
        }
        const char escape = label[++i];
        text += escape == '\\' ? '\\' : (escape == 'l' || escape == 'n' ? '\n' : '?');
    }
    return text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
}

/// A text with its entities resolved, as Graphviz does it with labels (those of tooltips are left to the reader).
std::string resolved(std::string text) {
    for (std::size_t at = text.find("&amp;"); at != std::string::npos; at = text.find("&amp;", at + 1)) {
        text.erase(at + 1, 4);
    }
    return text;
}

std::string dot_text(const Diagram& diagram) {
    const Result<std::string> dot = dot_of(diagram);
    REQUIRE(dot);
    return *dot;
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/graphviz");

TEST_CASE("any text in a label stays that text") {
    for (const std::string& text : hostile_texts()) {
        CAPTURE(text);
        const Graph graph = read_back(dot_text(one_box("box", text)));
        REQUIRE(agnnodes(graph.get()) == 1);
        Agnode_t* node = agfstnode(graph.get());
        CHECK(std::string(agnameof(node)) == "box");
        CHECK(resolved(drawn(attribute(node, "label"))) == text);
        CHECK(resolved(drawn(drawn(attribute(node, "tooltip")))) == text); // Graphviz resolves tooltips twice
        CHECK(attribute(node, "shape") == "box");
        const std::string label = attribute(node, "label");
        CHECK(aghtmlstr(agget(node, std::string("label").data())) == 0);
    }
}

TEST_CASE("any text as the name of a box or of the picture stays one name") {
    for (const std::string& text : hostile_texts()) {
        CAPTURE(text);
        Diagram diagram = one_box("k" + text, "label");
        diagram.name = "k" + text;
        diagram.title = text;
        diagram.nodes.push_back({"other", NodeKind::skill, "other", ""});
        diagram.edges.push_back({"k" + text, "other", EdgeKind::precedes, false});
        const Graph graph = read_back(dot_text(diagram));
        CHECK(drawn(agnameof(graph.get())) == "k" + text);
        CHECK(agnnodes(graph.get()) == 2);
        CHECK(agnedges(graph.get()) == 1);
        CHECK(drawn(agnameof(agfstnode(graph.get()))) == "k" + text);
        CHECK(resolved(drawn(attribute(graph.get(), "label"))) == text);
    }
}

TEST_CASE("lines of a label are kept, other control characters and what XML forbids are left out") {
    const Graph graph = read_back(dot_text(one_box("box", "one\ntwo\x01\x1F\x7F\ttab\xEF\xBF\xBE\xEF\xBF\xBF")));
    CHECK(drawn(attribute(agfstnode(graph.get()), "label")) == "one\ntwotab");
    CHECK(drawn(attribute(agfstnode(graph.get()), "tooltip")) == "one twotab");
}

TEST_CASE("broken bytes become U+FFFD") {
    const Graph graph = read_back(dot_text(one_box("box", "a\xFF\xE8\xAF"
                                                          "b")));
    CHECK(drawn(attribute(agfstnode(graph.get()), "label")) == "a���b");
}

TEST_CASE("boxes and lines carry the style of their kind") {
    Diagram diagram{"picture", "", Paper::none, {}, {}};
    for (const NodeKindRow& row : node_kinds()) {
        diagram.nodes.push_back({std::string(row.name), row.kind, "x", "x"});
    }
    for (const EdgeKindRow& row : edge_kinds()) {
        diagram.edges.push_back({"standard", "level", row.kind, false});
    }
    const Graph graph = read_back(dot_text(diagram));
    std::size_t nodes = 0;
    for (Agnode_t* node = agfstnode(graph.get()); node != nullptr; node = agnxtnode(graph.get(), node)) {
        const NodeStyle& style = style_of(node_kinds()[nodes++].kind);
        CHECK(attribute(node, "shape") == "box");
        CHECK(attribute(node, "peripheries") == std::to_string(style.outlines));
        CHECK(attribute(node, "style") == style.style);
        CHECK(attribute(node, "fillcolor") == style.fill);
        CHECK(attribute(node, "color") == style.line);
        CHECK(attribute(node, "fontcolor") == style.text);
    }
    CHECK(nodes == node_kind_count);
    std::map<std::string, std::string> colours;
    Agnode_t* from = agfstnode(graph.get());
    for (Agedge_t* edge = agfstout(graph.get(), from); edge != nullptr; edge = agnxtout(graph.get(), edge)) {
        colours[agnameof(edge)] = attribute(edge, "color");
    }
    CHECK(colours.size() == edge_kind_count);
    for (const EdgeKindRow& row : edge_kinds()) {
        CHECK(colours[std::string(row.name)] == style_of(row.kind).colour);
    }
}

TEST_CASE("an edge towards the left is reversed in the file and drawn with its arrow at the other end") {
    Diagram diagram{"picture", "", Paper::none, {}, {}};
    diagram.nodes = {{"s", NodeKind::standard, "s", "s"}, {"m", NodeKind::major, "m", "m"}};
    diagram.edges = {{"s", "m", EdgeKind::applies_to, true}};
    const Graph graph = read_back(dot_text(diagram));
    Agedge_t* edge = agfstout(
        graph.get(), agfstnode(graph.get()) == nullptr ? nullptr : agnode(graph.get(), std::string("m").data(), 0));
    REQUIRE(edge != nullptr);
    CHECK(std::string(agnameof(aghead(edge))) == "s");
    CHECK(attribute(edge, "dir") == "back");
    CHECK(attribute(edge, "arrowtail") == "vee");
}

TEST_CASE("an edge to a box that is not there is left out") {
    Diagram diagram = one_box("a", "a");
    diagram.edges = {{"a", "b", EdgeKind::contains, false}, {"b", "a", EdgeKind::contains, false}};
    const Graph graph = read_back(dot_text(diagram));
    CHECK(agnnodes(graph.get()) == 1);
    CHECK(agnedges(graph.get()) == 0);
}

TEST_CASE("an empty picture is a graph without boxes") {
    const Graph graph = read_back(dot_text({"", "", Paper::a4, {}, {}}));
    CHECK(agnnodes(graph.get()) == 0);
    CHECK(attribute(graph.get(), "size") == "7.5,10.9");
}

TEST_CASE("the same picture is the same bytes") {
    const Diagram diagram = one_box("box", hostile_texts().back());
    CHECK(dot_text(diagram) == dot_text(diagram));
}

TEST_SUITE_END();
