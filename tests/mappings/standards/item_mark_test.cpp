#include "mappings/standards/item_mark.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

/// `KIND VALUE PRINTED|REST`; `-` where there is no mark.
std::string mark_text(std::string_view text, bool after_label = false) {
    const std::optional<ItemMark> mark = leading_mark(text, after_label);
    if (!mark) {
        return "-";
    }
    return std::to_string(static_cast<int>(mark->kind)) + ' ' + std::to_string(mark->value) + ' ' + mark->printed +
           '|' + std::string(text.substr(mark->length));
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("marks of all kinds are read with their numbers") {
    CHECK(mark_text("一、识茶") == "1 1 一|识茶");
    CHECK(mark_text("二十三、识茶") == "1 23 二十三|识茶");
    CHECK(mark_text("十．识茶") == "1 10 十|识茶");
    CHECK(mark_text("（十二）识茶") == "2 12 （十二）|识茶");
    CHECK(mark_text("(一)、识茶") == "2 1 (一)|识茶");
    CHECK(mark_text("1．识茶") == "3 1 1|识茶");
    CHECK(mark_text("12、 识茶") == "3 12 12|识茶");
    CHECK(mark_text("（3）识茶") == "4 3 （3）|识茶");
    CHECK(mark_text("⑶识茶") == "4 3 ⑶|识茶");
    CHECK(mark_text("4) 识茶") == "5 4 4)|识茶");
    CHECK(mark_text("⑳ 识茶") == "6 20 ⑳|识茶");
}

TEST_CASE("what is no mark is left alone") {
    for (const std::string_view text : {"", "识茶", "一级", "一个工作日", "（初级）", "（一", "（一级）", "1.1 识茶",
                                        "3 个", "2021年", "（2021）", "（", "十"}) {
        CAPTURE(text);
        CHECK(mark_text(text) == "-");
    }
}

TEST_CASE("behind a label a colon or a blank closes a numeral") {
    CHECK(mark_text("一：识茶", true) == "1 1 一|识茶");
    CHECK(mark_text("二 识茶", true) == "1 2 二|识茶");
    CHECK(mark_text("一：识茶") == "-");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
