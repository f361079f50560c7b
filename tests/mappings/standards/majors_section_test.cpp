#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::majors_text;
using test::section_from;

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("majors are listed by catalogue and tier in the printed order") {
    const auto read =
        section_from(parse_majors, "4.1 参照原版专业目录\n"
                                   "中等职业学校：汽车运用与维修、汽车制造与检\n修等专业。\n"
                                   "高等职业学校：汽车检测与维修技术等。\n"
                                   "应用型本科学校：车辆工程、汽车服务工程等相关专业。\n"
                                   "4.2 参照新版职业教育专业目录\n"
                                   "中等职业学校：新能源汽车运用与维修。\n"
                                   "高等职业学校：新能源汽车检测与维修技术（含智能网联、电池）、汽车制造。\n"
                                   "高等职业教育本科学校：新能源汽车工程技术等。\n");
    CHECK(majors_text(read.standard) == "original secondary 汽车运用与维修\n"
                                        "original secondary 汽车制造与检修\n"
                                        "original college 汽车检测与维修技术\n"
                                        "original applied-bachelor 车辆工程\n"
                                        "original applied-bachelor 汽车服务工程\n"
                                        "revised secondary 新能源汽车运用与维修\n"
                                        "revised college 新能源汽车检测与维修技术（含智能网联、电池）\n"
                                        "revised college 汽车制造\n"
                                        "revised vocational-bachelor 新能源汽车工程技术\n");
    CHECK(listing(read.diagnostics).empty());
    CHECK(read.wrapped_lines == 1);
}

TEST_CASE("tiers go under several labels") {
    struct Label {
        std::string_view printed;
        std::string_view tier;
    };
    for (const auto& [printed, tier] :
         {Label{"中等职业学校", "secondary"}, Label{"中职", "secondary"}, Label{"技工学校", "secondary"},
          Label{"高等职业学校", "college"}, Label{"高职专科", "college"},
          Label{"高等职业教育本科学校", "vocational-bachelor"}, Label{"高职本科", "vocational-bachelor"},
          Label{"职业本科", "vocational-bachelor"}, Label{"应用型本科学校", "applied-bachelor"},
          Label{"普通高等学校", "applied-bachelor"}, Label{"本科院校", "applied-bachelor"}}) {
        CAPTURE(printed);
        const auto read = section_from(parse_majors, "4.1 原版专业目录\n" + std::string(printed) + "：护理等。\n");
        CHECK(majors_text(read.standard) == "original " + std::string(tier) + " 护理\n");
        CHECK(listing(read.diagnostics).empty());
    }
}

TEST_CASE("a tier may stand above its majors, and codes are kept") {
    const auto read = section_from(parse_majors, "4.1 原版专业目录\n"
                                                 "（一）中等职业学校\n"
                                                 "护理\n"
                                                 "茶艺\n"
                                                 "（二）高等职业学校：\n"
                                                 "620201 护理\n"
                                                 "茶艺（专业代码：630801）\n");
    CHECK(majors_text(read.standard) == "original secondary 护理\n"
                                        "original secondary 茶艺\n"
                                        "original college 护理\n"
                                        "original college 茶艺\n");
    REQUIRE(read.standard.majors.size() == 4);
    CHECK(read.standard.majors[1].code.empty());
    CHECK(read.standard.majors[2].code == "620201");
    CHECK(read.standard.majors[3].code == "630801");
    CHECK(listing(read.diagnostics).empty());
    CHECK(read.wrapped_lines == 0);
}

TEST_CASE("one list without a catalogue goes by the date of issue, and that is reported") {
    const std::string_view text = "中等职业学校：护理等专业。\n";
    StandardDraft old;
    old.details.issued = "2020-03";
    const auto before = section_from(parse_majors, text, old);
    CHECK(majors_text(before.standard) == "original secondary 护理\n");
    CHECK(listing(before.diagnostics) == "1 catalogue-assumed: 原版目录\n");
    StandardDraft recent;
    recent.details.issued = "2021-12";
    const auto after = section_from(parse_majors, text, recent);
    CHECK(majors_text(after.standard) == "revised secondary 护理\n");
    CHECK(listing(after.diagnostics) == "1 catalogue-assumed: 新版目录\n");
    CHECK(majors_text(section_from(parse_majors, "4.1 参照专业目录\n中职：护理。\n").standard) ==
          "original secondary 护理\n");
}

TEST_CASE("years name a catalogue too") {
    CHECK(majors_text(section_from(parse_majors, "参照《职业教育专业目录（2021年）》\n中职：护理。\n").standard) ==
          "revised secondary 护理\n");
    CHECK(majors_text(section_from(parse_majors, "参照 2015 年专业目录\n中职：护理。\n").standard) ==
          "original secondary 护理\n");
}

TEST_CASE("an unknown tier, a repeated major and a line without a list are reported") {
    const auto read =
        section_from(parse_majors, "各校可参考。\n4.1 原版专业目录\n老年大学：书法。\n中职：护理、助产、护理。\n");
    CHECK(majors_text(read.standard) == "original secondary 护理\noriginal secondary 助产\n");
    CHECK(listing(read.diagnostics) == "1 unplaced-line: 各校可参考。\n"
                                       "3 unknown-tier: 老年大学\n"
                                       "4 major-repeated: 护理\n");
}

TEST_CASE("what follows a list of an unknown tier does not slip into another list") {
    const auto read = section_from(parse_majors, "4.1 原版专业目录\n中职：护理。\n老年大学：书法、\n国画。\n");
    CHECK(majors_text(read.standard) == "original secondary 护理\n");
    CHECK(listing(read.diagnostics) == "3 unknown-tier: 老年大学\n4 unplaced-line: 国画。\n");
}

TEST_CASE("an empty list has no majors") {
    CHECK(majors_text(section_from(parse_majors, "4.1 原版专业目录\n中职：\n高职：、、。\n").standard).empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
