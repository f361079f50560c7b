#include "mappings/documents/pages/table_lines.hpp"

#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawn_pages;

namespace {

std::vector<PrintedLine> page(std::string_view drawing) {
    return drawn_pages(drawing).front();
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/table_lines");

TEST_CASE("headings of levels are told from names that hold a level's name") {
    CHECK(names_level(page("6.2.2 中级").front()));
    CHECK(names_level(page("（中级）").front()));
    CHECK(names_level(page("6.2.2 中级职业技能要求").front()));
    CHECK_FALSE(names_level(page("1.1 中级茶艺师培训").front()));
}

TEST_CASE("a page number in dashes is one, a number alone may be that of a row") {
    CHECK(is_dashed_page_number(page("- 7 -").front()));
    CHECK_FALSE(is_dashed_page_number(page("7").front()));
}

TEST_CASE("headings after the tables end them, also with another column of text beside them") {
    CHECK(ends_tables(page("参考文献").front()));
    CHECK(ends_tables(page("附录 A").front()));
    CHECK(ends_tables(page("参考文献                 第二卷").front()));
    CHECK_FALSE(ends_tables(page("1.1 参考文献的使用").front()));
}

TEST_CASE("text begins above its heading where entries of a second column do, beside which the column goes on") {
    const auto beside = page("1. 甲\n            [2] 手册\n            图册\n 参考文献\n            第二卷\n [1] 乙\n");
    CHECK(begin_of_text_at(beside, 3) == 1);
    const auto items = page("1. 甲\n            [2] 能泡茶。\n 参考文献\n [1] 乙\n");
    CHECK(begin_of_text_at(items, 2) == 2);
}

TEST_CASE("areas across are labelled, or numbered right above their first task") {
    CHECK(names_area_across(page("工作领域：1. 识茶\n能泡茶"), 0));
    CHECK(names_area_across(page("2. 识茶\n2.1 绿茶"), 0));
    CHECK_FALSE(names_area_across(page("2. 识茶\n3.1 绿茶"), 0));
    CHECK_FALSE(names_area_across(page("2. 能识茶。\n2.1 绿茶"), 0));
    CHECK_FALSE(names_area_across(page("2. 识茶"), 0));
}

TEST_SUITE_END();
