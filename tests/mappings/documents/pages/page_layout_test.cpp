#include "mappings/documents/pages/page_layout.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

namespace {

/// Words of one line, 13 points high, with `gap` points between them; a Latin letter is 5 wide, any other 10.
std::string joined(const std::vector<std::string>& texts, double gap, bool keeps_gaps = false) {
    std::vector<WordBox> words;
    double x = 0;
    for (const std::string& text : texts) {
        double width = 0;
        for (const char c : text) {
            width += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0
                     : static_cast<unsigned char>(c) < 0x80U          ? 5
                                                                      : 10;
        }
        words.push_back({text, {x, 0, x + width, 13}, 0});
        x += width + gap;
    }
    return text_of(words, keeps_gaps);
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/page_layout");

TEST_CASE("spaces stand between Latin words, not between Chinese ones") {
    CHECK(joined({"电池", "组"}, 3) == "电池组");
    CHECK(joined({"Battery", "Pack"}, 3) == "Battery Pack");
    CHECK(joined({"使用", "BMS", "诊断仪"}, 3) == "使用 BMS 诊断仪");
}

TEST_CASE("the gap that word processors put between Chinese and Latin is no space") {
    CHECK(joined({"使用", "BMS", "诊断仪"}, 2) == "使用BMS诊断仪");
}

TEST_CASE("a narrow blank is one: that of some fonts is little more than a fifth of a character") {
    CHECK(joined({"电话后", "10"}, 2.2) == "电话后 10");
}

TEST_CASE("letters set apart are one word") {
    CHECK(joined({"使", "用", "诊", "断", "B", "MS", "1.1.", "4"}, 2) == "使用诊断BMS1.1.4");
    CHECK(joined({"1.1.", "4"}, 1.8) == "1.1.4");
}

TEST_CASE("a gap of a whole character parts entries of a list outside of tables") {
    CHECK(joined({"汽车", "电池"}, 12, true) == "汽车 电池");
    CHECK(joined({"汽车", "电池"}, 12, false) == "汽车电池");
}

TEST_CASE("words of other sizes on one base line are one line") {
    const std::vector<WordBox> words{
        {"2", {30, 6, 33, 12}, 0}, {"大字", {0, 0, 30, 16}, 0}, {"下行", {0, 18, 20, 31}, 0}};
    const std::vector<PrintedLine> lines = group_lines(words);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].dense_text() == "大字2");
    CHECK(lines[1].dense_text() == "下行");
    CHECK(group_lines({}).empty());
}

TEST_CASE("boxes far higher than the characters do not make one line of two") {
    const std::vector<WordBox> words{{"左栏甲", {0, 0, 30, 26}, 0},
                                     {"右栏", {50, 9, 70, 35}, 0},
                                     {"左栏乙", {0, 15, 30, 41}, 0},
                                     {"B2B", {32, 15, 47, 41}, 0}};
    std::string text;
    for (const PrintedLine& line : group_lines(words)) {
        text += line.dense_text() + '\n';
    }
    CHECK(text == "左栏甲\n右栏\n左栏乙B2B\n");
}

TEST_SUITE_END();
