#include "mappings/documents/text_rows.hpp"

#include "mappings/documents/read_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

using namespace kezheng;

namespace {

/// Rows as `line: a/b|c`, lines as they are.
std::string rows_in(std::string_view text) {
    std::string result;
    for (const Block& block : read_text(text, "a.txt").blocks) {
        if (const auto* line = std::get_if<Line>(&block)) {
            result += std::to_string(line->source.line) + ": " + line->text + '\n';
            continue;
        }
        const auto& row = std::get<Row>(block);
        result += std::to_string(row.source.line) + ": ";
        for (const Cell& cell : row.cells) {
            for (const Line& line : cell.lines) {
                result += line.text + '/';
            }
            result += '|';
        }
        result += '\n';
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/text_rows");

TEST_CASE("cells copied from a spreadsheet hold lines in quotation marks") {
    CHECK(rows_in("领域\t任务\t\"1.1.1 能磨\"\"豆\"\"。\r\n1.1.2 能清洗。\"\r\n后\n") ==
          "1: 领域/|任务/|1.1.1 能磨\"豆\"。/1.1.2 能清洗。/|\n3: 后\n");
    CHECK(rows_in("\"甲\n乙\"\t丙\n丁\n") == "1: \"甲\n2: 乙\"/|丙/|\n3: 丁\n");
    CHECK(rows_in("甲\t\"乙\n丙\n") == "1: 甲/|\"乙/|\n2: 丙\n");
    CHECK(rows_in("甲\t\"乙\"丁\n丙\n") == "1: 甲/|\"乙\"丁/|\n2: 丙\n");
    CHECK(rows_in("甲\t\"乙\n\"\t\"丙\"") == "1: 甲/|乙/|丙/|\n");
}

TEST_CASE("a table saved with commas begins at its header row and ends where a line has another number of cells") {
    CHECK(rows_in("前言, 甲\n工作领域,工作任务,职业技能要求\r\n1. 甲,\"1.1 乙, 丙\",\"1.1.1 能磨\"\"豆\"\"。\r\n1.1.2 "
                  "能清洗。\"\r\n,,1.1.3 能。\n参考文献\n甲,乙,丙\n") ==
          "1: 前言, 甲\n2: 工作领域/|工作任务/|职业技能要求/|\n"
          "3: 1. 甲/|1.1 乙, 丙/|1.1.1 能磨\"豆\"。/1.1.2 能清洗。/|\n5: ||1.1.3 能。/|\n6: 参考文献\n7: 甲,乙,丙\n");
    CHECK(rows_in("工作领域,工作任务\n甲,\"乙\n丙\n") == "1: 工作领域/|工作任务/|\n2: 甲/|\"乙/|\n3: 丙\n");
}

TEST_CASE("tables may be drawn with bars") {
    CHECK(rows_in("| 工作领域 | 工作任务 | 要求 |\n|---|:---:|--:|\n| 1. 甲 | 1.1 乙 | 1.1.1 能。<br>1.1.2 会。 |\n| | "
                  "| 丙 |\n") ==
          "1: 工作领域/|工作任务/|要求/|\n3: 1. 甲/|1.1 乙/|1.1.1 能。/1.1.2 会。/|\n4: ||丙/|\n");
    CHECK(rows_in("|甲|\n||\n") == "1: |甲|\n2: ||\n");
}

TEST_SUITE_END();
