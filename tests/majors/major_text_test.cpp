#include "majors/major_text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kezheng {
namespace {

/// `digits|suffix|name` of a text.
std::string taken_apart(const std::string& text) {
    const MajorText parts = major_text(text);
    return parts.digits + '|' + parts.suffix + '|' + parts.form;
}

TEST_SUITE_BEGIN("majors");

TEST_CASE("code and name in one text, in any order and width") {
    CHECK(taken_apart("530702") == "530702||");
    CHECK(taken_apart("120803t") == "120803|T|");
    CHECK(taken_apart("020109ＴＫ") == "020109|TK|");
    CHECK(taken_apart("6308 电子商务类") == "6308||电子商务类");
    CHECK(taken_apart("跨境电子商务（530702）") == "530702||跨境电子商务");
    CHECK(taken_apart("530702-跨境电子商务专业") == "530702||跨境电子商务");
    CHECK(taken_apart("跨境电商B2B") == "||跨境电商b2b");
    CHECK(taken_apart("3D打印") == "||3d打印");
    CHECK(taken_apart("") == "||");
}

TEST_CASE("what stands in brackets at the end") {
    CHECK(without_brackets("电子商务（直播）") == "电子商务");
    CHECK(without_brackets("（直播）") == "（直播）");
    CHECK(without_brackets("电子商务") == "电子商务");
    CHECK(without_brackets("运动（足球）训练") == "运动（足球）训练");
}

TEST_CASE("tiers as schools write them") {
    for (const char* text : {"中职", "中等职业学校", "中专", "secondary", "中等职业教育", "职高"}) {
        CAPTURE(text);
        CHECK(tier_from(text) == Tier::secondary);
    }
    for (const char* text : {"高职", "高职专科", "高等职业学校", "大专", "College", "专科", "高职（专科）"}) {
        CAPTURE(text);
        CHECK(tier_from(text) == Tier::college);
    }
    for (const char* text : {"高职本科", "职业本科", "高等职业教育本科学校", "职教本科", "vocational-bachelor"}) {
        CAPTURE(text);
        CHECK(tier_from(text) == Tier::vocational_bachelor);
    }
    for (const char* text : {"本科", "应用型本科学校", "普通本科", "applied-bachelor"}) {
        CAPTURE(text);
        CHECK(tier_from(text) == Tier::applied_bachelor);
    }
    CHECK_FALSE(tier_from(""));
    CHECK_FALSE(tier_from("小学"));
}

TEST_CASE("catalogues as schools write them") {
    CHECK(catalogue_from("原版专业目录") == Catalogue::original);
    CHECK(catalogue_from("旧") == Catalogue::original);
    CHECK(catalogue_from("新版") == Catalogue::revised);
    CHECK(catalogue_from("2021年目录") == Catalogue::revised);
    CHECK_FALSE(catalogue_from("目录"));
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
