#include "mappings/documents/pages/column_measures.hpp"

#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawn_pages;

namespace {

PrintedColumn column(std::string_view drawing) {
    return {drawn_pages(drawing).front(), {}, false};
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/column_measures");

TEST_CASE("the middle of values, and of none") {
    CHECK(middle_of({5, 1, 3}, 1, 2) == 3);
    CHECK(middle_of({4, 3, 2, 1}, 1, 4) == 2);
    CHECK(middle_of({}, 1, 2) == 0);
}

TEST_CASE("columns without lines have no extent and no width") {
    CHECK_FALSE(extent_of({{}, {}}).has_value());
    CHECK(full_width({}, false) == 0);
    CHECK(full_width(column("识茶\n识别绿茶\n"), false) == 40);
    CHECK(full_width(column("识茶\n识茶\n识茶\n识茶\n识别绿茶和红茶\n"), true) == 4);
}

TEST_CASE("numbers of the usual depth count, else those that most lines have") {
    CHECK(depth_of_column(column("1. 甲\n2. 乙\n1.1.1 能\n"), Column::skill) == 3);
    CHECK(depth_of_column(column("1. 甲\n2. 乙\n"), Column::skill) == 1);
    CHECK(depth_of_column(column("甲\n乙\n"), Column::task) == 0);
    CHECK(depth_of_column(column("1. 甲\n"), Column::unknown) == 0);
    CHECK(depth_of_column(column("能安装，离地\n1.2米。\n能检修。\n"), Column::skill) == 0);
}

TEST_CASE("names are counted by marks where two of them are") {
    CHECK(has_marks(column("一、甲\n二、乙\n"), Column::area));
    CHECK_FALSE(has_marks(column("一、甲\n乙\n"), Column::area));
}

TEST_CASE("requirements are counted by marks where most sentences begin with one") {
    CHECK(has_marks(column("①能识茶，\n并泡茶。\n②能洗杯。\n"), Column::skill));
    CHECK_FALSE(has_marks(column("能准备：①茶。\n②杯。\n能泡茶。\n能洗杯。\n"), Column::skill));
    CHECK_FALSE(has_marks(column("①甲\n②乙\n"), Column::unknown));
}

TEST_SUITE_END();
