#include "exporters/pictures/style.hpp"

#include "exporters/pictures/palette.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

bool is_colour(std::string_view text) {
    return text.size() == 7 && text.front() == '#' &&
           text.substr(1).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// What a kind of eye makes of linear red, green and blue: the matrices for complete deficiency in G. M. Machado,
/// M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
/// IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, table 1. Tritanopia is as rare as one in ten
/// thousand, and is here because it costs nothing.
struct Vision {
    const char* name;
    std::array<std::array<double, 3>, 3> matrix;
};
constexpr std::array<Vision, 4> visions{{
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

/// The relative luminance of a colour `#rrggbb` as a kind of eye sees it, as WCAG 2 defines it; what grey print shows
/// of it, for usual eyes.
double luminance(std::string_view colour, const Vision& vision = visions[0]) {
    std::array<double, 3> linear{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double value = std::stoi(std::string(colour.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
        linear.at(i) = value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    constexpr std::array<double, 3> weights{0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::array<double, 3>& row = vision.matrix.at(i);
        const double seen = row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2];
        sum += weights.at(i) * std::clamp(seen, 0.0, 1.0);
    }
    return sum;
}

double contrast(std::string_view a, std::string_view b, const Vision& vision = visions[0]) {
    const double x = luminance(a, vision);
    const double y = luminance(b, vision);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// Whether each shade is darker than the one before it by this contrast, with a text that can be read.
template <class Shades>
void check_steps(const Shades& shades, double step) {
    for (const Vision& vision : visions) {
        CAPTURE(vision.name);
        for (std::size_t i = 0; i < shades.size(); ++i) {
            CAPTURE(shades[i].fill);
            CHECK(contrast(shades[i].text, shades[i].fill, vision) >= 4.5);
            if (i > 0) {
                CHECK(luminance(shades[i].fill, vision) < luminance(shades[i - 1].fill, vision));
                CHECK(contrast(shades[i].fill, shades[i - 1].fill, vision) >= step);
            }
        }
    }
}

/// What a box is told by without its colours.
std::pair<std::string_view, unsigned> form_of(NodeKind kind) {
    return {style_of(kind).style, style_of(kind).outlines};
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/style");

TEST_CASE("every kind of node has outlines, colours and a size, and its text can be read on its fill") {
    for (const NodeKindRow& row : node_kinds()) {
        CAPTURE(row.name);
        const NodeStyle& style = style_of(row.kind);
        CHECK(style.kind == row.kind);
        CHECK((style.outlines == 1 || style.outlines == 2));
        CHECK(style.style.find("filled") != std::string_view::npos);
        CHECK(is_colour(style.fill));
        CHECK(is_colour(style.line));
        CHECK(is_colour(style.text));
        for (const Vision& vision : visions) {
            CAPTURE(vision.name);
            CHECK(contrast(style.text, style.fill, vision) >= 4.5);
        }
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
        for (const Vision& vision : visions) {
            CAPTURE(vision.name);
            CHECK(contrast(style.colour, "#ffffff", vision) >= 3);
        }
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
                for (const Vision& vision : visions) {
                    CAPTURE(vision.name);
                    const bool shade = contrast(style_of(a).fill, style_of(b).fill, vision) >= 1.2;
                    CHECK((a == b || shade || form_of(a) != form_of(b)));
                }
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
    for (const Vision& vision : visions) {
        CAPTURE(vision.name);
        CHECK(contrast(style_of(Mark::full).fill, style_of(Mark::part).fill, vision) >= 3);
    }
    CHECK(style_of(Mark::empty).style != style_of(Mark::part).style);
    for (const Mark mark : {Mark::full, Mark::part, Mark::empty}) {
        CHECK(contrast(style_of(mark).text, style_of(mark).fill) >= 4.5);
    }
}

TEST_CASE("shades of figures and states are steps of lightness, in grey print and to all eyes") {
    check_steps(count_shades, 1.14);
    check_steps(depth_shades, 1.4);
    check_steps(state_shades, 1.4);
}

TEST_CASE("lines of pairs stand out on white, accepted ones from proposed ones") {
    for (const Vision& vision : visions) {
        CAPTURE(vision.name);
        CHECK(contrast(accepted_line, "#ffffff", vision) >= 4.5);
        CHECK(contrast(proposed_line, "#ffffff", vision) >= 3);
        CHECK(contrast(accepted_line, proposed_line, vision) >= 1.8);
        for (const std::string_view ground : lane_grounds) {
            CHECK(contrast(plain_arrow, ground, vision) >= 3);
            CHECK(contrast(dashed_arrow, ground, vision) >= 3);
            CHECK(contrast(strong_arrow, ground, vision) >= 4.5);
            CHECK(contrast(against_arrow, ground, vision) >= 4.5);
        }
        CHECK(contrast(strong_arrow, plain_arrow, vision) >= 1.8); // both are drawn through
        CHECK(contrast(pair_ground.text, pair_ground.fill, vision) >= 4.5);
    }
}

TEST_CASE("eyes that do not tell red from green take them for one; a grey stays what it is") {
    const std::string_view red = "#d62728";
    const std::string_view green = "#4d7a1f";
    CHECK(luminance(red, visions[1]) < luminance(red)); // a red is dark without the cones for it
    CHECK(luminance(green, visions[1]) == doctest::Approx(luminance(green)).epsilon(0.2));
    CHECK(contrast("#000000", "#ffffff", visions[1]) == doctest::Approx(21).epsilon(0.001));
    CHECK(luminance("#808080", visions[2]) == doctest::Approx(luminance("#808080")).epsilon(0.001));
}

TEST_SUITE_END();
