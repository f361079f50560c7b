#include "tests/mappings/documents/docx/docx_text.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::test::docx_text;
using kezheng::test::para;

namespace {

std::string level(int index, const std::string& text, const std::string& more = {},
                  const std::string& format = "decimal") {
    return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/>" + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

/// Pattern 1 with lists 1 and 2, list 2 starting anew.
std::string lists(const std::string& levels) {
    return "<w:abstractNum w:abstractNumId=\"1\">" + levels +
           "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
           "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
           "w:val=\"1\"/>"
           "</w:lvlOverride></w:num>";
}

std::string item(const std::string& text, int list, int depth) {
    return para(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(depth) + "\"/><w:numId w:val=\"" +
                          std::to_string(list) + "\"/></w:numPr>");
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/docx_numbering");

TEST_CASE("levels count on, and those below start again") {
    const std::string numbering = lists(level(0, "%1.") + level(1, "%1.%2") + level(2, "%1.%2.%3"));
    CHECK(docx_text(item("门店", 1, 0) + item("采购", 1, 1) + item("能询价。", 1, 2) + item("能订货。", 1, 2) +
                        item("排班", 1, 1) + item("能排班。", 1, 2) + item("器具", 1, 0) + item("清洗", 1, 1),
                    {}, numbering) ==
          "1. 门店\n1.1 采购\n1.1.1 能询价。\n1.1.2 能订货。\n1.2 排班\n1.2.1 能排班。\n2. 器具\n2.1 清洗\n");
}

TEST_CASE("lists of one pattern count on together, unless told to start anew, and that once") {
    const std::string numbering = lists(level(0, "%1."));
    CHECK(docx_text(item("甲", 1, 0) + item("乙", 1, 0) + item("丙", 2, 0) + item("丁", 2, 0) + item("戊", 1, 0), {},
                    numbering) == "1. 甲\n2. 乙\n1. 丙\n2. 丁\n3. 戊\n");
}

TEST_CASE("a level that is shown before it was used shows its start") {
    CHECK(docx_text(item("采购", 1, 1), {}, lists(level(0, "%1.") + level(1, "%1.%2"))) == "1.1 采购\n");
}

TEST_CASE("formats, legal numbers, restarts and what follows the label") {
    CHECK(docx_text(item("总则", 1, 0) + item("目的", 1, 1), {},
                    lists(level(0, "第%1章", "", "chineseCounting") + level(1, "%1.%2", "<w:isLgl/>"))) ==
          "第一章 总则\n1.1 目的\n");
    CHECK(docx_text(item("甲", 1, 0) + item("乙", 1, 1) + item("丙", 1, 0) + item("丁", 1, 1), {},
                    lists(level(0, "%1.") + level(1, "%2)", "<w:lvlRestart w:val=\"0\"/>"))) ==
          "1. 甲\n1) 乙\n2. 丙\n2) 丁\n");
    CHECK(docx_text(item("某表", 1, 0) + item("B2B", 1, 1), {},
                    lists(level(0, "表%1：", "<w:suff w:val=\"nothing\"/>") +
                          level(1, "%2", "<w:suff w:val=\"nothing\"/>"))) == "表1：某表\n1 B2B\n");
    CHECK(docx_text(item("要点", 1, 0), {}, lists(level(0, "●", "", "bullet"))) == "要点\n");
    CHECK(docx_text(item("说明", 1, 0), {}, lists(level(0, "注：", "<w:suff w:val=\"nothing\"/>", "none"))) ==
          "注：说明\n");
}

TEST_CASE("a style gives the list, and the level bound to it; a paragraph may say no") {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="3"><w:name w:val="mine"/><w:basedOn w:val="2"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="4"><w:name w:val="circle"/><w:basedOn w:val="4"/></w:style>)";
    const std::string numbering =
        lists(level(0, "%1", "<w:pStyle w:val=\"1\"/>") + level(1, "%1.%2", "<w:pStyle w:val=\"2\"/>"));
    CHECK(docx_text(para("范围", "<w:pStyle w:val=\"1\"/>") + para("总则", "<w:pStyle w:val=\"2\"/>") +
                        para("目的", "<w:pStyle w:val=\"3\"/>") +
                        para("附记", "<w:pStyle w:val=\"2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                        para("其他", "<w:pStyle w:val=\"4\"/>"),
                    styles, numbering) == "1 范围\n1.1 总则\n1.2 目的\n附记\n其他\n");
}

TEST_CASE("a label without text stands for itself where it is a number of several parts, but not in a cell") {
    const std::string numbering = lists(level(0, "%1.") + level(1, "%1.%2"));
    CHECK(docx_text(item("术语", 1, 0) + item("", 1, 1) + para("萃取") + item("", 1, 0) + item("末", 1, 0), {},
                    numbering) == "1. 术语\n1.1\n萃取\n3. 末\n");
    CHECK(docx_text("<w:tbl><w:tr><w:tc>" + item("能询价。", 1, 1) + item("", 1, 1) + "</w:tc><w:tc>" + para("x") +
                        "</w:tc></w:tr></w:tbl>",
                    {}, numbering) == "| 1.1 能询价。 | x |\n");
}

TEST_CASE("lists that are missing, or levels out of range, give no label") {
    const std::string numbering = lists(level(0, "%1."));
    CHECK(docx_text(item("甲", 9, 0) + item("乙", 1, 5) + item("丙", 1, 99) + item("丁", -1, 0), {}, numbering) ==
          "甲\n乙\n丙\n丁\n");
    CHECK(docx_text(item("甲", 1, 0)) == "甲\n");
}

TEST_SUITE_END();
