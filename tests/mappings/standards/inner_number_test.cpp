#include "mappings/standards/inner_number.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

TEST_SUITE_BEGIN("mappings/standards/inner_number");

TEST_CASE("a number opens an element behind a closed sentence or a blank, before a word") {
    const std::string_view text = "1.1.1 能泡茶。1.1.2 能洗杯。";
    CHECK(text.substr(number_in(text, 1)) == "1.1.2 能洗杯。");
    CHECK(number_in("能在3.5 分钟内泡茶", 1) == std::string_view("能在3.5 分钟内泡茶").size());
    CHECK(number_in("能泡 3 杯", 1) == std::string_view("能泡 3 杯").size());
    CHECK(number_in("", 0) == 0);
}

TEST_CASE("only the mark that comes next parts a text") {
    const std::string_view text = "能泡茶；③能洗杯；②能擦干。";
    CHECK(text.substr(next_mark_in(text, {MarkKind::circled, 1, "①", 3})) == "②能擦干。");
    CHECK(next_mark_in(text, {MarkKind::circled, 4, "④", 3}) == text.size());
    CHECK(next_mark_in(text, {MarkKind::chinese, 1, "一", 6}) == text.size());
}

TEST_SUITE_END();
