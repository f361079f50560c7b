#include "mappings/documents/grid_table.hpp"

#include "graph/base/unicode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace kezheng;

namespace {

/// Each row on a line: `line [cell|cell]`, `/` between paragraphs.
std::string rows(std::string_view drawing) {
    std::vector<std::string> lines;
    while (!drawing.empty()) {
        const std::size_t end = std::min(drawing.find('\n'), drawing.size());
        lines.emplace_back(drawing.substr(0, end));
        drawing.remove_prefix(std::min(end + 1, drawing.size()));
    }
    std::string text;
    for (const GridRow& row : grid_rows(lines)) {
        text += std::to_string(row.line) + " [";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += i > 0 ? "|" : "";
            for (std::size_t j = 0; j < row.cells[i].size(); ++j) {
                text += (j > 0 ? "/" : "") + row.cells[i][j];
            }
        }
        text += "]\n";
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/grid_table");

TEST_CASE("borders of tables drawn with characters") {
    CHECK(is_grid_border("+----+----+"));
    CHECK(is_grid_border("  +:===+====:+"));
    CHECK_FALSE(is_grid_border("+ 1 +"));
    CHECK_FALSE(is_grid_border("+++++"));
    CHECK_FALSE(is_grid_border("|----|----|"));
}

TEST_CASE("cells of several lines and paragraphs, Chinese characters counted as two") {
    CHECK(rows("+----------+--------------+\n"
               "| 工作任务 | 职业技能要求 |\n"
               "+==========+==============+\n"
               "| 磨豆     | 1. 能称      |\n"
               "|          | 量豆子。     |\n"
               "|          |              |\n"
               "|          | 2. 能磨豆。  |\n"
               "+----------+--------------+\n"
               "|          | 3. 能装粉。  |\n"
               "+----------+--------------+\n") ==
          "1 [工作任务|职业技能要求]\n3 [磨豆|1. 能称量豆子。/2. 能磨豆。]\n8 [|3. 能装粉。]\n");
}

TEST_CASE("a cell over several rows or columns belongs to the first of them") {
    CHECK(rows("+------+------+------+\n"
               "| 吧台 | 磨豆 | 能磨 |\n"
               "| 准备 +------+------+\n"
               "| 工作 | 清洗 | 能洗 |\n"
               "+------+------+------+\n"
               "| 冲煮        | 能煮 |\n"
               "+--------------+------+\n") == "1 [吧台准备工作|磨豆|能磨]\n3 [|清洗|能洗]\n5 [冲煮||能煮]\n");
}

TEST_CASE("lines that are not drawn as they should be lose no text") {
    CHECK(rows("+----+----+\n| a | bb | c |\n") == "1 [a | bb | c ||]\n");
    CHECK(rows("+----+----+\n|\n+\n").empty());
    CHECK(rows("").empty());
}

TEST_SUITE_END();
