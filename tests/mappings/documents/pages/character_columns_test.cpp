#include "mappings/documents/pages/character_columns.hpp"

#include "graph/base/unicode.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace kezheng;

namespace {

/// A line of characters, each one column wide, words parted by blanks.
PrintedLine line(std::string_view text, double row = 0) {
    PrintedLine result;
    double column = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size(); ++column) {
        const std::size_t length = code_point_at(text, at).length;
        const std::string_view character = text.substr(at, length);
        at += length;
        if (character == " ") {
            in_word = false;
            continue;
        }
        const Box box{column * character_step, row * line_step, (column + 1) * character_step, row * line_step + 13};
        if (!in_word) {
            result.words.push_back({"", box, 1});
        }
        in_word = true;
        result.words.back().text += character;
        result.words.back().box.add(box);
    }
    result.box = result.words.front().box;
    for (const WordBox& word : result.words) {
        result.box.add(word.box);
    }
    return result;
}

TableHeading heading(std::string_view text = "工作领域    工作任务    职业技能要求") {
    return *heading_at({line(text)}, 0);
}

/// The words of each column, columns parted by bars.
std::string placed(std::string_view text, const std::vector<double>& borders) {
    std::string result;
    for (const std::vector<WordBox>& column : place_words(line(text), heading(), borders).columns) {
        for (const WordBox& word : column) {
            result += word.text + ' ';
        }
        result += '|';
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/character_columns");

TEST_CASE("borders lie where requirements begin and between names") {
    const std::vector<PrintedLine> lines{line("1. 备料     1.1 选豆  1.1.1 能选豆。"),
                                         line("          1.2 磨豆  1.2.1 能磨。"),
                                         line("                  1.2.2 能称。")};
    const std::vector<const PrintedLine*> body{lines.data(), &lines[1], &lines[2]};
    const std::vector<double> borders = character_borders(heading(), body, {60, 140}, true);
    REQUIRE(borders.size() == 2);
    CHECK(borders[1] == 175);
    CHECK(borders[0] > 50);
    CHECK(borders[0] <= 105);
}

TEST_CASE("a page without a header row and without areas keeps the border before") {
    const std::vector<PrintedLine> lines{line("        签订合同    能签订。"), line("                能归档。")};
    const std::vector<const PrintedLine*> body{lines.data(), &lines[1]};
    const std::vector<double> borders = character_borders(heading(), body, {65, 165}, false);
    CHECK(borders == std::vector<double>{65, 155});
}

TEST_CASE("without requirements or with another number of columns the borders stay") {
    CHECK(character_borders(heading(), {}, {60, 140}, true) == std::vector<double>{60, 140});
    CHECK(character_borders(heading(), {}, {60}, true) == std::vector<double>{60});
}

TEST_CASE("words go where their place and their numbers say") {
    const std::vector<double> borders{75, 175};
    CHECK(placed("1. 备料    1.1 选豆    1.1.1 能选。", borders) == "1. 备料 |1.1 选豆 |1.1.1 能选。 |");
    CHECK(placed("1. 备料 1.1 选豆 1.1.1 能选。", borders) == "1. 备料 |1.1 选豆 |1.1.1 能选。 |");
    CHECK(placed("                  能选。", borders) == "||能选。 |");
}

TEST_CASE("the number of a list stands some blanks before its text, in one cell with it") {
    CHECK(placed("1.    备料  1.1   选豆      1.1.1   能选。", {95, 195}) == "1. 备料 |1.1 选豆 |1.1.1 能选。 |");
}

TEST_CASE("a line of very many words is divided by place") {
    std::string text;
    for (int i = 0; i < 100; ++i) {
        text += "字 ";
    }
    const PlacedWords words = place_words(line(text), heading(), {75, 175});
    CHECK(words.columns[0].size() == 4);
    CHECK(words.columns[2].size() == 91);
}

TEST_CASE("names on lines of their own stand between the requirements beside them") {
    const auto column = [](const std::vector<double>& rows) {
        std::vector<PrintedLine> lines;
        for (const double row : rows) {
            lines.push_back(line("字", row));
        }
        return lines;
    };
    std::vector<std::vector<PrintedLine>> columns{column({2, 4}), column({0, 1, 3, 5})};
    set_beside_requirements(columns, 1);
    CHECK(columns[1][3].box.top == 3 * line_step);
    CHECK(columns[0][0].box.top == 1.5 * line_step);
    CHECK(columns[0][1].box.top == 2.5 * line_step);
    std::vector<std::vector<PrintedLine>> names{column({0, 7}), {}};
    set_beside_requirements(names, 1);
    CHECK(names[0][0].box.top < names[0][1].box.top);
}

TEST_CASE("headings of two other columns are wrapped on one line") {
    const std::string first = "序  工作领域    工作任务     职业技能要求   备";
    const auto heading = heading_at({line(first), line("号                            注", 1)}, 0);
    REQUIRE(heading);
    CHECK(heading->lines == 2);
    CHECK(heading->columns.front().text == "序号");
    CHECK(heading->columns.back().text == "备注");
    CHECK(heading_at({line(first), line("1  1. 备料", 1)}, 0)->lines == 1);
    CHECK(heading_at({line(first), line("号  吧台", 1)}, 0)->lines == 1);
}

TEST_CASE("a sentence outside the table runs across its borders") {
    CHECK(runs_across(line("本标准规定了职业技能等级。"), {75}));
    CHECK_FALSE(runs_across(line("备料      选豆"), {75}));
}

TEST_SUITE_END();
