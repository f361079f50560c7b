#include "mappings/documents/pages/upright_words.hpp"

#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

namespace {

constexpr double character_size = 10;

WordBox character(std::string_view text, double left, double top) {
    return {std::string(text), {left, top, left + character_size, top + character_size}, 0};
}

/// The texts of the words, in order.
std::string texts(const std::vector<WordBox>& words) {
    std::string result;
    for (const WordBox& word : words) {
        result += (result.empty() ? "" : "|") + word.text;
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/upright_words");

TEST_CASE("characters set from top to bottom are one word at the middle of their place") {
    std::vector<WordBox> words{character("照", 50, 10),
                               {"测量体温。", {90, 18, 140, 28}, 0},
                               character("料", 50, 20),
                               character("起", 50, 30),
                               character("居", 50, 40)};
    join_upright_text(words);
    CHECK(texts(words) == "测量体温。|照料起居");
    CHECK(words[1].box.middle_y() == doctest::Approx(30));
    CHECK(words[1].box.height() == doctest::Approx(character_size));
}

TEST_CASE("turned numbers and letters stand in their order") {
    std::vector<WordBox> words{{".", {50, 15, 60, 18}, 0},  {"1", {50, 10, 60, 15}, 0},   character("照", 50, 19),
                               character("料", 50, 29),     {"ABC", {50, 40, 60, 55}, 0}, character("表", 50, 56),
                               {"2", {50, 200, 55, 210}, 0}};
    join_upright_text(words);
    CHECK(texts(words) == "2|1.照料ABC表");
}

TEST_CASE("a name goes on in the next column to the left, unless that bears a number") {
    std::vector<WordBox> words{character("养", 50, 10), character("老", 50, 20), character("护", 50, 30),
                               character("照", 38, 10), character("料", 38, 20)};
    join_upright_text(words);
    CHECK(texts(words) == "养老护照料");

    std::vector<WordBox> two{character("养", 50, 20),
                             character("老", 50, 30),
                             {"1.", {38, 10, 48, 19}, 0},
                             character("照", 38, 20),
                             character("料", 38, 30)};
    join_upright_text(two);
    CHECK(texts(two) == "养老|1.照料");
}

TEST_CASE("lines of one character each stay apart") {
    std::vector<WordBox> words{character("序", 50, 10), character("号", 50, 23), character("选", 50, 40)};
    join_upright_text(words);
    CHECK(texts(words) == "序|号|选");
    std::vector<WordBox> none;
    join_upright_text(none);
    CHECK(none.empty());
}

TEST_CASE("turned numbers of text laid out with characters come before their name") {
    std::vector<std::vector<PrintedLine>> pages = test::drawn_pages(R"( 照料      1.1.1 能测量体温。
.1
  起居     1.1.2 能测量血压。
.5 以上
)");
    std::vector<PrintedLine>& lines = pages.front();
    CHECK(put_turned_numbers_right(lines) == std::optional<std::size_t>(0));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].dense_text() == "1.照料1.1.1能测量体温。");
    CHECK(lines[2].dense_text() == ".5以上");
    CHECK_FALSE(put_turned_numbers_right(lines));
}

TEST_CASE("characters of lines that are spread over a narrow column are not set from top to bottom") {
    std::vector<WordBox> words{character("装", 10, 10),   character("备", 25, 10),   character("操", 10, 20.8),
                               character("作", 25, 20.8), character("工", 10, 31.6), character("艺", 25, 31.6)};
    join_upright_text(words);
    CHECK(texts(words) == "装|备|操|作|工|艺");
}

TEST_SUITE_END();

} // namespace kezheng
