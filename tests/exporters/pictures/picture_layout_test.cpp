#include "exporters/pictures/graphviz.hpp"
#include "exporters/views/views.hpp"
#include "tests/exporters/linked_sample.hpp"
#include "tests/exporters/pictures/svg_layout.hpp"
#include "tests/exporters/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::bundled_graph;
using kezheng::test::layout_of_svg;
using kezheng::test::linked_graph;
using kezheng::test::SvgLayout;

namespace {

/// Every page of every view of a graph: what is wrong with it.
std::string problems_of(const CompetencyGraph& graph, Language language, Paper paper) {
    std::string text;
    for (const ViewRow& row : views()) {
        for (Diagram& diagram : diagrams_of(graph, row.view, language)) {
            diagram.paper = row.view == View::all ? Paper::none : paper;
            const Result<std::vector<Diagram>> pages = pages_of(std::move(diagram));
            REQUIRE(pages);
            for (const Diagram& page : *pages) {
                const Result<std::string> svg = svg_of(page);
                REQUIRE(svg);
                const SvgLayout layout = layout_of_svg(*svg);
                const std::string name = std::string(row.name) + ' ' + page.name + ": ";
                for (const std::string& problem : layout.problems) {
                    text += name + problem + '\n';
                }
                if (layout.smallest_text < 7) {
                    text += name + std::to_string(layout.smallest_text) + " pt\n";
                }
                const bool large = page.paper == Paper::a3;
                const double longer = large ? 1191 : 842;
                const double shorter = large ? 842 : 595;
                const double width = page.landscape ? longer : shorter;
                const double height = page.landscape ? shorter : longer;
                if (page.paper != Paper::none && (layout.width > width || layout.height > height)) {
                    text += name + "larger than its paper\n";
                }
                CHECK(page.paper != Paper::fitting);
                CHECK((paper != Paper::a4 || row.view == View::all || page.paper == Paper::a4));
            }
        }
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/picture_layout");

TEST_CASE(
    "in every picture of the bundled standards nothing overlaps or is cut, and its text can be read on its paper") {
    const CompetencyGraph& graph = bundled_graph();
    CHECK(problems_of(graph, Language::chinese, Paper::fitting) == "");
    CHECK(problems_of(graph, Language::english, Paper::fitting) == "");
}

TEST_CASE("on A4 and on A3 they are split until they can be read") {
    const CompetencyGraph& graph = bundled_graph();
    CHECK(problems_of(graph, Language::chinese, Paper::a4) == "");
    CHECK(problems_of(graph, Language::english, Paper::a4) == "");
    CHECK(problems_of(graph, Language::english, Paper::a3) == "");
}

TEST_CASE("the same holds for orders, matches, roles and coverage") {
    const Sealed sealed = linked_graph();
    CHECK(problems_of(sealed.graph, Language::chinese, Paper::fitting) == "");
    CHECK(problems_of(sealed.graph, Language::english, Paper::a4) == "");
}

TEST_CASE("what overlaps, is cut or lies outside of its box is found") {
    const std::string head = "<svg width=\"100pt\" height=\"100pt\"\n viewBox=\"0 0 100 100\">\n<g id=\"graph0\" "
                             "class=\"graph\" transform=\"scale(0.5 0.5)\">\n<polygon points=\"0,0 0,-100 100,-100 "
                             "100,0 0,0\"/>\n";
    const auto box = [](const std::string& id, int x, const std::string& text, int text_x) {
        const std::string left = std::to_string(x);
        const std::string right = std::to_string(x + 40);
        return "<g id=\"" + id + "\" class=\"node\">\n<polygon points=\"" + left + ",-50 " + left + ",-30 " + right +
               ",-30 " + right + ",-50\"/>\n<text text-anchor=\"start\" x=\"" + std::to_string(text_x) +
               "\" y=\"-36\" font-size=\"10\">" + text + "</text>\n</g>\n";
    };
    CHECK(layout_of_svg(head + box("a", 5, "四个汉字", 5) + box("b", 50, "ab", 52)).problems.empty());
    CHECK(layout_of_svg(head + box("a", 5, "四个汉字", 5)).smallest_text == doctest::Approx(5));
    CHECK(layout_of_svg(head + box("a", 5, "五个汉字啊", 5)).problems ==
          std::vector<std::string>{"text outside of its box: 五个汉字啊"});
    CHECK(layout_of_svg(head + box("a", 5, "", 5) + box("b", 30, "", 30)).problems ==
          std::vector<std::string>{"boxes overlap: a b"});
    CHECK(layout_of_svg(head + box("a", 70, "", 70)).problems == std::vector<std::string>{"cut: a"});
    const auto line_at = [](const std::string& y) {
        return "<g id=\"clust1\" class=\"cluster\">\n<polygon points=\"5,-90 5,-60 90,-60 90,-90\"/>\n"
               "<text text-anchor=\"start\" x=\"20\" y=\"-70\" font-size=\"10\">高级</text>\n</g>\n"
               "<g id=\"edge1\" class=\"edge\">\n<path d=\"M5,-" +
               y + "C30,-" + y + " 60,-" + y + " 90,-" + y + "\"/>\n</g>\n";
    };
    CHECK(layout_of_svg(head + line_at("74")).problems == std::vector<std::string>{"a line crosses 高级"});
    CHECK(layout_of_svg(head + line_at("62")).problems.empty());
}

TEST_SUITE_END();
