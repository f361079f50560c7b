#include "exporters/pictures/wrap_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/pictures/wrap_text");

TEST_CASE("a text that fits stays on its line") {
    CHECK(wrap_text("咖啡制作", 8) == "咖啡制作");
    CHECK(wrap_text("coffee", 6) == "coffee");
    CHECK(wrap_text("", 10) == "");
    CHECK(wrap_text("   ", 10) == "");
}

TEST_CASE("a Chinese character takes two columns") {
    CHECK(wrap_text("甲乙丙丁戊己", 4) == "甲乙\n丙丁\n戊己");
}

TEST_CASE("lines break between words, and the space at the break goes") {
    CHECK(wrap_text("choose the grind by the method", 12) == "choose the\ngrind by the\nmethod");
    CHECK(wrap_text("使用 espresso 机", 8) == "使用\nespresso\n机");
}

TEST_CASE("no closing mark begins a line and no opening mark ends one") {
    CHECK(wrap_text("甲乙丙，丁", 6) == "甲乙\n丙，丁");
    CHECK(wrap_text("检查（咖啡）", 10) == "检查\n（咖啡）");
    CHECK(wrap_text("检查“咖啡”。", 10) == "检查\n“咖啡”。");
}

TEST_CASE("a word of the dictionary is not cut") {
    CHECK(wrap_text("检查咖啡", 6) == "检查\n咖啡");
}

TEST_CASE("a word of the lexicon is not cut where the dictionary takes it for two, unless it is longer than a line") {
    CHECK(wrap_text("海外搜索引擎优化", 12) == "海外搜索引擎\n优化");
    CHECK(wrap_text("使用搜索引擎", 10) == "使用\n搜索引擎");
    CHECK(wrap_text("搜索引擎", 4) == "搜索\n引擎");
}

TEST_CASE("a line ends with a hyphen only where a word is longer than a line") {
    CHECK(wrap_text("Basic On-Site Operations", 14) == "Basic On-Site\nOperations");
    CHECK(wrap_text("Basic On-Site Operations", 10) == "Basic\nOn-Site\nOperations");
    CHECK(wrap_text("Cross-Border", 8) == "Cross-\nBorder");
}

TEST_CASE("a number stands with what it numbers") {
    CHECK(wrap_text("Level \u203a 1 Market analysis", 12) == "Level \u203a\n1 Market\nanalysis");
    CHECK(wrap_text("in 2021 and later", 8) == "in\n2021 and\nlater");
}

TEST_CASE("a word longer than a line is cut, between characters") {
    CHECK(wrap_text("abcdefghij", 4) == "abcd\nefgh\nij");
    CHECK(wrap_text("x 𠮷𠮷𠮷", 2) == "x\n𠮷\n𠮷\n𠮷");
    CHECK(wrap_text("课", 1) == "课");
}

TEST_CASE("control characters become spaces") {
    CHECK(wrap_text("a\nb\tc\x7F"
                    "d",
                    20) == "a b c d");
    CHECK(wrap_text("a\r\n", 20) == "a");
}

TEST_CASE("even lines: as many as needed, about equally long") {
    CHECK(wrap_text("aaa bbb ccc ddd eee", 15) == "aaa bbb ccc ddd\neee");
    CHECK(wrap_evenly("aaa bbb ccc ddd eee", 15) == "aaa bbb ccc\nddd eee");
    CHECK(wrap_evenly("咖啡制作", 8) == "咖啡制作");
    CHECK(wrap_evenly("", 8) == "");
    CHECK(wrap_evenly("Contract Fulfilment Services", 14) == "Contract\nFulfilment\nServices"); // no word is cut
}

TEST_SUITE_END();
