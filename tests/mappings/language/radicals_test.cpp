#include "mappings/language/radicals.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

using namespace kezheng;

namespace {

/// The text with ideographs, and how many were put in.
std::string replaced(std::string text) {
    std::size_t changed = 0;
    text = with_ideographs_for_radicals(std::move(text), changed);
    return text + ' ' + std::to_string(changed);
}

} // namespace

TEST_SUITE_BEGIN("mappings/language/radicals");

TEST_CASE("radicals become the ideographs that look like them, in their mainland forms") {
    CHECK(replaced("⼯作⽅法") == "工作方法 2");
    CHECK(replaced("客⼾，⻚⾯，⻘年，⾭年") == "客户，页面，青年，青年 5");
    CHECK(replaced("\uF9D5，\uFA1E") == "崙，羽 2");
}

TEST_CASE("what has no such ideograph stays, and so does all other text") {
    CHECK(replaced("⺀⺚ ⿰ \uFA0E 工作 ①→ \xE2") == "⺀⺚ ⿰ \uFA0E 工作 ①→ \xE2 0");
    CHECK(replaced("") == " 0");
    CHECK(replaced("作⼯") == "作工 1");
}

TEST_SUITE_END();
