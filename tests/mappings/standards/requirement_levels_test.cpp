// Tables of requirements: which level a table belongs to.
#include "mappings/standards/level_plan.hpp"
#include "mappings/standards/requirement_tables.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::outline;
using test::tables_from;

constexpr std::string_view rows_a = "工作领域\t工作任务\t职业技能要求\n1. 识茶\t1.1 绿茶\t1.1.1 能识别绿茶。\n";
constexpr std::string_view rows_b = "工作领域\t工作任务\t职业技能要求\n1. 泡茶\t1.1 红茶\t1.1.1 能冲泡红茶。\n";
constexpr std::string_view rows_c = "工作领域\t工作任务\t职业技能要求\n1. 制茶\t1.1 白茶\t1.1.1 能萎凋白茶。\n";
const std::string tree_a = "1 识茶\n1.1 绿茶\n1.1.1 能识别绿茶。\n";
const std::string tree_b = "1 泡茶\n1.1 红茶\n1.1.1 能冲泡红茶。\n";
const std::string tree_c = "1 制茶\n1.1 白茶\n1.1.1 能萎凋白茶。\n";

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        text += part;
        text += part.ends_with('\n') ? "" : "\n";
    }
    return text;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("five levels by name are read, in ascending order whatever the printed order") {
    std::string text;
    std::string expected;
    const std::vector<std::string> names{"初级", "中级", "高级", "技师", "高级技师"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        text = joined({"表 " + std::to_string(names.size() - i) + " 茶艺（" + names[i] + "）", rows_a}) + text;
        expected += "level " + std::to_string(i + 1) + ' ' + names[i] + '\n' + tree_a;
    }
    const auto read = tables_from(text);
    CHECK(outline(read.levels) == expected);
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE(
    "the caption of the first table repeated on a page of the next one changes no level where its numbers go on") {
    const auto read =
        tables_from(joined({"表 1 茶艺（初级）", rows_a, "表 2 茶艺（中级）", rows_b, "表 1 茶艺（初级）",
                            "工作领域\t工作任务\t职业技能要求\n\t\t1.1.2 能洗杯。\n\t1.2 白茶\t1.2.1 能萎凋。\n"}));
    CHECK(outline(read.levels) ==
          "level 1 初级\n" + tree_a + "level 2 中级\n" + tree_b + "1.1.2 能洗杯。\n1.2 白茶\n1.2.1 能萎凋。\n");
}

TEST_CASE("numerals upwards are their own numbers") {
    const auto read =
        tables_from(joined({"表 1 茶艺（一级）", rows_a, "表 2 茶艺（二级）", rows_b, "表 3 茶艺（三级）", rows_c}));
    CHECK(outline(read.levels) == "level 1 一级\n" + tree_a + "level 2 二级\n" + tree_b + "level 3 三级\n" + tree_c);
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("numerals downwards are numbered in the order of the document") {
    const auto read =
        tables_from(joined({"表 1 茶艺（三级）", rows_a, "表 2 茶艺（二级）", rows_b, "表 3 茶艺（一级）", rows_c}));
    CHECK(outline(read.levels) == "level 1 三级\n" + tree_a + "level 2 二级\n" + tree_b + "level 3 一级\n" + tree_c);
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("double names of the national occupational standards are read") {
    const auto read = tables_from(joined({"3.1 五级/初级工", rows_a, "3.2 四级/中级工", rows_b}));
    CHECK(outline(read.levels) == "level 1 五级/初级工\n" + tree_a + "level 2 四级/中级工\n" + tree_b);
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a document with one level keeps that level's number") {
    CHECK(outline(tables_from(joined({"表 1 茶艺（初级）", rows_a})).levels) == "level 1 初级\n" + tree_a);
    CHECK(outline(tables_from(joined({"表 1 茶艺（中级）", rows_a})).levels) == "level 2 中级\n" + tree_a);
    CHECK(outline(tables_from(joined({"表 1 茶艺", rows_a}), {"高级"}).levels) == "level 3 高级\n" + tree_a);
}

TEST_CASE("where the captions are missing, numbering that restarts below a header row is the next level") {
    const auto read = tables_from(joined({rows_a, rows_b, rows_c}), {"初级", "中级", "高级"});
    CHECK(outline(read.levels) == "level 1 初级\n" + tree_a + "level 2 中级\n" + tree_b + "level 3 高级\n" + tree_c);
    CHECK(listing(read.diagnostics) == "3 header-row-repeated\n5 header-row-repeated\n");
}

TEST_CASE("where no level is named anywhere, levels are assumed by place") {
    const auto read = tables_from(joined({"表 1 茶艺", rows_a, "表 2 茶艺", rows_b}));
    CHECK(outline(read.levels) == "level 1\n" + tree_a + "level 2\n" + tree_b);
    CHECK(listing(read.diagnostics) == "1 level-number-assumed s/1: 1\n"
                                       "4 level-number-assumed s/2: 2\n");
}

TEST_CASE("a continued table stays in its level, with the level's name or without") {
    const std::string_view more = "工作领域\t工作任务\t职业技能要求\n\t1.2 黄茶\t1.2.1 能识别黄茶。\n";
    const std::string expected = "level 1 初级\n" + tree_a + "1.2 黄茶\n1.2.1 能识别黄茶。\n";
    for (const std::string_view caption :
         {"续表 1 茶艺", "表 1（续）", "续表 1 茶艺（初级）", "表 1 茶艺（初级）（续）"}) {
        CAPTURE(caption);
        const auto read = tables_from(joined({"表 1 茶艺（初级）", rows_a, caption, more}));
        CHECK(outline(read.levels) == expected);
        CHECK(listing(read.diagnostics).empty());
    }
}

TEST_CASE("a second table of a level that was left is added to it and reported") {
    const auto read = tables_from(joined({"表 1 茶艺（初级）", rows_a, "表 2 茶艺（中级）", rows_b, "表 3 茶艺（初级）",
                                          "工作领域\t工作任务\t职业技能要求\n2. 制茶\t2.1 白茶\t2.1.1 能萎凋。\n"}));
    CHECK(outline(read.levels) ==
          "level 1 初级\n" + tree_a + "2 制茶\n2.1 白茶\n2.1.1 能萎凋。\nlevel 2 中级\n" + tree_b);
    CHECK(listing(read.diagnostics) == "7 level-repeated s/1: 初级\n");
}

TEST_CASE("headings of levels do instead of captions") {
    const auto read = tables_from("6.2.1 初级\n1. 识茶\n1.1 绿茶\n1.1.1 能识别绿茶。\n"
                                  "6.2.2 中级\n1. 泡茶\n1.1 红茶\n1.1.1 能冲泡红茶。\n");
    CHECK(outline(read.levels) == "level 1 初级\n" + tree_a + "level 2 中级\n" + tree_b);
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a plan takes the names given elsewhere where they include those of the tables") {
    const LevelPlan plan = plan_levels({}, {"五级", "四级", "三级"});
    CHECK(plan.level("三级", 0).draft.number == 3);
    CHECK_FALSE(plan.level("三级", 0).assumed);
    CHECK(plan.level("", 1).draft.name.zh == "四级");
    CHECK(plan.level("", 3).assumed);
    CHECK(plan.level("", 3).draft.number == 4);
    CHECK(plan.level("二级", 1).assumed);
    CHECK(plan.level("二级", 1).draft.number == 2);

    Piece caption;
    caption.kind = Piece::Kind::caption;
    caption.text = "表 1 茶艺（高级）";
    const LevelPlan by_tables = plan_levels({caption}, {"初级", "中级"});
    CHECK(by_tables.level("高级", 0).draft.number == 3);
    CHECK(by_tables.level("初级", 0).assumed);
}

TEST_CASE("an empty plan assumes every level") {
    const PlannedLevel planned = LevelPlan().level("", 4);
    CHECK(planned.assumed);
    CHECK(planned.draft.number == 5);
    CHECK(planned.draft.name.zh.empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
