#include "mappings/language/spelling.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace {

double likeness(std::string_view a, std::string_view b) {
    return kezheng::spelling_similarity(kezheng::spelling_of(a), kezheng::spelling_of(b));
}

} // namespace

TEST_SUITE_BEGIN("language");

TEST_CASE("words are near by the characters they share, by near characters, and most by the last one") {
    CHECK(likeness("装箱单", "装箱单") == doctest::Approx(1));
    CHECK(likeness("查验", "核查") > 0.6);
    CHECK(likeness("打扫", "清洁") > 0.2);
    CHECK(likeness("打扫", "签约") == 0);
    CHECK(likeness("分析报告", "调研报告") > likeness("报告分析", "报告调研"));
    CHECK(likeness("房卡", "客房") == doctest::Approx(likeness("客房", "房卡")));
}

TEST_CASE("nothing is near to an empty word, and broken bytes do no harm") {
    CHECK(likeness("", "单") == 0);
    CHECK(likeness("", "") == 0);
    CHECK(likeness("\xff\xfe", "单") == 0);
}

TEST_SUITE_END();
