#include "mappings/curricula/requirement_cell.hpp"

#include "tests/mappings/curricula/drawn_curriculum.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

/// What the cell names, one part after the other: its keys, or why there are none.
std::string named(const std::string& text, const std::string& standard = {}, const std::string& level = {}) {
    const std::vector<StandardDraft> standards = test::tea_standard();
    const RequirementIndex index(standards);
    std::string result;
    for (const CellRequirement& part : requirements_in_cell(index, text, standard, level)) {
        result += result.empty() ? "" : " | ";
        std::string keys;
        for (const std::string& key : part.found.skills) {
            keys += (keys.empty() ? "" : " ") + key.substr(std::string("tea/").size());
        }
        result += part.bad_range                                  ? "bad range"
                  : part.found.unknown_standard                   ? "unknown standard"
                  : part.found.unknown_level                      ? "unknown level"
                  : keys.empty() && part.found.candidates.empty() ? "unknown " + part.text
                  : keys.empty()                                  ? "ambiguous"
                                                                  : keys;
        result += part.found.unread.empty() ? "" : " without " + part.found.unread;
    }
    return result;
}

} // namespace

TEST_CASE("ranges of requirements and tasks, with any dash") {
    for (const char* text :
         {"tea 初级 1.1.1-1.1.2", "tea/1/1.1.1-1.1.2", "tea/1/1.1.1-tea/1/1.1.2", "tea/1/1.1.1 ~ 2",
          "tea 初级 1.1.1～1.1.2", "tea 初级 1.1.1—1.1.2", "tea 初级 1.1.1——1.1.2", "tea 初级 1.1.1至1.1.2",
          "tea 初级 １．１．１－１．１．２", "tea 初级 1.1.1 to 1.1.2 称茶"}) {
        CAPTURE(text);
        CHECK(named(text) == "1/1.1.1 1/1.1.2");
    }
    CHECK(named("tea/1/1.1-1.2") == "1/1.1.1 1/1.1.2 1/1.1.3 1/1.2.1");
    CHECK(named("1.1.1-1.1.2", "茶艺服务", "中级") == "2/1.1.1 2/1.1.2");
    CHECK(named("tea/1/1.1.2-1.1.1") == "bad range");
    CHECK(named("tea/1/1.1-1.1.2") == "bad range");
    CHECK(named("tea/1/1.1.1-tea/2/1.1.1") == "bad range");
    CHECK(named("tea/1/1.1.1-1.1.9") == "unknown 1.1.9");
    CHECK(named("tea/1/7.1.1-7.1.2") == "unknown tea/1/7.1.1");
    CHECK(named("1.1.1-1.1.2") == "ambiguous");
}

TEST_CASE("lists hand on their standard and level") {
    CHECK(named("tea 中级 1.1.1、1.1.2") == "2/1.1.1 | 2/1.1.2");
    CHECK(named("tea/1/1.1.1；1.1.3；tea/2/1.1.2") == "1/1.1.1 | 1/1.1.3 | 2/1.1.2"); // positions, as in a key
    CHECK(named("tea 中级 1.1.1 1.1.2") == "2/1.1.1 | 2/1.1.2");
    CHECK(named("tea/1/1.1.1-1.1.2、1.2.1") == "1/1.1.1 1/1.1.2 | 1/1.2.1");
    CHECK(named("tea 初级 1.2.1 烧水") == "1/1.2.1");
    CHECK(named("tea 初级 1.2.1/1.1.1") == "1/1.2.1 without 1.1.1");
    CHECK(named("辨茶，烧水") == "1/1.1.1 | 1/1.2.1");
    CHECK(named("tea 初级 1.2.1、奉茶") == "1/1.2.1 | unknown 奉茶");
}

TEST_CASE("columns of standard and level in the words of schools") {
    CHECK(named("1.1.1", "茶艺服务职业技能等级证书", "中级") == "2/1.1.1");
    CHECK(named("1.1.1", "茶艺服务（中级）") == "2/1.1.1");
    CHECK(named("1.1.1", "TEA", "2级") == "2/1.1.1");
    CHECK(named("1.1.1", "tea", "Level 2") == "2/1.1.1");
    CHECK(named("1.1.1", "tea", "二级") == "2/1.1.1");
    CHECK(named("1.1.1", "咖啡", "中级") == "unknown standard");
    CHECK(named("1.1.1", "tea", "特级") == "unknown level");
    CHECK(named("1.1.1", "tea", "初级、中级") == "unknown level");
    CHECK(named("tea/1/1.1.1", "咖啡", "特级") == "1/1.1.1"); // a key needs no columns
    CHECK(named("温杯", "tea", "中级") == "2/1.1.1");
    CHECK(named("温杯", "tea", "初级") == "unknown 温杯");
}
