#include "mappings/documents/column_groups.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using Firsts = std::vector<std::size_t>;

TEST_SUITE_BEGIN("mappings/documents/column_groups");

TEST_CASE("without numbers, place decides: level with the first child, or in the middle of all") {
    const std::vector<ColumnItem> children{{0, 1, {}}, {1, 2, {}}, {2, 3, {}}, {3, 4, {}}, {4, 5, {}}, {5, 6, {}}};
    CHECK(divide_among({{0, 1, {}}, {2, 3, {}}}, children, 1) == Firsts{0, 2});
    CHECK(divide_among({{0.5, 1.5, {}}, {3.5, 4.5, {}}}, children, 1) == Firsts{0, 2});
}

TEST_CASE("right numbers outweigh a place that is a little off") {
    const std::vector<ColumnItem> children{{0, 1, {1, 1, 1}}, {1, 2, {1, 1, 2}}, {2, 3, {1, 1, 3}}, {3, 4, {1, 2, 1}}};
    CHECK(divide_among({{0, 1, {1, 1}}, {2, 3, {1, 2}}}, children, 1) == Firsts{0, 3});
}

TEST_CASE("the first children may belong to a parent above") {
    const std::vector<ColumnItem> children{{0, 1, {1, 1, 2}}, {1, 2, {1, 1, 3}}, {2, 3, {1, 2, 1}}};
    CHECK(divide_among({{2, 3, {1, 2}}}, children, 1) == Firsts{2});
}

TEST_CASE("nothing to divide, and nobody to divide among") {
    CHECK(divide_among({}, {{0, 1, {}}}, 1).empty());
    CHECK(divide_among({{0, 1, {}}}, {}, 1) == Firsts{0});
}

TEST_CASE("more than can be weighed is divided by place") {
    std::vector<ColumnItem> parents;
    std::vector<ColumnItem> children;
    for (int i = 0; i < 20'000; ++i) {
        parents.push_back({double(i), i + 1.0, {}});
        children.push_back({double(i), i + 1.0, {}});
    }
    const Firsts firsts = divide_among(parents, children, 1);
    REQUIRE(firsts.size() == parents.size());
    CHECK(firsts.back() == 19'999);
}
