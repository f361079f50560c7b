#include "exporters/pictures/graphviz.hpp"

#include "exporters/views/views.hpp"
#include "tests/exporters/sample.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

using namespace kezheng;
using kezheng::test::all_between;
using kezheng::test::coffee_standard;
using kezheng::test::hostile_texts;
using kezheng::test::one_box;
using kezheng::test::TemporaryFolder;

namespace {

std::string svg_text(const Diagram& diagram) {
    const Result<std::string> svg = svg_of(diagram);
    REQUIRE(svg);
    return *svg;
}

bool runs(const std::string& command) {
    return std::system(command.c_str()) == 0; // NOLINT(cert-env33-c,concurrency-mt-unsafe): fixed commands
}

bool has_xmllint() {
    static const bool found = [] {
        const bool there = runs("xmllint --version >/dev/null 2>&1");
        if (!there) {
            std::cout << "passed over: well-formedness of SVG (no xmllint)\n";
        }
        return there;
    }();
    return found;
}

bool is_well_formed(const std::string& svg) {
    const TemporaryFolder folder;
    const std::string path = folder.with_file("picture.svg", svg);
    return runs("xmllint --noout --nonet --huge '" + path + "' 2>/dev/null");
}

/// The texts of a picture, in order, joined by line feeds.
std::string texts_of(const std::string& svg) {
    std::string joined;
    for (const std::string& element : all_between(svg, "<text ", "</text>")) {
        joined += (joined.empty() ? "" : "\n") + element.substr(element.find('>') + 1);
    }
    return joined;
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/graphviz");

TEST_CASE("a picture shows the Chinese text of its boxes and its title") {
    const Sealed sealed = coffee_standard();
    const std::vector<Diagram> pictures = diagrams_of(sealed.graph, View::area, Language::chinese);
    REQUIRE(pictures.size() == 1);
    const std::string texts = '\n' + texts_of(svg_text(pictures.front())) + '\n';
    CHECK(texts.starts_with("\n咖啡制作 › 初级 › 1 备料\n图例\n工作领域\n工作任务\n职业技能要求\n"));
    for (const std::string line :
         {"初级", "1 备料", "1.1 研磨", "1.1.1 按冲煮方式选择研磨度", "1.1.2 能清洁磨豆机。"}) {
        CAPTURE(line);
        CHECK(texts.find('\n' + line + '\n') != std::string::npos);
    }
}

TEST_CASE("any text makes well-formed XML without an element of its own") {
    for (const std::string& text : hostile_texts()) {
        CAPTURE(text);
        Diagram diagram = one_box("k" + text, text);
        diagram.name = "k" + text;
        diagram.title = text;
        const std::string svg = svg_text(diagram);
        CHECK(svg.find("<script") == std::string::npos);
        CHECK(svg.find("<b>") == std::string::npos);
        CHECK(all_between(svg, "class=\"node\"", ">").size() == 1);
        if (has_xmllint()) {
            CHECK(is_well_formed(svg));
        }
    }
}

TEST_CASE("control characters, what XML forbids and broken bytes make well-formed XML too") {
    const std::string text = "a\x01\x0B\x1F\x7F\xC2\x85\xEF\xBF\xBE\xEF\xBF\xBF\xFF\xED\xA0\x80z";
    Diagram diagram = one_box(text, text);
    diagram.name = text;
    diagram.title = text;
    const std::string svg = svg_text(diagram);
    if (has_xmllint()) {
        CHECK(is_well_formed(svg));
    }
}

TEST_CASE("backslashes and names of escapes are shown as they are, in the tooltip too") {
    const std::string text = R"(\N \G \T \l C:\x \\)";
    const std::string svg = svg_text(one_box("box", text));
    CHECK(texts_of(svg) == text);
    CHECK(all_between(svg, "xlink:title=\"", "\"") == std::vector<std::string>{text});
}

TEST_CASE("every box of a view is drawn, under its key") {
    const Sealed sealed = coffee_standard();
    for (const ViewRow& row : views()) {
        CAPTURE(row.name);
        for (const Diagram& diagram : diagrams_of(sealed.graph, row.view, Language::chinese)) {
            const std::string svg = svg_text(diagram);
            std::vector<std::string> wanted;
            for (const DiagramNode& node : diagram.nodes) {
                wanted.push_back(node.id);
            }
            std::vector<std::string> found;
            for (const std::string& group : all_between(svg, "class=\"node\">\n<title>", "</title>")) {
                found.push_back(group);
            }
            std::ranges::sort(wanted);
            std::ranges::sort(found);
            CHECK(found == wanted);
            CHECK(all_between(svg, "class=\"edge\"", ">").size() == diagram.edges.size());
        }
    }
}

TEST_CASE("the same picture is the same bytes, whatever was drawn before") {
    const Sealed sealed = coffee_standard();
    const Diagram whole = diagrams_of(sealed.graph, View::all, Language::chinese).front();
    const std::string first = svg_text(whole);
    (void)svg_text(one_box("box", "another"));
    CHECK(svg_text(whole) == first);
}

TEST_CASE("an empty picture is drawn as such") {
    const std::string svg = svg_text({"empty", "", Paper::a4, {}, {}});
    CHECK(all_between(svg, "class=\"node\"", ">").empty());
    if (has_xmllint()) {
        CHECK(is_well_formed(svg));
    }
}

TEST_SUITE_END();
