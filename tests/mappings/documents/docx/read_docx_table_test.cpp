#include "tests/mappings/documents/docx/docx_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using kezheng::test::docx_text;
using kezheng::test::para;

namespace {

std::string cell(const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + (text.starts_with("<") ? text : para(text)) + "</w:tc>";
}
std::string span(int columns) {
    return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>";
}
std::string row(const std::string& cells, const std::string& properties = {}) {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
std::string table(const std::string& rows, const std::string& grid = {}) {
    return "<w:tbl><w:tblGrid>" + grid + "</w:tblGrid>" + rows + "</w:tbl>";
}
const std::string merged = "<w:vMerge w:val=\"restart\"/>";
const std::string covered = "<w:vMerge/>";

} // namespace

TEST_SUITE_BEGIN("mappings/documents/docx/read_docx_table");

TEST_CASE("a row keeps its empty cells, and the paragraphs of its cells") {
    CHECK(docx_text(table(row(cell("领域") + cell("") + cell(para("甲") + para("") + para("乙"))) +
                          row(cell("") + cell("") + cell("")))) == "| 领域 |  | 甲 / 乙 |\n");
}

TEST_CASE("a cell that spans columns stands in the first of them") {
    CHECK(docx_text(table(row(cell("标题", span(3))) + row(cell("a") + cell("b") + cell("c")) +
                          row(cell("d", span(2)) + cell("e")) + row(cell("f") + cell("g", span(2))) +
                          row(cell("h"), "<w:gridBefore w:val=\"2\"/>"))) ==
          "| 标题 |  |  |\n| a | b | c |\n| d |  | e |\n| f | g |  |\n|  |  | h |\n");
    CHECK(docx_text(table(row(cell("a", "<w:hMerge w:val=\"restart\"/>") + cell("", "<w:hMerge/>") + cell("b")) +
                          row(cell("c") + cell("d") + cell("e")) + row(cell("f") + cell("g") + cell("h")))) ==
          "| a |  | b |\n| c | d | e |\n| f | g | h |\n");
}

TEST_CASE("edges that miss each other by a hair make no columns") {
    const std::string grid =
        R"(<w:gridCol w:w="1000"/><w:gridCol w:w="20"/><w:gridCol w:w="1000"/><w:gridCol w:w="30"/>)"
        R"(<w:gridCol w:w="3000"/>)";
    CHECK(docx_text(table(row(cell("领域", span(2)) + cell("任务") + cell("要求", span(2))) +
                              row(cell("a") + cell("b", span(3)) + cell("c")) + row(cell("d", span(4)) + cell("e")),
                          grid)) == "| 领域 | 任务 | 要求 |\n| a | b | c |\n| d |  | e |\n");
}

TEST_CASE("a cell merged downwards is read once; what the cells it covers hold is never shown") {
    CHECK(docx_text(table(row(cell("甲", merged) + cell("1")) + row(cell("暗", covered) + cell("2")) +
                          row(cell("乙", merged) + cell("3")) + row(cell("", covered) + cell("4")))) ==
          "| 甲 | 1 |\n|  | 2 |\n| 乙 | 3 |\n|  | 4 |\n");
    // In a table that was cut in two, the first cell of the second half covers nothing.
    CHECK(docx_text(table(row(cell("甲", covered) + cell("1")))) == "| 甲 | 1 |\n");
}

TEST_CASE("rows and cells inside content controls are read, deleted ones are not") {
    CHECK(docx_text(table("<w:sdt><w:sdtContent>" +
                          row("<w:sdt><w:sdtContent>" + cell("a") + "</w:sdtContent></w:sdt>" + cell("b")) +
                          "</w:sdtContent></w:sdt>" + row(cell("c") + cell("d"), "<w:del w:id=\"1\"/>") +
                          row(cell("e") + cell("f"), "<w:ins w:id=\"2\"/>"))) ==
          "| a | b |\n| e | f |\ntracked-changes: the document has tracked changes: 1 insertions, 1 deletions\n");
}

TEST_CASE("a table inside a cell becomes lines of the cell; one in a frame stays a table") {
    const std::string inner = table(row(cell("1.1.1") + cell("能询价。")) + row(cell("1.1.2") + cell("能订货。")));
    CHECK(docx_text(table(row(cell("门店") + cell(inner + "<w:p/>")))) ==
          "| 门店 | 1.1.1 / 能询价。 / 1.1.2 / 能订货。 |\n");
    CHECK(docx_text(table(row(cell(para("题") + inner + "<w:p/>")))) ==
          "题\n| 1.1.1 | 能询价。 |\n| 1.1.2 | 能订货。 |\n");
    CHECK(docx_text(table(row(cell("") + cell(inner)))) == "| 1.1.1 | 能询价。 |\n| 1.1.2 | 能订货。 |\n");
}

TEST_CASE("a table of one column is a list of paragraphs") {
    CHECK(docx_text(table(row(cell("1 范围")) + row(cell(para("甲") + para("乙"))))) == "1 范围\n甲\n乙\n");
}

TEST_CASE("absurd spans and a table without rows do no harm") {
    CHECK(docx_text(table("") + para("x")) == "x\n");
    CHECK(docx_text(table(row("")) + para("x")) == "x\n");
    CHECK(docx_text(table(row(cell("a", span(1000000)) + cell("b", span(-5))) + row(cell("c") + cell("d")))) ==
          "| a | b |\n| c | d |\n");
    std::string many;
    for (int i = 0; i < 150; ++i) {
        many += cell("x");
    }
    const std::string text = docx_text(table(row(many)));
    CHECK(std::count(text.begin(), text.end(), 'x') == 150);
    CHECK(std::count(text.begin(), text.end(), '|') == 101);
}

TEST_SUITE_END();
