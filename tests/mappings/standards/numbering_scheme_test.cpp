#include "mappings/standards/numbering_scheme.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::outline;
using test::tables_from;

const std::string tea_table = "表 1 茶艺（初级）\n工作领域\t工作任务\t职业技能要求\n";

NumberingScheme scheme_of(const std::string& text) {
    return numbering_scheme(test::document_from(text).blocks);
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a column counts by the mark that most of its cells begin with") {
    const NumberingScheme scheme = scheme_of(tea_table + "一、识茶\t（一）绿茶\t①能看茶。\n\t（二）红茶\t①能闻茶。\n");
    CHECK(scheme.of(Column::area) == MarkKind::chinese);
    CHECK(scheme.of(Column::task) == MarkKind::chinese_brackets);
    CHECK(scheme.of(Column::skill) == MarkKind::circled);
}

TEST_CASE("numbers of the usual kind and marks in few cells make no scheme") {
    const NumberingScheme scheme = scheme_of(
        tea_table + "1. 识茶\t1.1 绿茶\t1.1.1 能看茶。\n\t1.2 红茶\t（1）能闻茶。\n\t1.3 白茶\t1.3.1 能品茶。\n");
    CHECK(scheme.of(Column::area) == MarkKind::none);
    CHECK(scheme.of(Column::task) == MarkKind::none);
    CHECK(scheme.of(Column::skill) == MarkKind::none);
}

TEST_CASE("requirements are counted by marks, several in a cell or one a row") {
    const auto read = tables_from(tea_table + "1. 识茶\t1.1 绿茶\t①能看茶。②能闻\n\t\t茶。\n\t\t③能品茶。\n"
                                              "\t1.2 红茶\t①能泡茶；须先温杯。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 识茶\n1.1 绿茶\n① 能看茶。\n② 能闻茶。\n③ 能品茶。\n"
                                  "1.2 红茶\n① 能泡茶；须先温杯。\n");
    CHECK(test::warnings(read.diagnostics).empty());
}

TEST_CASE("a mark that is out of order is reported, one that counts on is not") {
    const auto read = tables_from(tea_table + "1. 识茶\t1.1 绿茶\t（1）能看茶。\n\t\t（3）能闻茶。\n"
                                              "\t1.2 红茶\t（4）能泡茶。\n");
    CHECK(outline(read.levels) ==
          "level 1 初级\n1 识茶\n1.1 绿茶\n（1） 能看茶。\n（3） 能闻茶。\n1.2 红茶\n（4） 能泡茶。\n");
    CHECK(listing(read.diagnostics) == "4 wrong-number s/1/1.1.2: （3） | 1.1.2\n");
}

TEST_CASE("flowing text may count in Chinese") {
    const auto read = tables_from("表 1 茶艺（初级）\n一、识茶\n（一）绿茶\n1．能看\n茶。\n2．能闻茶。\n（二）红茶\n"
                                  "1．能泡茶。\n二、制茶\n（一）白茶\n1．能萎凋：（1）日光；（2）室内。\n");
    CHECK(outline(read.levels) ==
          "level 1 初级\n一 识茶\n（一） 绿茶\n1 能看茶。\n2 能闻茶。\n（二） 红茶\n1 能泡茶。\n"
          "二 制茶\n（一） 白茶\n1 能萎凋：（1）日光；（2）室内。\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("flowing text may have numbers for areas and tasks and marks for requirements") {
    const auto read =
        tables_from("表 1 茶艺（初级）\n1. 识茶\n1.1 绿茶\n（1）能看茶。\n（2）能闻茶。\n1.2 红茶\n（1）能泡茶。\n");
    CHECK(outline(read.levels) ==
          "level 1 初级\n1 识茶\n1.1 绿茶\n（1） 能看茶。\n（2） 能闻茶。\n1.2 红茶\n（1） 能泡茶。\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("labels of areas and tasks are no part of their names") {
    const auto read = tables_from(tea_table + "工作领域一：识茶\t任务1：绿茶\t1.1.1 能看茶。\n"
                                              "工作领域二：制茶\t任务1：白茶\t2.1.1 能萎凋。\n");
    CHECK(outline(read.levels) == "level 1 初级\n一 识茶\n1 绿茶\n1.1.1 能看茶。\n二 制茶\n1 白茶\n2.1.1 能萎凋。\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a label in flowing text needs a number where a sentence is open") {
    const auto read =
        tables_from("表 1 茶艺（初级）\n工作领域：1. 识茶\n工作任务：1.1 绿茶\n1.1.1 能说明\n工作任务：看茶。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 识茶\n1.1 绿茶\n1.1.1 能说明工作任务：看茶。\n");
}

TEST_CASE("an area may stand across the rows of its tasks") {
    for (const std::string_view second : {"工作领域：2. 制茶", "2. 制茶", "工作领域2：制茶"}) {
        CAPTURE(second);
        const auto read = tables_from("表 1 茶艺（初级）\n工作任务\t职业技能要求\n工作领域：1. 识茶\t\n"
                                      "1.1 绿茶\t1.1.1 能看茶。\n" +
                                      std::string(second) + "\t\n2.1 白茶\t2.1.1 能萎凋。\n");
        CHECK(outline(read.levels) ==
              "level 1 初级\n1 识茶\n1.1 绿茶\n1.1.1 能看茶。\n2 制茶\n2.1 白茶\n2.1.1 能萎凋。\n");
        CHECK(test::warnings(read.diagnostics).empty());
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
