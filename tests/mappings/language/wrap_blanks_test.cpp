#include "mappings/language/wrap_blanks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace kezheng;

namespace {

/// Two lines joined where `times` sentences like `sentence` were counted.
std::string settled(std::string_view sentence, int times, std::string text, std::string_view next) {
    append_printed(text, next);
    WrapBlanks blanks;
    for (int i = 0; i < times; ++i) {
        blanks.count(sentence);
    }
    blanks.settle(text, blanks.part_letters());
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/language/wrap_blanks");

TEST_CASE("blanks count as usual from eight on, with one slip in twenty") {
    CHECK(settled("能用 PLC 调速。", 4, "能用", "CAN。") == "能用 CAN。");
    CHECK(settled("能用 PLC 调速。", 3, "能用", "CAN。") == "能用CAN。");
    WrapBlanks blanks;
    for (int i = 0; i < 20; ++i) {
        blanks.count("能用 PLC。");
    }
    blanks.count("能用PLC。");
    CHECK(blanks.part_letters());
    blanks.count("能用PLC。");
    CHECK_FALSE(blanks.part_letters());
    CHECK(blanks.mostly_part_letters());
}

TEST_CASE("the number before a text and the marked places do not count") {
    std::string joined = "能用";
    append_printed(joined, "PLC");
    WrapBlanks blanks;
    blanks.count("1.1 能磨豆。");
    blanks.count(joined);
    CHECK_FALSE(blanks.mostly_part_letters());
    blanks.settle(joined, true);
    CHECK(joined == "能用 PLC");
}

TEST_SUITE_END();
