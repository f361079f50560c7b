#include "exporters/pictures/compound_words.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/pictures/compound_words");

TEST_CASE("the places inside a word of the lexicon, whatever its parts are") {
    constexpr std::string_view text = "使用搜索引擎"; // 使用 搜索 引擎
    CHECK(inside_compounds(text, {6, 12, 18}) == std::vector<std::size_t>{12});
}

TEST_CASE("the longest word counts") {
    constexpr std::string_view text = "海外搜索引擎"; // 海外 搜索 引擎, a word of the lexicon as a whole
    CHECK(inside_compounds(text, {6, 12, 18}) == std::vector<std::size_t>{6, 12});
}

TEST_CASE("a word that begins or ends within one of ICU's words does not count, nor one that nobody knows") {
    constexpr std::string_view text = "使用搜索引擎";
    CHECK(inside_compounds(text, {9, 18}).empty());
    CHECK(inside_compounds("甲乙丙丁", {6, 12}).empty());
    CHECK(inside_compounds("", {}).empty());
}

TEST_SUITE_END();
