#include "mappings/documents/pages/table_cells.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

WordBox placed_word(const std::string& text, double left, double top) {
    return {text, {left, top, left + (10 * static_cast<double>(text.size()) / 3), top + 10}, 0};
}

PrintedTable table_of(std::vector<TableStretch> stretches) {
    PrintedTable table;
    table.heading.columns = {{"工作任务", {10, 0, 70, 10}, Column::task},
                             {"职业技能要求", {110, 0, 170, 10}, Column::skill}};
    table.stretches = std::move(stretches);
    return table;
}

/// The rows without the header: `养护: 能清洁 能上油`.
std::string rows(const PrintedTable& table) {
    std::string text;
    for (const Row& row : rows_of(table, "a.pdf")) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += i == 0 ? "" : "|";
            for (const Line& line : row.cells[i].lines) {
                text += line.text;
            }
        }
        text += '\n';
    }
    return text.substr(text.find('\n') + 1);
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/table_cells");

TEST_CASE("rules tell which requirements belong to a name in the middle, and where a requirement ends") {
    // Without rules 能更换 would belong to either name, and 能上油 be the second line of 能清洁.
    const std::vector<WordBox> names{placed_word("养护", 10, 30), placed_word("检修", 10, 65)};
    const std::vector<WordBox> skills{placed_word("能清洁轮胎并检查", 110, 20), placed_word("能上油", 110, 32),
                                      placed_word("能更换", 110, 50), placed_word("能检查", 110, 65),
                                      placed_word("能修理", 110, 80)};
    CHECK(rows(table_of({{1, {90}, {names, skills}, {{46}, {31, 46, 62, 77}}}})) ==
          "养护|能清洁轮胎并检查\n|能上油\n检修|能更换\n|能检查\n|能修理\n");
}

TEST_CASE("a number that cannot follow begins no cell inside an open sentence") {
    const std::vector<WordBox> names{placed_word("1.1养护", 10, 20)};
    const std::vector<WordBox> skills{placed_word("1.1.1能清洁轮胎，如果发现", 110, 20),
                                      placed_word("4.2.1类裂纹则报告。", 110, 32), placed_word("1.1.2能上油", 110, 44),
                                      placed_word("1.1.4能打蜡。", 110, 56)};
    // Whether a blank stands where the line ends is settled later (settle_wrap_blanks).
    CHECK(rows(table_of({{1, {90}, {names, skills}, {}}})) == "1.1养护|1.1.1能清洁轮胎，如果发现\x1F"
                                                              "4.2.1类裂纹则报告。\n|1.1.2能上油\n|1.1.4能打蜡。\n");
}

TEST_CASE("requirements counted ① anew in each cell tell which name holds them, and begin a cell without a full stop "
          "before") {
    // By their places 能检查 would belong to 养护, and 能上油 and 能检查 be one.
    const std::vector<WordBox> names{placed_word("养护", 10, 30), placed_word("检修", 10, 70)};
    const std::vector<WordBox> skills{placed_word("①能清洁。", 110, 20), placed_word("②能上油", 110, 32),
                                      placed_word("①能检查轮胎，", 110, 44), placed_word("并更换。", 110, 56),
                                      placed_word("②能修理。", 110, 68)};
    CHECK(rows(table_of({{1, {90}, {names, skills}, {}}})) ==
          "养护|①能清洁。\n|②能上油\n检修|①能检查轮胎，并更换。\n|②能修理。\n");
}

TEST_CASE("rules around the table alone tell nothing") {
    const std::vector<WordBox> names{placed_word("养护", 10, 20), placed_word("检修", 10, 60)};
    const std::vector<WordBox> skills{placed_word("能清洁。", 110, 20), placed_word("能上油。", 110, 40),
                                      placed_word("能检查。", 110, 60)};
    CHECK(rows(table_of({{1, {90}, {names, skills}, {{12, 90}, {12, 90}}}})) ==
          "养护|能清洁。\n|能上油。\n检修|能检查。\n");
}

TEST_CASE("a ruled cell goes on over the page where one half of it is empty or its sentence has not ended") {
    const TableStretch first{
        1,
        {90},
        {{placed_word("养护", 10, 20)}, {placed_word("能清洁。", 110, 20), placed_word("能检查轮胎", 110, 40)}},
        {{32}, {32}}};
    const TableStretch second{
        2,
        {90},
        {{placed_word("检修", 10, 30)}, {placed_word("的气压。", 110, 20), placed_word("能更换。", 110, 40)}},
        {{}, {32}}};
    CHECK(rows(table_of({first, second})) == "养护|能清洁。\n检修|能检查轮胎的气压。\n|能更换。\n");
}

TEST_CASE("columns hold each other in the order of their kinds, also with a column of levels") {
    PrintedTable table;
    table.heading.columns = {{"职业技能要求", {200, 0, 260, 10}, Column::skill},
                             {"等级", {10, 0, 30, 10}, Column::level},
                             {"工作任务", {100, 0, 140, 10}, Column::task}};
    table.stretches = {{1,
                        {50, 150},
                        {{placed_word("1.1.1", 200, 20), placed_word("1.1.2", 200, 40), placed_word("1.1.1", 200, 60)},
                         {placed_word("初级", 10, 30), placed_word("中级", 10, 60)},
                         {placed_word("1.1", 100, 20), placed_word("1.1", 100, 60)}},
                        {}}};
    CHECK(rows(table) == "1.1.1|初级|1.1\n1.1.2||\n1.1.1|中级|1.1\n");
}

TEST_SUITE_END();
