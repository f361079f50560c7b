#include "exporters/graphviz.hpp"

#include "exporters/views.hpp"
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
using kezheng::test::bundled_graph;
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

struct Size {
    double width = 0;
    double height = 0;
    double scale = 0;
    double smallest_text = 0; ///< in points on paper
};

Size size_of_picture(const std::string& svg) {
    const auto number = [&](std::string_view before, std::string_view after) {
        const auto found = all_between(svg, before, after);
        REQUIRE(!found.empty());
        return std::stod(found.front());
    };
    Size size{number("<svg width=\"", "pt\""), number("height=\"", "pt\""), number("transform=\"scale(", " "), 1e9};
    // The points of the view box are the points of the paper, so that the scale is that of the transform alone.
    CHECK(number("viewBox=\"0.00 0.00 ", " ") == doctest::Approx(size.width).epsilon(0.01));
    for (const std::string& font : all_between(svg, "font-size=\"", "\"")) {
        size.smallest_text = std::min(size.smallest_text, std::stod(font) * size.scale);
    }
    return size;
}

} // namespace

TEST_SUITE_BEGIN("exporters/graphviz");

TEST_CASE("a picture shows the Chinese text of its boxes and its title") {
    const Sealed sealed = coffee_standard();
    const std::vector<Diagram> pictures = diagrams_of(sealed.graph, View::area, Language::chinese);
    REQUIRE(pictures.size() == 1);
    CHECK(texts_of(svg_text(pictures.front())) ==
          "咖啡制作 › 初级 › 1 备料\n1 备料\n1.1 研磨\n1.1.1 按冲煮方式选择研磨度\n1.1.2 能清洁磨豆机。");
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

TEST_CASE("every area of the bundled standards fits on A4 in text that can be read, in both languages") {
    const Sealed sealed = bundled_graph();
    for (const Language language : {Language::chinese, Language::english}) {
        const std::vector<Diagram> pictures = diagrams_of(sealed.graph, View::area, language);
        CHECK(pictures.size() == 23);
        for (const Diagram& diagram : pictures) {
            CAPTURE(diagram.name);
            const Size size = size_of_picture(svg_text(diagram));
            CHECK(size.width <= 595);
            CHECK(size.height <= 842);
            CHECK(size.smallest_text >= 7);
        }
    }
}

TEST_CASE("the trees of the bundled standards fit on A4, those of their levels on A3") {
    const Sealed sealed = bundled_graph();
    for (const Diagram& diagram : diagrams_of(sealed.graph, View::standard, Language::chinese)) {
        CAPTURE(diagram.name);
        const Size size = size_of_picture(svg_text(diagram));
        CHECK(size.width <= 595);
        CHECK(size.height <= 842);
    }
    for (const Diagram& diagram : diagrams_of(sealed.graph, View::level, Language::chinese)) {
        CAPTURE(diagram.name);
        const Size size = size_of_picture(svg_text(diagram));
        CHECK(size.width <= 842);
        CHECK(size.height <= 1191);
    }
}

TEST_SUITE_END();
