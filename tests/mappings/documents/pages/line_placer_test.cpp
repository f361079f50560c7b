#include "mappings/documents/pages/line_placer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

/// A line of characters, its words at these columns of the page.
PrintedLine laid_out_line(const std::vector<std::pair<std::size_t, std::string>>& words,
                          const std::vector<double>& rights) {
    PrintedLine line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        line.words.push_back({words[i].second,
                              {static_cast<double>(words[i].first) * character_step, 0, rights[i] * character_step, 13},
                              0});
    }
    return line;
}

TableHeading three_headings() {
    TableHeading result;
    result.columns = {
        {"工作领域", {}, Column::area}, {"工作任务", {}, Column::task}, {"职业技能要求", {}, Column::skill}};
    return result;
}

std::string placed_words(const PrintedLine& line, bool by_borders = false) {
    const TableHeading columns = three_headings();
    LinePlacer placer(line, columns);
    const std::vector<double> borders{9 * character_step, 20 * character_step};
    const PlacedWords words = by_borders ? placer.place_by_borders(borders) : placer.place(borders);
    std::string text;
    for (const std::vector<WordBox>& column : words.columns) {
        for (const WordBox& word : column) {
            text += word.text;
        }
        text += '|';
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/line_placer");

TEST_CASE("words begin a segment behind two blanks, unless only a number stands before them") {
    const PrintedLine line = laid_out_line({{0, "1."}, {4, "识茶"}, {10, "1.1"}, {14, "绿茶"}}, {2, 6, 13, 16});
    CHECK(begins_segment(line, 0));
    CHECK_FALSE(begins_segment(line, 1));
    CHECK(begins_segment(line, 2));
    CHECK(parts_of_number(line.words[2]) == 2);
    CHECK(parts_of_number(line.words[3]) == 0);
}

TEST_CASE("one blank between Chinese characters or their signs parts cells") {
    CHECK(follows_chinese(laid_out_line({{0, "识茶（一）"}, {6, "绿茶"}}, {5, 8}), 1));
    CHECK_FALSE(follows_chinese(laid_out_line({{0, "识茶"}, {3, "B2B"}}, {2, 6}), 1));
}

TEST_CASE("numbers and blanks place words; without both their place does") {
    CHECK(
        placed_words(laid_out_line({{0, "1."}, {3, "识茶"}, {6, "1.1"}, {10, "绿茶"}, {13, "1.1.1"}, {19, "能泡茶。"}},
                                   {2, 5, 9, 12, 18, 23})) == "1.识茶|1.1绿茶|1.1.1能泡茶。|");
    CHECK(placed_words(laid_out_line({{21, "并洗杯。"}}, {25})) == "||并洗杯。|");
    CHECK(placed_words(laid_out_line({{0, "甲"}, {12, "乙"}, {25, "丙"}}, {1, 13, 26}), true) == "甲|乙|丙|");
}

TEST_CASE("a circled mark behind a name begins a requirement, also in a line with a gap further on") {
    CHECK(placed_words(laid_out_line({{10, "检查设备"}, {15, "②能结合"}, {24, "B2B"}, {28, "检查。"}},
                                     {14, 19, 27, 31})) == "|检查设备|②能结合B2B检查。|");
}

TEST_CASE("a name is no wider than its column: words that are more are of a requirement") {
    CHECK(placed_words(laid_out_line({{0, "识茶"}, {3, "检测"}, {6, "m距离要求检测并记录裸眼视力"}}, {2, 5, 20})) ==
          "识茶||检测m距离要求检测并记录裸眼视力|");
}

TEST_SUITE_END();
