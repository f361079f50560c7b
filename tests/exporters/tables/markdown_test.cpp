#include "exporters/tables/markdown.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/tables/markdown");

TEST_CASE("a sheet is a pipe table under its title, notes below") {
    Sheet sheet;
    sheet.title = "覆盖 100%";
    sheet.columns = {{.heading = "要求"},
                     {.heading = "学时", .align = SheetColumn::Align::right},
                     {.heading = "比例", .align = SheetColumn::Align::centre, .format = NumberFormat::percent}};
    sheet.rows = {{"1.1 a|b", 12, 0.5}, {SheetCell("合计", CellTone::strong), SheetCell(), 1}, {"short"}};
    sheet.notes = {"* 仅计已审核"};
    CHECK(markdown_of(sheet, 3) == R"(### 覆盖 100%

| 要求 | 学时 | 比例 |
|---|---:|:---:|
| 1.1 a\|b | 12 | 50.0% |
| **合计** |  | 100.0% |
| short |  |  |

\* 仅计已审核
)");
}

TEST_CASE("a workbook is its sheets one after the other, under their titles or names") {
    Sheet first;
    first.name = "一";
    first.columns = {{.heading = "a"}};
    Sheet second = first;
    second.title = "第二张";
    CHECK(markdown_of(Workbook{"总表", {first, second}}) == R"(# 总表

## 一

| a |
|---|

## 第二张

| a |
|---|
)");
}

TEST_CASE("what Markdown or HTML would read is escaped") {
    CHECK(markdown_text("<script>*a* [b](c) `d` _e_ # | \\") == R"(\<script\>\*a\* \[b\](c) \`d\` \_e\_ \# \| \\)");
    CHECK(markdown_text("- item") == "\\- item");
    CHECK(markdown_text("1. item") == "1\\. item");
    CHECK(markdown_text("1.1.2 研磨") == "1.1.2 研磨");
    CHECK(markdown_text("a & b http://x") == "a \\& b http\\://x");
    CHECK(markdown_text("a---b...") == "a-\\-\\-b.\\.\\.");
    CHECK(markdown_text("two\nlines") == "two lines");
}

TEST_SUITE_END();
