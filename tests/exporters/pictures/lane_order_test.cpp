#include "exporters/pictures/lane_order.hpp"

#include "exporters/pictures/graphviz.hpp"
#include "exporters/views/views.hpp"
#include "mappings/alignments/prerequisites/propose_sequences.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/register_standard.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

/// How far down the text stands in an SVG.
double height_of_text(const std::string& svg, const std::string& text) {
    const std::size_t end = svg.find('>' + text + "</text>");
    REQUIRE(end != std::string::npos);
    const std::size_t at = svg.rfind(" y=\"", end);
    return std::atof(svg.c_str() + at + 4); // NOLINT(cert-err34-c): Graphviz writes numbers
}

/// The bundled standards with their proposed learning order.
Sealed graph_with_order() {
    GraphBuilder builder;
    for (const std::string_view key : bundled_standard_keys()) {
        const StandardDraft& standard = bundled_standard(key);
        register_standard(standard, builder);
        for (const EdgeDraft& edge : propose_sequences(standard).edges) {
            builder.add_edge(edge);
        }
    }
    return std::move(builder).seal();
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/lane_order");

TEST_CASE("in orders of the bundled standards the levels stand from the top to the bottom") {
    const Sealed sealed = graph_with_order();
    std::size_t pictures = 0;
    for (Diagram& diagram : diagrams_of(sealed.graph, View::order, Language::chinese)) {
        if (std::ranges::count(diagram.name, '/') != 1) { // of a whole standard: b2b/order
            continue;
        }
        CAPTURE(diagram.name);
        diagram.paper = Paper::none;
        const Result<std::string> svg = svg_of(diagram);
        REQUIRE(svg);
        CHECK(height_of_text(*svg, "初级") < height_of_text(*svg, "中级"));
        CHECK(height_of_text(*svg, "中级") < height_of_text(*svg, "高级"));
        ++pictures;
    }
    CHECK(pictures == 2);
}

TEST_SUITE_END();
