#include "exporters/style.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

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

TEST_SUITE_END();
