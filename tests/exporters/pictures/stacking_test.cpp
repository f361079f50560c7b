#include "exporters/pictures/stacking.hpp"

#include "exporters/pictures/style.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/pictures/stacking");

TEST_CASE("a Chinese character is as wide as it is high, Latin letters are as wide as they look") {
    CHECK(text_width("课证") == doctest::Approx(2));
    CHECK(text_width("课证\n课") == doctest::Approx(2));
    CHECK(text_width("MMM") > text_width("aaa"));
    CHECK(text_width("aaa") > text_width("iii"));
    CHECK(text_width("") == 0);
}

TEST_CASE("a box has room for its lines, and for each of its outlines") {
    const BoxSize one = size_of_box({"k", NodeKind::skill, "课证", ""});
    const BoxSize two = size_of_box({"k", NodeKind::skill, "课证\n课证", ""});
    CHECK(one.width == two.width);
    CHECK(two.height - one.height == doctest::Approx(style_of(NodeKind::skill).font_size * text_line_height));
    REQUIRE(style_of(NodeKind::role).outlines == 2);
    const BoxSize role = size_of_box({"k", NodeKind::role, "课证", ""});
    CHECK(role.width - one.width == doctest::Approx(2 * outline_gap));
    CHECK(role.height - one.height == doctest::Approx(2 * outline_gap));
}

TEST_CASE("the columns that fit into a width, never none") {
    CHECK(columns_within(112, 10) == 20);
    CHECK(columns_within(-5, 10) == 8);
}

TEST_CASE("numbers that fall are levelled") {
    CHECK(rising({1, 2, 3}) == std::vector<double>{1, 2, 3});
    CHECK(rising({3, 1, 4}) == std::vector<double>{2, 2, 4});
    CHECK(rising({3, 2, 1}) == std::vector<double>{2, 2, 2});
    CHECK(rising({}).empty());
}

TEST_SUITE_END();
