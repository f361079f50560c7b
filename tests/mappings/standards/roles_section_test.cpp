// Job roles, and the division into levels.
#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::roles_text;
using test::section_from;

StandardDraft with_levels(std::initializer_list<std::pair<unsigned, const char*>> levels) {
    StandardDraft standard;
    for (const auto& [number, name] : levels) {
        standard.levels.push_back({number, {name, ""}, {}, {}, {}});
    }
    return standard;
}

const StandardDraft three_levels = with_levels({{1, "初级"}, {2, "中级"}, {3, "高级"}});

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("groups with example positions hold for all levels") {
    const auto read = section_from(parse_roles,
                                   "主要面向餐饮企业，涉及工作岗位群包括咖啡制作（如咖啡师、吧\n"
                                   "台助理等）、烘焙（如烘豆师等）和门店管理（如店长、值班经理等）等。\n",
                                   three_levels);
    CHECK(roles_text(read.standard) == "咖啡师 [咖啡制作] 1 2 3\n"
                                       "吧台助理 [咖啡制作] 1 2 3\n"
                                       "烘豆师 [烘焙] 1 2 3\n"
                                       "店长 [门店管理] 1 2 3\n"
                                       "值班经理 [门店管理] 1 2 3\n");
    CHECK(listing(read.diagnostics).empty());
    CHECK(read.wrapped_lines == 1);
}

TEST_CASE("what counts the roles of a list is no part of their names") {
    const auto read =
        section_from(parse_roles, "初级：主要面向茶馆，从事（1）茶艺师；（2）侍茶员等岗位。\n中级：①品茶师；②店长。\n",
                     three_levels);
    CHECK(roles_text(read.standard) == "茶艺师 1\n侍茶员 1\n品茶师 2\n店长 2\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a paragraph a level gives each role the levels that name it") {
    const auto read = section_from(parse_roles,
                                   "【咖啡制作】（初级）：主要面向餐饮企业，从事饮品制作、收银等岗位。\n"
                                   "【咖啡制作】（中级）：主要面向餐饮企业，从事饮品制作、生豆采购和客服等岗位。\n"
                                   "【咖啡制作】（高级）：主要面向餐饮企业，从事饮品制作、生豆采购等管理岗位。\n",
                                   three_levels);
    CHECK(roles_text(read.standard) == "饮品制作 1 2 3\n收银 1\n生豆采购 2 3\n客服 2\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("roles come before 等岗位; what is done there is none") {
    const auto read = section_from(
        parse_roles,
        "初级：主要面向养殖企业的饲养员、设备巡检员和数据采集员等职业岗位，从事现场服务、日常管理等工作。\n",
        three_levels);
    CHECK(roles_text(read.standard) == "饲养员 1\n设备巡检员 1\n数据采集员 1\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a role that comes twice in one list is reported; a level without a table counts for all") {
    const auto read = section_from(parse_roles, "初级：从事收银、收银等岗位。\n技师：从事培训等岗位。\n",
                                   with_levels({{1, "初级"}, {2, "中级"}}));
    CHECK(roles_text(read.standard) == "收银 1\n培训 1 2\n");
    CHECK(listing(read.diagnostics) == "1 role-repeated: 收银\n");
}

TEST_CASE("a sentence without a list of roles is reported") {
    const auto read = section_from(parse_roles, "从事等岗位。\n", three_levels);
    CHECK(roles_text(read.standard).empty());
    CHECK(listing(read.diagnostics) == "1 roles-unclear: 从事等岗位。\n");
}

TEST_CASE("the division gives each level a summary of one or more paragraphs") {
    std::vector<Diagnostic> diagnostics;
    std::size_t wrapped = 0;
    StandardDraft standard;
    const std::vector<LevelSummary> summaries = parse_level_division(
        test::lines_from("咖啡制作分为两个等级：初级、中级，依次递进。\n【咖啡制作】（初级）：面向门店，\n制作饮品。\n"
                         "能独立值班。\n【咖啡制作】（中级）：管理门店。\n"),
        {standard, diagnostics, wrapped});
    REQUIRE(summaries.size() == 2);
    CHECK(summaries[0].level == "初级");
    CHECK(summaries[0].text == "面向门店，制作饮品。能独立值班。");
    CHECK(summaries[1].level == "中级");
    CHECK(summaries[1].text == "管理门店。");
    CHECK(listing(diagnostics) == "1 formula-sentence: 咖啡制作分为两个等级：初级、中级，依次递进。\n");
    CHECK(wrapped == 1);
}

TEST_CASE("odd brackets and empty lists do no harm") {
    for (const std::string_view text : {"从事（、）、（如）等岗位。", "从事）（等岗位。", "（初级）：", "：", "从事",
                                        "和", "从事和、及等岗位。", "从事（（（（。"}) {
        CAPTURE(text);
        CHECK_NOTHROW((void)section_from(parse_roles, text, three_levels));
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
