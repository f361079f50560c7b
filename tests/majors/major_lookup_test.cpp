#include "majors/major_lookup.hpp"

#include "tests/majors/sample_graph.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kezheng {
namespace {

const MajorLookup& lookup() {
    static const MajorLookup built(test::bundled_graph());
    return built;
}

MajorAnswer asked(const std::string& text, std::optional<Tier> tier = {}, std::optional<Catalogue> catalogue = {}) {
    return lookup().answer({text, tier, catalogue});
}

std::string standards_of(const std::vector<MajorListing>& listings) {
    std::string text;
    for (const MajorListing& listing : listings) {
        text += ' ' + listing.standard + (listing.catalogue == Catalogue::original ? "(o" : "(r") +
                (listing.through_same_name ? ",same name)" : ")");
    }
    return text;
}

/// The answer as text: verdict, one line a match (`tier code name [how] standards`), `~` before a nearest one.
std::string drawn(const MajorAnswer& answer) {
    std::string text = std::string(name_of(answer.verdict)) + '\n';
    for (const MajorMatch& match : answer.matches) {
        text += std::string(name_of(match.tier)) + ' ' + (match.code.empty() ? "-" : match.code) + ' ' + match.name +
                " [" + std::string(name_of(match.manner)) + ']' + standards_of(match.listings) + '\n';
    }
    for (const NearestMajor& near : answer.nearest) {
        text +=
            "~ " + std::string(name_of(near.tier)) + ' ' + near.code + ' ' + near.name + ": " + near.reason.zh + '\n';
    }
    for (const std::string& suggestion : answer.suggestions) {
        text += "? " + suggestion + '\n';
    }
    for (const LocalisedText& note : answer.notes) {
        text += "! " + note.zh + '\n';
    }
    return text;
}

TEST_SUITE_BEGIN("majors");

TEST_CASE("by name: every tier and catalogue, codes of both") {
    CHECK(drawn(asked("商务英语")) == "listed\n"
                                      "secondary 770201 商务英语 [name] b2b(r) overseas(r)\n"
                                      "secondary - 商务英语 [listed] b2b(o) overseas(o)\n"
                                      "college 570201 商务英语 [name] b2b(r) overseas(r)\n"
                                      "college 670202 商务英语 [name] b2b(o) overseas(o)\n"
                                      "vocational-bachelor - 商务英语 [listed] overseas(o)\n"
                                      "applied-bachelor 050262 商务英语 [name] b2b(r) overseas(r)\n"
                                      "applied-bachelor 050262 商务英语 [name] b2b(o) overseas(o)\n");
}

TEST_CASE("however a name is written") {
    const std::string expected = "listed\ncollege 530702 跨境电子商务 [name] b2b(r) overseas(r)\n";
    for (const char* text : {"跨境电子商务", "跨境电子商务专业", " 跨境 电子商务 ", "530702 跨境电子商务",
                             "跨境电子商务（530702）", "跨境电子商务(５３０７０２)"}) {
        CAPTURE(text);
        const MajorAnswer answer = asked(text, Tier::college, Catalogue::revised);
        REQUIRE(answer.matches.size() == 1);
        CHECK(answer.matches[0].code == "530702");
        CHECK(answer.verdict == MajorVerdict::listed);
    }
    CHECK(drawn(asked("跨境电子商务专业", Tier::college, Catalogue::revised)) == expected);
}

TEST_CASE("a synonym, a specialisation in brackets and an English name, each with what it was taken for") {
    CHECK(drawn(asked("跨境电商", Tier::secondary, Catalogue::revised)) ==
          "listed\nsecondary 730702 跨境电子商务 [synonym] b2b(r) overseas(r)\n! 按“跨境电子商务”查找\n");
    CHECK(drawn(asked("国贸", Tier::applied_bachelor, Catalogue::revised)) ==
          "listed\napplied-bachelor 020401 国际经济与贸易 [synonym] b2b(r) overseas(r)\n! 按“国际经济与贸易”查找\n");
    CHECK(drawn(asked("电子商务(直播方向)", Tier::secondary, Catalogue::revised)) ==
          "listed\nsecondary 730701 电子商务 [name] b2b(r) overseas(r)\n! 括号内的文字视为方向，按“电子商务”查找\n");
    CHECK(drawn(asked("Cross-border e-commerce", Tier::applied_bachelor)) ==
          "listed\n"
          "applied-bachelor 120803T 跨境电子商务 [english] b2b(r) overseas(r)\n"
          "applied-bachelor - 跨境电子商务 [english] b2b(o) overseas(o)\n");
}

TEST_CASE("by code: with its suffix, without it, with another one") {
    const std::string expected = "applied-bachelor 120803T 跨境电子商务 [code] b2b(r) overseas(r)\n";
    CHECK(drawn(asked("120803T")) == "listed\n" + expected);
    CHECK(drawn(asked("120803t")) == "listed\n" + expected);
    CHECK(drawn(asked("120803")) == "listed\n" + expected);
    CHECK(drawn(asked("120803H")) == "listed\n" + expected + "! 代码 120803H 在目录中写作 120803T\n");
}

TEST_CASE("a code that two catalogues use for different majors") {
    CHECK(drawn(asked("530702")) == "listed\n"
                                    "college 530702 跨境电子商务 [code] b2b(r) overseas(r)\n"
                                    "college 530702 建筑材料检测技术 [code]\n"
                                    "! 代码 530702 在各版目录中是不同的专业，请核对名称\n");
}

TEST_CASE("code and name that contradict each other: the name counts") {
    CHECK(drawn(asked("530703 跨境电子商务", Tier::college, Catalogue::revised)) ==
          "listed\ncollege 530702 跨境电子商务 [name] b2b(r) overseas(r)\n"
          "! 代码 530703 是“建筑装饰材料技术 / 移动商务”，与名称“跨境电子商务”不符；按名称回答\n");
    CHECK(
        drawn(asked("530702 不存在的名字", Tier::college, Catalogue::revised)) ==
        "listed\ncollege 530702 跨境电子商务 [code] b2b(r) overseas(r)\n! 目录中没有名称“不存在的名字”，按代码回答\n");
    CHECK(drawn(asked("999999 跨境电子商务", Tier::college, Catalogue::revised)) ==
          "listed\ncollege 530702 跨境电子商务 [name] b2b(r) overseas(r)\n! 没有代码 999999，按名称回答\n");
}

TEST_CASE("a class by code and name, by name alone, by code alone; what is listed comes first") {
    const std::string expected = "college 630801 电子商务 [class] b2b(o) overseas(o)\n"
                                 "college 630802 移动商务 [class] b2b(o) overseas(o)\n"
                                 "college 630803 网络营销 [class] b2b(o) overseas(o)\n";
    CHECK(drawn(asked("6308 电子商务类")) == "listed\n" + expected);
    CHECK(drawn(asked("电子商务类", Tier::college, Catalogue::original)) == "listed\n" + expected);
    CHECK(drawn(asked("5307", Tier::college, Catalogue::revised)) ==
          "listed\n"
          "college 530701 电子商务 [class] b2b(r) overseas(r)\n"
          "college 530702 跨境电子商务 [class] b2b(r) overseas(r)\n"
          "college 530703 移动商务 [class] b2b(r) overseas(r)\n"
          "college 530704 网络营销与直播电商 [class] b2b(r) overseas(r)\n"
          "college 530705 农村电子商务 [class] b2b(r)\n"
          "college 530706 商务数据分析与应用 [class] b2b(r) overseas(r)\n");
    CHECK(asked("6307 电子商务类").notes.at(0).zh ==
          "代码 6307 是“市场营销类 / 建筑材料类”，与名称“电子商务类”不符；按名称回答");
}

TEST_CASE("the beginning and a piece of a name") {
    CHECK(drawn(asked("全媒体电", Tier::vocational_bachelor)) ==
          "listed\nvocational-bachelor 330703 全媒体电商运营 [prefix] b2b(r) overseas(r)\n");
    CHECK(drawn(asked("体电商运", Tier::vocational_bachelor)) ==
          "listed\nvocational-bachelor 330703 全媒体电商运营 [part] b2b(r) overseas(r)\n");
}

TEST_CASE("a typing slip: what was perhaps meant, the listed ones first in nearness") {
    const MajorAnswer answer = asked("跨境电子商物", Tier::college);
    CHECK(answer.verdict == MajorVerdict::unknown);
    CHECK(answer.matches.empty());
    REQUIRE(!answer.suggestions.empty());
    CHECK(answer.suggestions.front() == "跨境电子商务");
    REQUIRE(!answer.nearest.empty());
    CHECK(answer.nearest.front().name == "跨境电子商务");
    CHECK(answer.nearest.front().tier == Tier::college);
    CHECK(answer.nearest.front().distance == doctest::Approx(0.14));
    CHECK(answer.nearest.front().reason.zh == "名称只差 1 个字");
    CHECK(asked("53070").verdict == MajorVerdict::listed); // the beginning of codes
    CHECK(asked("999999").suggestions.empty());
    CHECK(asked("330720").suggestions == std::vector<std::string>{"330702"});
}

TEST_CASE("a code that nobody has: the class that it falls into, and what is listed there") {
    const MajorAnswer answer = asked("530799");
    CHECK(answer.verdict == MajorVerdict::unknown);
    REQUIRE(answer.notes.size() == 1);
    CHECK(answer.notes[0].zh == "没有代码 530799；前四位 5307 是：建筑材料类 / 电子商务类");
    REQUIRE(!answer.nearest.empty());
    CHECK(answer.nearest[0].reason.zh == "同属专业类 5307 电子商务类");
}

TEST_CASE("a major that no standard lists: the nearest, each with a reason") {
    const MajorAnswer answer = asked("物流工程技术", Tier::vocational_bachelor);
    CHECK(answer.verdict == MajorVerdict::not_listed);
    REQUIRE(!answer.nearest.empty());
    CHECK(answer.nearest[0].name == "现代物流管理");
    CHECK(answer.nearest[0].reason.zh == "名称都有“物流”；同属专业类 3308 物流类");
    for (std::size_t i = 1; i < answer.nearest.size(); ++i) {
        CHECK(answer.nearest[i - 1].distance <= answer.nearest[i].distance);
        CHECK(!answer.nearest[i].reason.zh.empty());
        CHECK(!answer.nearest[i].listings.empty());
    }
    CHECK(asked("护理").nearest.empty()); // nothing near is invented
}

TEST_CASE("a name that belongs to another tier or catalogue") {
    const MajorAnswer tier = asked("商务日语", Tier::applied_bachelor);
    CHECK(tier.verdict == MajorVerdict::elsewhere);
    CHECK(tier.matches.empty());
    REQUIRE(tier.notes.size() == 1);
    CHECK(tier.notes[0].zh ==
          "应用型本科没有“商务日语”，有此专业的层次：中职 770202、高职专科 570205、高职专科 670205");
    REQUIRE(!tier.nearest.empty());
    CHECK(tier.nearest[0].name == "商务日语");
    CHECK(tier.nearest[0].reason.zh == "高职专科有同名专业；同属专业类 5702 语言类");
    const MajorAnswer catalogue = asked("直播电商服务", Tier::secondary, Catalogue::original);
    CHECK(catalogue.verdict == MajorVerdict::elsewhere);
    CHECK(catalogue.notes.at(0).zh == "原版目录没有“直播电商服务”，另一版目录有：中职 730705");
}

TEST_CASE("the same name in the other catalogue is said to be that") {
    CHECK(drawn(asked("530505")) == "listed\ncollege 530505 国际文化贸易 [code] b2b(o,same name)\n");
}

TEST_CASE("商务英语 under 高职本科: listed without a code, and why") {
    const MajorAnswer answer = asked("商务英语", Tier::vocational_bachelor);
    REQUIRE(answer.matches.size() == 1);
    CHECK(answer.matches[0].code.empty());
    CHECK(answer.matches[0].note.zh ==
          "没有代码：2021 年以前没有高职本科专业目录；职业教育专业目录（2021年）及增补的高职本科也没有此名称；overseas "
          "的新版名单在相应位置列有“应用英语 370201”（推定，非官方对照）");
}

TEST_CASE("the ladder along one line: the same name, else the listed ones of the class") {
    std::string text;
    for (const LadderStep& step : asked("应用英语", Tier::college).ladder) {
        text += std::string(name_of(step.tier)) + ':';
        for (const LadderMajor& major : step.majors) {
            text += ' ' + major.code + major.name + (major.same_name ? "=" : "~") + standards_of(major.listings);
        }
        text += '\n';
    }
    CHECK(text == "secondary: 770201商务英语~ b2b(r) overseas(r) 770202商务日语~ b2b(r) 770203商务德语~ b2b(r) "
                  "770204商务韩语~ b2b(r) 770205商务俄语~ b2b(r) 770206商务法语~ b2b(r) 770207商务泰语~ b2b(r) "
                  "770208商务阿拉伯语~ b2b(r)\n"
                  "college: 570202应用英语= b2b(r) overseas(r)\n"
                  "vocational-bachelor: 370201应用英语= b2b(r) overseas(r)\n"
                  "applied-bachelor:\n");
    CHECK(asked("电子商务类").ladder.empty());
}

TEST_CASE("nothing, and noise, find nothing") {
    for (const char* text : {"", " ", "专业", "？？？", "\xff\xfe", "0", "B2B"}) {
        CAPTURE(text);
        CHECK(asked(text).verdict != MajorVerdict::listed);
    }
    CHECK(asked(std::string(100000, 'x')).verdict == MajorVerdict::unknown);
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
