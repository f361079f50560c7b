// Title page, foreword, scope.
#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::section_from;
using Texts = std::vector<std::string>;

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a title page gives title, code, edition, issuer and date") {
    const auto read = section_from(parse_front, "新能源汽车检修 职业技能等级标准\n\n标准代码：500123\n（2020年1.0版）\n"
                                                "某某汽车研究院 制定\n2020年3月 发布\n");
    const StandardDetails& details = read.standard.details;
    CHECK(read.standard.title.zh == "新能源汽车检修");
    CHECK(details.code == "500123");
    CHECK(details.edition == "2020年1.0版");
    CHECK(details.issuer == "某某汽车研究院");
    CHECK(details.issued == "2020-03");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a title may stand on several lines, before or after the code") {
    const auto read = section_from(parse_front, "标准编号: X-1\n新能源汽车\n检修\n职业技能等级标准\n");
    CHECK(read.standard.title.zh == "新能源汽车检修");
    CHECK(read.standard.details.code == "X-1");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a title that the cover repeats is one; classes and kinds of standards above it are none of it") {
    const auto read =
        section_from(parse_front, "ICS 03.100\nCCS A20\nQ/HN 12—2024\n团体标准\n养蜂\n养蜂职业技能等级标准\n");
    CHECK(read.standard.title.zh == "养蜂");
    CHECK(listing(read.diagnostics) == "1 unplaced-line: ICS 03.100\n2 unplaced-line: CCS A20\n"
                                       "3 unplaced-line: Q/HN 12—2024\n4 unplaced-line: 团体标准\n");
    CHECK(section_from(parse_front, "Q萌宠\n职业技能等级标准\n").standard.title.zh == "Q萌宠");
}

TEST_CASE("a title that is marked up as a heading begins there; a menu before it is reported") {
    const auto title_of = [](const std::vector<Line>& lines) {
        StandardDraft standard;
        std::vector<Diagnostic> diagnostics;
        std::size_t wrapped = 0;
        parse_front(lines, {standard, diagnostics, wrapped});
        return standard.title.zh + ' ' + listing(diagnostics);
    };
    const SourceRef source{"x", 0, 1};
    CHECK(title_of({{"站内搜索", source}, {"养蜂", source, false, true}, {"职业技能等级标准", source, false, true}}) ==
          "养蜂 1 unplaced-line: 站内搜索\n");
    CHECK(title_of({{"站内搜索", source}, {"养蜂职业技能等级标准", source, false, true}}) ==
          "养蜂 1 unplaced-line: 站内搜索\n");
    CHECK(title_of({{"养蜂", source}, {"职业技能等级标准", source, false, true}}) == "养蜂 ");
    CHECK(title_of({{"养", source}, {"蜂", source}, {"职业技能等级标准", source}}) == "养蜂 ");
}

TEST_CASE("a table on the title page is no part of the title") {
    const auto read = section_from(parse_front, "标准代码 X-1 版本 2024年1.0版\n起草单位 甲学校、乙公司\n起草人 张三\n"
                                                "养蜂\n职业技能等级标准\n制定单位：丙院\n发布日期：2024年5月\n");
    const StandardDetails& details = read.standard.details;
    CHECK(read.standard.title.zh == "养蜂");
    CHECK(details.code == "X-1");
    CHECK(details.edition == "2024年1.0版");
    CHECK(details.issued == "2024-05");
    CHECK(details.issuer == "丙院");
    CHECK(details.drafters == Texts{"甲学校", "乙公司"});
    CHECK(details.drafting_persons == Texts{"张三"});
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a title page may name the standard in a table alone") {
    const auto read = section_from(parse_front, "标准名称 养蜂职业技能等级标准\n试行\n");
    CHECK(read.standard.title.zh == "养蜂");
    CHECK(listing(read.diagnostics) == "2 unplaced-line: 试行\n");
}

TEST_CASE("dates come in several forms; what is no date stays out") {
    const auto issued = [](std::string_view line) {
        return section_from(parse_front, "茶艺职业技能等级标准\n" + std::string(line)).standard.details.issued;
    };
    CHECK(issued("2021 年 12 月 3 日") == "2021-12-03");
    CHECK(issued("2021-07") == "2021-07");
    CHECK(issued("２０２１年７月 发布") == "2021-07");
    CHECK(issued("2021年13月").empty());
    CHECK(issued("1021年1月").empty());
    CHECK(issued("2021").empty());
    CHECK(issued("123456789012345678901234567890").empty());
}

TEST_CASE("lines of a title page that say nothing known are reported") {
    const auto read = section_from(parse_front, "茶艺职业技能等级标准\n试行\n");
    CHECK(listing(read.diagnostics) == "2 unplaced-line: 试行\n");
    const auto untitled = section_from(parse_front, "一些文字\n另一些文字\n");
    CHECK(listing(untitled.diagnostics) == "1 unplaced-line: 一些文字另一些文字\n");
    CHECK(untitled.standard.title.zh.empty());
}

TEST_CASE("the foreword gives basis, units, persons and notice; wrapped lines are joined") {
    const auto read = section_from(parse_foreword, "本标准按照 GB/T 1.1 的规则起\n草。\n"
                                                   "本标准起草单位：某某大学、甲乙（北京）科\n技有限公司。\n"
                                                   "本标准主要起草人：张三、李\n四。\n"
                                                   "声明：本标准归某某大学所有，\n不得转载。\n"
                                                   "感谢各位。\n");
    const StandardDetails& details = read.standard.details;
    CHECK(details.basis == "本标准按照 GB/T 1.1 的规则起草。");
    CHECK(details.drafters == Texts{"某某大学", "甲乙（北京）科技有限公司"});
    CHECK(details.drafting_persons == Texts{"张三", "李四"});
    CHECK(details.notice == "本标准归某某大学所有，不得转载。");
    CHECK(listing(read.diagnostics) == "9 unplaced-line: 感谢各位。\n");
    CHECK(read.wrapped_lines == 4);
}

TEST_CASE("the scope is kept by paragraphs, and names the trade where the title page does not") {
    const auto read =
        section_from(parse_scope, "本标准规定了养老护理职业技能等级对应的\n工作领域。\n本标准适用于养老护理培训。\n");
    CHECK(read.standard.details.scope ==
          Texts{"本标准规定了养老护理职业技能等级对应的工作领域。", "本标准适用于养老护理培训。"});
    CHECK(read.standard.title.zh == "养老护理");

    StandardDraft titled;
    titled.title.zh = "养老服务";
    CHECK(section_from(parse_scope, "本标准规定了养老护理职业技能等级对应的工作领域。", titled).standard.title.zh ==
          "养老服务");
    CHECK(section_from(parse_scope, "职业技能。").standard.title.zh.empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
