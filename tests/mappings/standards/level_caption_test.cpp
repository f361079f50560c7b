#include "mappings/standards/level_caption.hpp"

#include "mappings/standards/sections.hpp"
#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::outline;
using test::tables_from;

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("headings that hold a level and words of captions are clear") {
    for (const std::string_view text :
         {"6.2.1 初级", "初级", "（初级）", "初级：", "6.2.1 初级职业技能要求", "6.2.1 初级技能要求",
          "（一）初级职业技能要求", "6.2.2 表 2 中级职业技能要求", "6.2.1 高级技师职业技能等级要求描述", "一级",
          "五级／初级工", "第二节 中级 职业技能要求"}) {
        CAPTURE(text);
        CHECK(level_caption_in(text) == LevelCaption::clear);
    }
}

TEST_CASE("a title with a level may be a caption") {
    for (const std::string_view text : {"茶艺职业技能等级要求（初级）", "6.2 茶艺（初级）", "茶艺（一级）职业技能要求",
                                        "6.2.1 茶艺（初级）职业技能要求", "茶艺高级职业技能要求", "初级职业技能要求",
                                        "茶艺（初级）职业技能等级要求描述如下。"}) {
        CAPTURE(text);
        CHECK(level_caption_in(text) == LevelCaption::likely);
    }
}

TEST_CASE("sentences and other lines are no captions of levels") {
    for (const std::string_view text :
         {"", "能辅导初级人员。", "分为三个等级：初级、中级、高级", "茶艺分为初级", "1.1.1 能按初级要求，完成冲泡",
          "高级茶的冲泡", "职业技能等级要求", "能编写培训计划（初级）", "表 1 茶艺", "初级人员", "1. 中级茶室管理"}) {
        CAPTURE(text);
        CHECK(level_caption_in(text) == LevelCaption::none);
    }
}

constexpr std::string_view header = "工作领域\t工作任务\t职业技能要求\n";
constexpr std::string_view rows_of_tea = "1. 识茶\t1.1 绿茶\t1.1.1 能识别绿茶。\n";
constexpr std::string_view rows_of_pots = "1. 用壶\t1.1 紫砂\t1.1.1 能养护紫砂壶。\n";

TEST_CASE("tables below such headings are those of their levels") {
    struct Headings {
        std::string_view first;
        std::string_view second;
    };
    for (const auto& [first, second] : {Headings{"6.2.1 初级职业技能要求\n", "6.2.2 中级职业技能要求\n"},
                                        Headings{"6.2.1 初级职业技能要求\n表 1 初级职业技能要求\n",
                                                 "6.2.2 中级职业技能要求\n表 2 中级职业技能要求\n"},
                                        Headings{"茶艺职业技能等级要求（初级）\n", "茶艺职业技能等级要求（中级）\n"},
                                        Headings{"6.2 茶艺（初级）\n", "6.3 茶艺（中级）\n"}}) {
        CAPTURE(first);
        const auto read = tables_from(std::string(first) + std::string(header) + std::string(rows_of_tea) +
                                      std::string(second) + std::string(header) + std::string(rows_of_pots));
        CHECK(outline(read.levels) == "level 1 初级\n1 识茶\n1.1 绿茶\n1.1.1 能识别绿茶。\n"
                                      "level 2 中级\n1 用壶\n1.1 紫砂\n1.1.1 能养护紫砂壶。\n");
        CHECK(listing(read.diagnostics).empty());
    }
}

TEST_CASE("a heading across a row of the table names a level too") {
    const auto read = tables_from(std::string(header) + "初级职业技能要求\t\t\n" + std::string(rows_of_tea) +
                                  "中级职业技能要求\t\t\n" + std::string(rows_of_pots));
    CHECK(outline(read.levels) == "level 1 初级\n1 识茶\n1.1 绿茶\n1.1.1 能识别绿茶。\n"
                                  "level 2 中级\n1 用壶\n1.1 紫砂\n1.1.1 能养护紫砂壶。\n");
}

TEST_CASE("the rest of a sentence that reads like a caption stays in the sentence") {
    const auto read = tables_from("表 1 茶艺（初级）\n工作领域\n工作任务\n职业技能要求\n1. 识茶\n1.1 绿茶\n"
                                  "1.1.1 能对照茶艺\n中级职业技能要求\n自评。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 识茶\n1.1 绿茶\n1.1.1 能对照茶艺中级职业技能要求自评。\n");
}

TEST_CASE("the first of such headings begins the tables where no other does") {
    std::vector<Diagnostic> diagnostics;
    const Sections sections =
        split_sections(test::document_from("6 职业技能要求\n茶艺分为两级。\n6.2.1 初级职业技能要求\n" +
                                           std::string(header) + std::string(rows_of_tea)),
                       diagnostics);
    CHECK(sections.of(SectionKind::tables).size() == 3);
    CHECK(sections.of(SectionKind::level_division).size() == 1);
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
