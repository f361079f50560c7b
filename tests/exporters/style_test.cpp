#include "exporters/style.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

using namespace kezheng;

namespace {

bool is_colour(std::string_view text) {
    return text.size() == 7 && text.front() == '#' &&
           text.substr(1).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The relative luminance of a colour `#rrggbb`, as WCAG 2 defines it.
double luminance(std::string_view colour) {
    const auto channel = [&](std::size_t at) {
        const double value = std::stoi(std::string(colour.substr(at, 2)), nullptr, 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(std::string_view a, std::string_view b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST_SUITE_BEGIN("exporters/style");

TEST_CASE("every kind of node has a shape, colours and a size, and its text can be read on its fill") {
    for (const NodeKindRow& row : node_kinds()) {
        CAPTURE(row.name);
        const NodeStyle& style = style_of(row.kind);
        CHECK(style.kind == row.kind);
        CHECK(!style.shape.empty());
        CHECK(style.style.find("filled") != std::string_view::npos);
        CHECK(is_colour(style.fill));
        CHECK(is_colour(style.line));
        CHECK(is_colour(style.text));
        CHECK(contrast(style.text, style.fill) >= 4.5);
        CHECK(style.font_size >= 10);
        CHECK(style.columns >= 10);
    }
}

TEST_CASE("every kind of edge has a colour that stands out on white, a line and an arrow") {
    for (const EdgeKindRow& row : edge_kinds()) {
        CAPTURE(row.name);
        const EdgeStyle& style = style_of(row.kind);
        CHECK(style.kind == row.kind);
        CHECK(is_colour(style.colour));
        CHECK(contrast(style.colour, "#ffffff") >= 2.5);
        CHECK(!style.style.empty());
        CHECK(!style.arrowhead.empty());
    }
}

TEST_CASE("what stands in one picture is told apart without colours: by shade, shape or line") {
    const std::vector<std::vector<NodeKind>> boxes{
        {NodeKind::standard, NodeKind::level, NodeKind::area, NodeKind::task, NodeKind::skill},
        {NodeKind::standard, NodeKind::major},
        {NodeKind::standard, NodeKind::level, NodeKind::role, NodeKind::task},
        {NodeKind::module, NodeKind::task}};
    for (const std::vector<NodeKind>& picture : boxes) {
        for (const NodeKind a : picture) {
            for (const NodeKind b : picture) {
                CAPTURE(name_of(a));
                CAPTURE(name_of(b));
                const bool shade = contrast(style_of(a).fill, style_of(b).fill) >= 1.2;
                CHECK((a == b || shade || style_of(a).shape != style_of(b).shape));
            }
        }
    }
    const std::vector<std::vector<EdgeKind>> lines{{EdgeKind::precedes, EdgeKind::feeds},
                                                   {EdgeKind::applies_to, EdgeKind::renamed_to},
                                                   {EdgeKind::contains, EdgeKind::targets, EdgeKind::requires_}};
    for (const std::vector<EdgeKind>& picture : lines) {
        for (const EdgeKind a : picture) {
            for (const EdgeKind b : picture) {
                CHECK((a == b || style_of(a).style != style_of(b).style ||
                       style_of(a).arrowhead != style_of(b).arrowhead));
            }
        }
    }
    CHECK(contrast(style_of(Mark::full).fill, style_of(Mark::part).fill) >= 3);
    CHECK(style_of(Mark::empty).style != style_of(Mark::part).style);
    for (const Mark mark : {Mark::full, Mark::part, Mark::empty}) {
        CHECK(contrast(style_of(mark).text, style_of(mark).fill) >= 4.5);
    }
}

TEST_SUITE_END();
