#include "mappings/language/chinese_text.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace kezheng;
using namespace std::string_literals;

namespace {

std::string wrapped(std::string text, std::string_view next) {
    append_wrapped(text, next);
    return text;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_SUITE_BEGIN("mappings/language/chinese_text");

TEST_CASE("trim takes white space of any script from both ends") {
    CHECK(trim(" \t　电池 检修\xC2\xA0\n") == "电池 检修");
    CHECK(trim("") == "");
    CHECK(trim(" 　 ") == "");
    CHECK(trim("电池") == "电池");
}

TEST_CASE("trim leaves broken bytes where they are") {
    CHECK(trim(" \x80 ") == "\x80");
    CHECK(trim("a \x80") == "a \x80");
    CHECK(trim("a\xE3\x80") == "a\xE3\x80");
}

TEST_CASE("spaces between Chinese characters go, between others one stays") {
    CHECK(squeeze_spaces("新 能 源　汽车") == "新能源汽车");
    CHECK(squeeze_spaces("使用  CAN \n 总线") == "使用 CAN 总线");
    CHECK(squeeze_spaces("  a \t b  ") == "a b");
    CHECK(squeeze_spaces("检修 ，保养") == "检修，保养");
    CHECK(squeeze_spaces("第 3 级") == "第 3 级");
    CHECK(squeeze_spaces(" ") == "");
}

TEST_CASE("without_spaces takes all of them") {
    CHECK(without_spaces(" 新 能源 CAN\t总线　\n") == "新能源CAN总线");
    CHECK(without_spaces("") == "");
}

TEST_CASE("a broken line goes on without a space beside Chinese, with one between Latin words") {
    CHECK(wrapped("能检修动", "力电池") == "能检修动力电池");
    CHECK(wrapped("electric", "vehicle") == "electric vehicle");
    CHECK(wrapped("使用 CAN", "总线") == "使用 CAN总线");
    CHECK(wrapped("总线", "CAN") == "总线CAN");
    CHECK(wrapped("high-", "voltage") == "high-voltage");
    CHECK(wrapped("AC/", "DC") == "AC/DC");
    CHECK(wrapped("电压为 2", "4 V") == "电压为 24 V");
    CHECK(wrapped("低于 20", "%。") == "低于 20%。");
    CHECK(wrapped("高于 0.5", "℃。") == "高于 0.5℃。");
    CHECK(wrapped("1", "2") == "1 2");
    CHECK(wrapped("护理 520201", "520202") == "护理 520201 520202");
    CHECK(wrapped("", "  a ") == "a");
    CHECK(wrapped("a", "  ") == "a");
    CHECK(wrapped("a", " b ") == "a b");
}

TEST_CASE("numbers and letters become half-width, Chinese punctuation stays") {
    CHECK(half_width("１．２．３　Ａｂ－／＜") == "1.2.3　Ab-/<");
    CHECK(half_width("，；：！？（）。、《》") == "，；：！？（）。、《》");
    CHECK(half_width("已是 half-width") == "已是 half-width");
}

TEST_CASE("control and zero-width characters go and are added to the count, tabs stay") {
    std::size_t removed = 5;
    CHECK(without_control_characters("a\tb\x01\x7F\xC2\x85", removed) == "a\tb");
    CHECK(removed == 8);
    removed = 0;
    CHECK(without_control_characters("\xEF\xBB\xBF电\xE2\x80\x8B池\xC2\xAD\xE2\x80\xAE\xE2\x81\xA0", removed) ==
          "电池");
    CHECK(removed == 5);
    removed = 0;
    CHECK(without_control_characters("电池", removed) == "电池");
    CHECK(removed == 0);
}

TEST_CASE("lists are split outside brackets") {
    CHECK(split_list("电池、电机（驱动、发电）、电控", U"、") == Texts{"电池", "电机（驱动、发电）", "电控"});
    CHECK(split_list("甲，乙；丙", U"，；") == Texts{"甲", "乙", "丙"});
    CHECK(split_list("《甲、乙》、[丙、丁]", U"、") == Texts{"《甲、乙》", "[丙、丁]"});
    CHECK(split_list("、 甲 、、乙、", U"、") == Texts{"甲", "乙"});
    CHECK(split_list("", U"、") == Texts{});
}

TEST_CASE("brackets that do not match do not lose text") {
    CHECK(split_list("甲）、乙", U"、") == Texts{"甲）", "乙"});
    CHECK(split_list("甲（、乙、丙", U"、") == Texts{"甲（、乙、丙"});
}

TEST_CASE("a sentence is closed by its last sign, behind closing brackets and quotation marks too") {
    for (const char* text : {"能断电。", "能断电！", "能断电;", "（能断电。）", "“能断电？”", "能断电。 "}) {
        CHECK(ends_sentence(text));
    }
    for (const char* text : {"", "能断电", "能断电，", "（能断电）", "）", "能断电：", "能。断电"}) {
        CHECK_FALSE(ends_sentence(text));
    }
}

TEST_CASE("names compare without regard to width, case and spaces") {
    CHECK(comparison_form("跨境 电商Ｂ２Ｂ") == "跨境电商b2b");
    CHECK(comparison_form("CAN Bus") == comparison_form("can　ＢＵＳ"));
    CHECK(comparison_form("") == "");
    CHECK(comparison_form("É") == "É");
    for (const char* const own : {"", "跨境电商b2b", "c++", "，；：！？（）", "é", "\xEF\xBF\xBD", "①", "𠮷"}) {
        CAPTURE(own);
        CHECK(is_comparison_form(own));
        CHECK(comparison_form(own) == own);
    }
    for (const char* const other : {"跨境 电商", "CAN", "ｂ", "－", "a\xC2\xA0z", "　", "\xFF", "题\n"}) {
        CAPTURE(other);
        CHECK_FALSE(is_comparison_form(other));
        CHECK(comparison_form(other) != other);
    }
}

TEST_SUITE_END();
