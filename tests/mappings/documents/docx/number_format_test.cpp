#include "mappings/documents/docx/number_format.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace kezheng;

namespace {

std::string in(std::string_view format, std::initializer_list<unsigned> values) {
    std::string result;
    for (const unsigned value : values) {
        result += (result.empty() ? "" : " ") + number_in_format(value, format);
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/docx/number_format");

TEST_CASE("numbers take the signs of their format") {
    CHECK(in("decimal", {0, 1, 12}) == "0 1 12");
    CHECK(in("decimalZero", {1, 12}) == "01 12");
    CHECK(in("upperLetter", {1, 26, 27}) == "A Z AA");
    CHECK(in("lowerLetter", {2, 28}) == "b bb");
    CHECK(in("upperRoman", {4, 9, 1994}) == "IV IX MCMXCIV");
    CHECK(in("lowerRoman", {3}) == "iii");
    CHECK(in("chineseCounting", {1, 10, 11, 20, 21, 105}) == "一 十 十一 二十 二十一 一〇五");
    CHECK(in("chineseCountingThousand", {10, 101, 110, 1005}) == "十 一百零一 一百一十 一千零五");
    CHECK(in("chineseLegalSimplified", {1, 10, 12}) == "壹 壹拾 壹拾贰");
    CHECK(in("ideographTraditional", {1, 10, 11}) == "甲 癸 11");
    CHECK(in("ideographZodiac", {1, 12}) == "子 亥");
    CHECK(in("decimalEnclosedCircle", {1, 20, 21}) == "① ⑳ 21");
    CHECK(in("decimalFullWidth", {12}) == "１２");
    CHECK(in("ordinal", {1, 2, 3, 4, 11, 21}) == "1st 2nd 3rd 4th 11th 21st");
}

TEST_CASE("what a format has no sign for is written in digits") {
    CHECK(in("upperRoman", {0, 4000}) == "0 4000");
    CHECK(in("upperLetter", {0, 1000000}) == "0 1000000");
    CHECK(in("chineseCounting", {0}) == "0");
    CHECK(in("somethingNew", {7}) == "7");
    CHECK(number_in_format(7, "none").empty());
    CHECK(number_in_format(7, "bullet").empty());
}

TEST_SUITE_END();
