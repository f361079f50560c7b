#include "mappings/documents/pages/table_layout.hpp"

#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

#include <utility>
#include <variant>

using kezheng::test::blocks_drawn;

TEST_SUITE_BEGIN("mappings/documents/pages/table_layout");

TEST_CASE("areas and tasks at the middle of their cells come before their first requirement") {
    CHECK(blocks_drawn(R"(  表 1 养老护理（初级）
    工作领域      工作任务          职业技能要求
                                1.1.1 能测量体温，
                 1.1 观察        记录结果。
  1. 生活照料                   1.1.2 能测量血压。
                                1.2.1 能协助进食。
                 1.2 饮食       1.2.2 能记录饮水量。
                                1.2.3 能清点餐具。
  2. 清洁        2.1 洗浴       2.1.1 能调节水温。
)") == R"(表 1 养老护理（初级）
| 工作领域 | 工作任务 | 职业技能要求
| 1. 生活照料 | 1.1 观察 | 1.1.1 能测量体温，记录结果。
| | | 1.1.2 能测量血压。
| | 1.2 饮食 | 1.2.1 能协助进食。
| | | 1.2.2 能记录饮水量。
| | | 1.2.3 能清点餐具。
| 2. 清洁 | 2.1 洗浴 | 2.1.1 能调节水温。
)");
}

TEST_CASE("requirements with wrong numbers stay with the task that stands beside them") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 1. 照料     1.1 观察      1.1.1 能测量体温。
                           1.1.2 能测量血压。
             1.2 饮食      1.1.1 能协助进食。
                           1.1.2 能记录饮水量。
                           1.1.2 能清点餐具。
             1.3 洗浴      1.3.1 能调节水温。
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。
| | | 1.1.2 能测量血压。
| | 1.2 饮食 | 1.1.1 能协助进食。
| | | 1.1.2 能记录饮水量。
| | | 1.1.2 能清点餐具。
| | 1.3 洗浴 | 1.3.1 能调节水温。
)");
}

TEST_CASE("a table goes on over pages, with its header row repeated or not, also inside a cell") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 1. 照料     1.1 观察      1.1.1 能测量体温。
                           1.1.2 能测量血压，
----
                           并记录结果。
             1.2 饮食与    1.2.1 能协助进食。
----
  工作领域    工作任务         职业技能要求
             营养          1.2.2 能记录饮水量。
 2. 清洁     2.1 洗浴      2.1.1 能调节水温。
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。
| | | 1.1.2 能测量血压，并记录结果。
| | 1.2 饮食与营养 | 1.2.1 能协助进食。
| | | 1.2.2 能记录饮水量。
| 2. 清洁 | 2.1 洗浴 | 2.1.1 能调节水温。
header-row-repeated
)");
}

TEST_CASE("margins may change sides from page to page") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 1. 照料     1.1 观察      1.1.1 能测量体温。
                           1.1.2 能测量血压。
----
                  1.2 饮食      1.2.1 能协助进食。
      2. 清洁     2.1 洗浴      2.1.1 能调节水温。
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。
| | | 1.1.2 能测量血压。
| | 1.2 饮食 | 1.2.1 能协助进食。
| 2. 清洁 | 2.1 洗浴 | 2.1.1 能调节水温。
)");
}

TEST_CASE("a header row on a new page where numbers begin again begins the next table") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 1. 照料     1.1 观察      1.1.1 能测量体温。
                           1.1.2 能测量血压。
----
  工作领域    工作任务         职业技能要求
 1. 管理     1.1 排班      1.1.1 能编制班表。
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。
| | | 1.1.2 能测量血压。
| 工作领域 | 工作任务 | 职业技能要求
| 1. 管理 | 1.1 排班 | 1.1.1 能编制班表。
)");
}

TEST_CASE("a line that names a level parts the table, and the columns go on below it") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 1. 照料     1.1 观察      1.1.1 能测量体温。
 6.2.2 中级
 1. 管理     1.1 排班      1.1.1 能编制班表。
                           1.1.2 能调整班表。
 参考文献
 [1] 养老护理手册
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。
6.2.2 中级
| 工作领域 | 工作任务 | 职业技能要求
| 1. 管理 | 1.1 排班 | 1.1.1 能编制班表。
| | | 1.1.2 能调整班表。
参考文献
[1] 养老护理手册
)");
}

TEST_CASE("the heading of a level's requirements parts the table") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 1. 照料     1.1 观察      1.1.1 能测量体温。
 6.2.2 中级职业技能要求
  工作领域    工作任务         职业技能要求
 1. 管理     1.1 排班      1.1.1 能编制班表。
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。
6.2.2 中级职业技能要求
| 工作领域 | 工作任务 | 职业技能要求
| 1. 管理 | 1.1 排班 | 1.1.1 能编制班表。
)");
}

TEST_CASE("areas that stand across the columns of tasks and requirements are rows of their own") {
    CHECK(blocks_drawn(R"( 表 1 养老护理（初级）
  工作任务         职业技能要求
      工作领域：1. 生活照料
 1.1 观察      1.1.1 能测量体温，
               记录结果。
               1.1.2 能测量血压。
 2. 清洁
 2.1 洗浴      2.1.1 能调节水温。
----
  工作任务         职业技能要求
               2.1.2 能清洗用具。
 参考文献
)") == R"(表 1 养老护理（初级）
| 工作任务 | 职业技能要求
| 工作领域：1. 生活照料
| 1.1 观察 | 1.1.1 能测量体温，记录结果。
| | 1.1.2 能测量血压。
| 2. 清洁
| 2.1 洗浴 | 2.1.1 能调节水温。
| | 2.1.2 能清洗用具。
参考文献
header-row-repeated
)");
}

TEST_CASE("tables of one width whose two columns part at different places keep their own columns") {
    CHECK(blocks_drawn(R"(表 1 仓储（初级）
          工作任务                              职业技能要求
工作领域：1. 库房日常管理与基础作业
1.1 验收                     1.1.1 能核对批号并且登记。
                             1.2.1 能安放仪器。
1.2 温湿度自动记录仪的安放
                             1.2.2 能导出曲线。
表 2 仓储（中级）
      工作任务                              职业技能要求
工作领域：1. 运输
1.1 调度             1.1.1 能编制计划并且下达。
                     1.1.2 能调整计划并且说明。
1.2 统计             1.2.1 能汇总单据并且归档。
                     1.2.2 能编写报表并且上报。
)") == R"(表 1 仓储（初级）
| 工作任务 | 职业技能要求
| 工作领域：1. 库房日常管理与基础作业
| 1.1 验收 | 1.1.1 能核对批号并且登记。
| 1.2 温湿度自动记录仪的安放 | 1.2.1 能安放仪器。
| | 1.2.2 能导出曲线。
表 2 仓储（中级）
| 工作任务 | 职业技能要求
| 工作领域：1. 运输
| 1.1 调度 | 1.1.1 能编制计划并且下达。
| | 1.1.2 能调整计划并且说明。
| 1.2 统计 | 1.2.1 能汇总单据并且归档。
| | 1.2.2 能编写报表并且上报。
)");
}

TEST_CASE("entries of a second column that stand above the heading of the bibliography are no requirements") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 1. 照料     1.1 观察      1.1.1 能测量体温。
                           1.1.2 能测量血压。

                           [2] 手册
 参考文献
                           第二卷
 [1] 图册
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。
| | | 1.1.2 能测量血压。
[2] 手册
参考文献
第二卷
[1] 图册
)");
}

TEST_CASE("the end of a sentence below a new header row stands before the first area of that table") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 1. 照料     1.1 观察      1.1.1 能测量体温，

  工作领域    工作任务         职业技能要求
                           并记录结果。
 2. 清洁     2.1 洗浴      2.1.1 能调节水温。
                           2.1.2 能清洗用具。
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温，
| 工作领域 | 工作任务 | 职业技能要求
| | | 并记录结果。
| 2. 清洁 | 2.1 洗浴 | 2.1.1 能调节水温。
| | | 2.1.2 能清洗用具。
)");
}

TEST_CASE("columns of other kinds keep their place") {
    CHECK(blocks_drawn(R"( 序号   工作领域    工作任务        职业技能要求         备注
 1      1. 照料     1.1 观察      1.1.1 能测量体温。    考核
                                  1.1.2 能测量血压。
 2      2. 清洁     2.1 洗浴      2.1.1 能调节水温。    选学
)") == R"(| 序号 | 工作领域 | 工作任务 | 职业技能要求 | 备注
| 1 | 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。 | 考核
| | | | 1.1.2 能测量血压。 |
| 2 | 2. 清洁 | 2.1 洗浴 | 2.1.1 能调节水温。 | 选学
)");
}

TEST_CASE("headings of narrow columns stand one character a line, above and below the others") {
    CHECK(blocks_drawn(R"(  等  序  工作领
                    工作任务        职业技能要求          备
  级  号    域                                            注
  初  1   1.照料    1.1 观察    1.1.1 能测量体温。        选
  级  2                         1.1.2 能测量血压。        学
)") == R"(| 等级 | 序号 | 工作领域 | 工作任务 | 职业技能要求 | 备注
| 初级 | 1 2 | 1.照料 | 1.1 观察 | 1.1.1 能测量体温。 | 选学
| | | | | 1.1.2 能测量血压。 |
)");
}

TEST_CASE("a name from top to bottom at the right end of its column belongs to that") {
    std::vector<std::vector<kezheng::PrintedLine>> pages =
        kezheng::test::drawn_pages(R"(  工作领域               工作任务        职业技能要求
                     竖  1.1 观察        1.1.1 能测量体温。
                         1.2 饮食        1.2.1 能协助进食。
)");
    pages.front().at(1).words.front().text = "1.照料起居";
    const kezheng::PrintedBlocks printed = kezheng::blocks_of(std::move(pages), "a.pdf", kezheng::PageGrid::steady);
    REQUIRE(printed.blocks.size() == 3);
    const auto& row = std::get<kezheng::Row>(printed.blocks[1]);
    CHECK(row.cells.at(0).lines.at(0).text == "1.照料起居");
    CHECK(row.cells.at(1).lines.at(0).text == "1.1 观察");
}

TEST_CASE("a name longer than all before it does not end the table where a requirement stands beside it") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务                     职业技能要求
 1. 照料     1.1 观察                     1.1.1 能测量体温。
                                          1.1.2 能测量血压。
----
             1.2 饮食的准备与喂食的方法   1.2.1 能协助进食。
             和记录                       1.2.2 能记录饮水量。
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 1. 照料 | 1.1 观察 | 1.1.1 能测量体温。
| | | 1.1.2 能测量血压。
| | 1.2 饮食的准备与喂食的方法和记录 | 1.2.1 能协助进食。
| | | 1.2.2 能记录饮水量。
)");
}

TEST_CASE("a level or a name below a stacked heading is no part of it") {
    CHECK(blocks_drawn(R"(  等  工作领域    工作任务        职业技能要求
  级
  初
  级  1.照料     1.1 观察      1.1.1 能测量体温。
)") == R"(| 等级 | 工作领域 | 工作任务 | 职业技能要求
| 初级 | 1.照料 | 1.1 观察 | 1.1.1 能测量体温。
)");
}

TEST_CASE("areas and tasks without numbers are told by the requirements beside them") {
    CHECK(blocks_drawn(R"(  工作领域    工作任务         职业技能要求
 照料        观察          1.1.1 能测量体温。
             与记录        1.1.2 能测量血压。
             饮食          1.2.1 能协助进食。
 清洁        洗浴          2.1.1 能调节水温。
)") == R"(| 工作领域 | 工作任务 | 职业技能要求
| 照料 | 观察与记录 | 1.1.1 能测量体温。
| | | 1.1.2 能测量血压。
| | 饮食 | 1.2.1 能协助进食。
| 清洁 | 洗浴 | 2.1.1 能调节水温。
)");
}

TEST_CASE("a header row without a table, and pages without lines, are no trouble") {
    CHECK(blocks_drawn("  工作领域    工作任务         职业技能要求\n") == "| 工作领域 | 工作任务 | 职业技能要求\n");
    CHECK(blocks_drawn("").empty());
    CHECK(blocks_drawn("----\n----\n").empty());
}

TEST_SUITE_END();
