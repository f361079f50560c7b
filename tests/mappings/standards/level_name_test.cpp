#include "mappings/standards/level_name.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using Names = std::vector<std::string>;
using Numbers = std::vector<unsigned>;

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a caption names its level in brackets or at its end") {
    CHECK(level_named_in("表 1 咖啡制作职业技能等级要求（初级）") == "初级");
    CHECK(level_named_in("表1 咖啡制作 (中级)") == "中级");
    CHECK(level_named_in("表 3 咖啡制作【高级】") == "高级");
    CHECK(level_named_in("续表 4 （第二张）（技师）") == "技师");
    CHECK(level_named_in("咖啡制作（初级） 要求（续）") == "初级");
    CHECK(level_named_in("表 5 咖啡制作高级技师") == "高级技师");
    CHECK(level_named_in("表 1 咖啡制作初级职业技能要求") == "初级");
    CHECK(level_named_in("五级/初级工") == "五级/初级工");
    CHECK(level_named_in("表 2 养老护理 一级") == "一级");
    CHECK(level_named_in("表 2 养老护理（３级）") == "3级");
    CHECK(level_named_in("表 1 中 级") == "中级");
}

TEST_CASE("where two brackets name levels, the last of a kind of bracket counts") {
    CHECK(level_named_in("（初级）至（中级）") == "中级");
}

TEST_CASE("a caption without a level names none") {
    for (const std::string_view text : {"", "表 1", "表 1 咖啡制作职业技能等级要求", "（", "（）", "初级的要求如下"}) {
        CAPTURE(text);
        CHECK(level_named_in(text).empty());
    }
}

TEST_CASE("a level's name is that and nothing else") {
    for (const std::string_view text : {"初级", "高级技师", "一级", "十级", "3级", "五级/初级工", "高级工"}) {
        CAPTURE(text);
        CHECK(is_level_name(text));
    }
    for (const std::string_view text : {"", "级", "初级班", "零级", "0级", "12级", "等级", "某某/初级", "/", "初级/"}) {
        CAPTURE(text);
        CHECK_FALSE(is_level_name(text));
    }
}

TEST_CASE("thousands of slashes are no level's name") {
    CHECK_FALSE(is_level_name(std::string(200000, '/')));
    CHECK_FALSE(is_level_name("一级/二级/三级"));
}

TEST_CASE("a caption begins with the word table and a number and is no sentence") {
    for (const std::string_view text : {"表 1 咖啡制作（初级）", "表1", "续表 2 咖啡制作", "表 一 咖啡", "表１ 咖啡"}) {
        CAPTURE(text);
        CHECK(is_table_caption(text));
    }
    for (const std::string_view text : {"", "表", "续表", "表格 1", "表 A", "表 1 所列的器具应每天清洗。", "见表 1"}) {
        CAPTURE(text);
        CHECK_FALSE(is_table_caption(text));
    }
}

TEST_CASE("levels are numbered by their names, whatever levels there are") {
    CHECK(number_levels({"初级", "中级", "高级"}) == Numbers{1, 2, 3});
    CHECK(number_levels({"高级", "初级"}) == Numbers{3, 1});
    CHECK(number_levels({"中级"}) == Numbers{2});
    CHECK(number_levels({"初级", "中级", "高级", "技师", "高级技师"}) == Numbers{1, 2, 3, 4, 5});
    CHECK(number_levels({"一级", "二级", "三级"}) == Numbers{1, 2, 3});
    CHECK(number_levels({}).empty());
}

TEST_CASE("numerals that a document lists downwards count from the first") {
    CHECK(number_levels({"五级", "四级", "三级", "二级", "一级"}) == Numbers{1, 2, 3, 4, 5});
    CHECK(number_levels({"三级", "二级"}) == Numbers{1, 2});
}

TEST_CASE("double names go by their second half") {
    CHECK(number_levels({"五级/初级工", "四级/中级工", "三级/高级工", "二级/技师", "一级/高级技师"}) ==
          Numbers{1, 2, 3, 4, 5});
}

TEST_CASE("names that are unknown or give the same number twice are numbered by place") {
    CHECK(number_levels({"入门", "熟练"}) == Numbers{1, 2});
    CHECK(number_levels({"初级", "一级"}) == Numbers{1, 2});
    CHECK(number_levels({"高级", "熟练", "初级"}) == Numbers{1, 2, 3});
}

TEST_CASE("the usual names have English ones") {
    CHECK(localised_level_name("初级") == LocalisedText{"初级", "Elementary"});
    CHECK(localised_level_name("中级") == LocalisedText{"中级", "Intermediate"});
    CHECK(localised_level_name("高级") == LocalisedText{"高级", "Advanced"});
    CHECK(localised_level_name("一级/高级技师") == LocalisedText{"一级/高级技师", "Senior technician"});
    CHECK(localised_level_name("二级") == LocalisedText{"二级", "Level 2"});
    CHECK(localised_level_name("入门") == LocalisedText{"入门", ""});
    CHECK(localised_level_name("") == LocalisedText{"", ""});
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
