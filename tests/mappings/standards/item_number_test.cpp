#include "mappings/standards/item_number.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace kezheng {
namespace {

using test::listing;
using test::outline;
using test::tables_from;

std::string item_in(std::string_view text) {
    const auto item = item_number(text);
    return item ? std::to_string(item->value) + ' ' + item->raw + ' ' + std::to_string(item->length) : "none";
}

TEST_SUITE_BEGIN("mappings/standards/item_number");

TEST_CASE("items are numbered in many ways") {
    CHECK(item_in("③能磨豆") == "3 ③ 3");
    CHECK(item_in("（2） 能磨豆") == "2 （2） 8");
    CHECK(item_in("(二)能") == "2 (二) 5");
    CHECK(item_in("十二、能") == "12 十二、 9");
    CHECK(item_in("二十、能") == "20 二十、 9");
    CHECK(item_in("2．能") == "2 2． 4");
    CHECK(item_in("3) 能") == "3 3) 3");
    CHECK(item_in("2.1 能") == "none");
    CHECK(item_in("（初级）") == "none");
    CHECK(item_in("一级") == "none");
    CHECK(item_in("100. 能") == "none");
    CHECK(item_in("2 能") == "none");
    CHECK(item_in("") == "none");
}

TEST_CASE("items in cells are elements, without their numbers") {
    const auto read =
        tables_from("表 1 咖啡制作（初级）\n工作领域\t工作任务\t职业技能要求\n"
                    "一、磨豆\t（一）称量\t<p>①能称量。</p><p>②能记录：</p><p>①重量；②时间。</p><p>③能复核。</p>\n"
                    "\t（二）研磨\t<p>1. 能研磨。</p><p>2. 能清洗。</p>\n");
    CHECK(outline(read.levels) ==
          "level 1 初级\n一、 磨豆\n（一） 称量\n① 能称量。\n② 能记录：①重量；②时间。\n③ 能复核。\n"
          "（二） 研磨\n1. 能研磨。\n2. 能清洗。\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("an item out of order is reported") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n工作领域\t工作任务\t职业技能要求\n"
                                  "1. 磨豆\t1.1 称量\t（1）能称量。\n\t\t（3）能记录。\n");
    CHECK(listing(read.diagnostics) == "4 wrong-number s/1/1.1.2: （3） | 1.1.2\n");
}

TEST_CASE("flowing text may number areas, tasks and requirements by three signs") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n工作领域 工作任务 职业技能要求\n"
                                  "一、磨豆\n（一）称量\n1．能称量。\n2．能记录。\n（二）研磨\n1．能研磨。\n"
                                  "二、冲煮\n（一）备水\n1．能备水。\n");
    CHECK(outline(read.levels) ==
          "level 1 初级\n1 磨豆\n1.1 称量\n1.1.1 能称量。\n1.1.2 能记录。\n1.2 研磨\n1.2.1 能研磨。\n"
          "2 冲煮\n2.1 备水\n2.1.1 能备水。\n");
}

TEST_CASE("an area may be a row across the table") {
    const auto read =
        tables_from("表 1 咖啡制作（初级）\n工作任务\t职业技能要求\n工作领域：1. 磨豆\t\n1.1 称量\t1.1.1 能称量。\n"
                    "2. 冲煮\t\n2.1 备水\t2.1.1 能备水。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 磨豆\n1.1 称量\n1.1.1 能称量。\n2 冲煮\n2.1 备水\n2.1.1 能备水。\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("headings that name a level stand for captions") {
    for (const std::string_view heading :
         {"6.2.2 中级职业技能要求", "咖啡制作职业技能等级要求（中级）", "6.2.2 咖啡制作（中级）职业技能要求", "中级：",
          "（二）中级技能要求", "6.2.2 表2 中级职业技能要求", "6.3 咖啡制作（中级）",
          "6.2.2 中级\n表 2 咖啡制作（中级）"}) {
        CAPTURE(heading);
        const auto read = tables_from(
            "6.2.1 初级职业技能要求\n工作领域\n工作任务\n职业技能要求\n1. 磨豆\n1.1 称量\n1.1.1 能称量。\n" +
            std::string(heading) + "\n工作领域\n工作任务\n职业技能要求\n1. 冲煮\n1.1 备水\n1.1.1 能备水。\n");
        CHECK(outline(read.levels) ==
              "level 1 初级\n1 磨豆\n1.1 称量\n1.1.1 能称量。\nlevel 2 中级\n1 冲煮\n1.1 备水\n1.1.1 能备水。\n");
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
