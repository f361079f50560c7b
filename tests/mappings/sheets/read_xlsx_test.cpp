#include "tests/mappings/curricula/drawn_curriculum.hpp"
#include "tests/mappings/documents/zip_bytes.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;
using kezheng::test::drawing;
using kezheng::test::read_as_text;

namespace {

const std::string book_start =
    R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>)";
const std::string relations_start =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
const std::string sheet_start =
    R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)";

/// A workbook with one visible sheet of modules, one hidden sheet; `sheet` is the inside of the worksheet.
std::string workbook(const std::string& sheet) {
    return test::zip_bytes(
        {{"xl/workbook.xml",
          book_start + R"(<sheet name="教学进程" sheetId="1" r:id="rId1"/><sheet name="x" state="hidden" r:id="rId9"/>)"
                       "</sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          relations_start + R"(<Relationship Id="rId1" Target="worksheets/first.xml"/></Relationships>)"},
         {"xl/sharedStrings.xml",
          R"(<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>课程代码</t></si><si><r><t>课程</t></r><r><t>名称</t></r><rPh><t>kecheng</t></rPh></si></sst>)"},
         {"xl/worksheets/first.xml", sheet_start + sheet + "</worksheet>"}});
}

} // namespace

TEST_CASE("a workbook: shared and inline strings, numbers, formulas, merged cells, a hidden sheet") {
    const std::string text = read_as_text({{"plan.xlsx", workbook(R"(
<row r="1"><c r="A1" t="inlineStr"><is><t>某校教学进程表</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>学期</t></is></c><c r="D3" t="inlineStr"><is><t>学时</t></is></c></row>
<row r="4"><c r="D4" t="inlineStr"><is><t>理论</t></is></c><c r="E4" t="inlineStr"><is><t>实践</t></is></c></row>
<row r="5"><c r="A5" t="str"><v>K01</v></c><c r="B5" t="inlineStr"><is><t>茶</t></is></c><c r="C5"><v>1</v></c><c r="D5"><v>16.300000000000001</v></c><c r="E5"><f>8*2</f><v>16</v></c></row>
<row r="6"><c r="A6" t="str"><v>K02</v></c><c r="B6" t="inlineStr"><is><t>水</t></is></c><c r="D6" t="e"><v>#N/A</v></c></row>
</sheetData><mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:C4"/><mergeCell ref="D3:E3"/><mergeCell ref="C5:C6"/></mergeCells>)")}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 1 credits 0 hours 32.3
module K02 水 term 1 credits 0 hours 0
plan.xlsx:教学进程!6/4: warning: 1 cells hold the error #N/A (D6); taken as empty; correct the formula [cell-error]
plan.xlsx:教学进程!3/0: note: 1 rows of notes stand above the headers; skipped [rows-above-header]
)"));
}

TEST_CASE("days, formulas without a result, and a hidden sheet with alignments") {
    const std::string bytes = test::zip_bytes(
        {{"xl/workbook.xml",
          book_start +
              R"(<sheet name="课程" sheetId="1" r:id="rId1"/><sheet name="旧对应" state="hidden" r:id="rId2"/>)"
              R"(<sheet name="_1_2" state="veryHidden" r:id="rId3"/></sheets></workbook>)"},
         {"xl/_rels/workbook.xml.rels",
          relations_start +
              R"(<Relationship Id="rId1" Target="worksheets/a.xml"/><Relationship Id="rId2" Target="worksheets/b.xml"/>)"
              R"(<Relationship Id="rId3" Target="worksheets/c.xml"/></Relationships>)"},
         {"xl/styles.xml",
          R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="&quot;day &quot;0.0"/><numFmt numFmtId="171" formatCode="[$-804]m&quot;月&quot;d&quot;日&quot;"/></numFmts>)"
          R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>)"},
         {"xl/worksheets/a.xml", sheet_start + R"(
<row r="1"><c r="A1" t="inlineStr"><is><t>课程代码</t></is></c><c r="B1" t="inlineStr"><is><t>学期</t></is></c><c r="C1" t="inlineStr"><is><t>学分</t></is></c><c r="D1" t="inlineStr"><is><t>学时</t></is></c></row>
<row r="2"><c r="A2" t="str"><v>K01</v></c><c r="B2" s="1"><v>45293</v></c><c r="C2" s="2"><v>3</v></c><c r="D2"><f>8*2</f></c></row>
<row r="3"><c r="A3" t="str"><v>K02</v></c><c r="B3" s="3"><v>36925.5</v></c><c r="C3" s="1"><v>0.5</v></c><c r="D3"><f>D2</f><v></v></c></row>
<row r="4"><c r="A4" t="str"><v>K03</v></c><c r="B4"><v>2</v></c><c r="C4" t="str"><f>""</f><v></v></c></row>
</sheetData></worksheet>)"},
         {"xl/worksheets/b.xml", sheet_start + R"(
<row r="1"><c r="A1" t="inlineStr"><is><t>课程代码</t></is></c><c r="B1" t="inlineStr"><is><t>技能要求</t></is></c></row>
</sheetData></worksheet>)"},
         {"xl/worksheets/c.xml",
          sheet_start + R"(<row r="1"><c r="A1" t="str"><v>I</v></c></row></sheetData></worksheet>)"}});
    CHECK(read_as_text({{"plan.xlsx", bytes}}) == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 K01 term 0 credits 3 hours 0
module K02 K02 term 0 credits 0.5 hours 0
module K03 K03 term 2 credits 0 hours 0
plan.xlsx:课程!2/4: warning: the results of 2 formulas are not stored (D2 D3); taken as empty; open and save the file in Excel or LibreOffice [formula-without-result]
plan.xlsx:旧对应!1/0: warning: the hidden sheet "旧对应" seems to hold modules or alignments; not read; show it if it is meant to count [sheet-hidden]
plan.xlsx:课程!2/1: warning: the module "K01" has no name; fill in the name [module-without-name]
plan.xlsx:课程!2/2: error: this cell holds the day 2024-01-02; Excel turns numbers such as 1-2 and 1.2.3 into days: make the column text and write it again; not used [cell-is-date]
plan.xlsx:课程!3/1: warning: the module "K02" has no name; fill in the name [module-without-name]
plan.xlsx:课程!3/2: error: this cell holds the day 2001-02-03; Excel turns numbers such as 1-2 and 1.2.3 into days: make the column text and write it again; not used [cell-is-date]
plan.xlsx:课程!4/1: warning: the module "K03" has no name; fill in the name [module-without-name]
)"));
}

TEST_CASE("workbooks that cannot be read") {
    CHECK(read_as_text({{"a.xlsx", test::zip_bytes({{"x.txt", "x"}})}}) ==
          "a.xlsx: error: a zip archive without a workbook: give .xlsx, .ods or CSV\n");
    CHECK(read_as_text({{"a.xlsx", test::zip_bytes({{"xl/workbook.xml", "<workbook"}})}}).find("error: ") !=
          std::string::npos);
    CHECK(read_as_text({{"a.xlsx", workbook("<row><c>").substr(0, 300)}}).find("error: ") != std::string::npos);
    // A merged range over the whole sheet, and references beyond it.
    CHECK(
        read_as_text(
            {{"a.xlsx",
              workbook(
                  R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="ZZZZZ1"><v>9</v></c></row>
<row r="1048576"><c r="A1048576"><v>1</v></c><c r="B1048576" t="s"><v>7</v></c></row></sheetData>
<mergeCells><mergeCell ref="C1:XFD1048576"/><mergeCell ref="B9"/><mergeCell ref="::"/></mergeCells>)")}}) ==
        "curriculum/plan | plan |  |  | \nmodule 1 1 term 0 credits 0 hours 0\n"
        "a.xlsx:教学进程!1/3: note: the column \"9\"; is not used [column-not-used]\n"
        "a.xlsx:教学进程!1048576/1: warning: the module \"1\" has no name; fill in the name [module-without-name]\n");
}

TEST_CASE("an OpenDocument spreadsheet: repeats, spans, paragraphs, comments") {
    const std::string content = R"(<?xml version="1.0"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="课程">
<table:table-row><table:table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row><table:table-cell><text:p>课程代码</text:p></table:table-cell><table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation><text:p>课程<text:span>名称</text:span></text:p></table:table-cell><table:table-cell><text:p>学期</text:p></table:table-cell><table:table-cell><text:p>学分</text:p></table:table-cell><table:table-cell><text:p>内容</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>K01</text:p></table:table-cell><table:table-cell><text:p>茶</text:p></table:table-cell><table:table-cell table:number-rows-spanned="2"><text:p>2</text:p></table:table-cell><table:table-cell><text:p>3</text:p></table:table-cell><table:table-cell><text:p>看<text:s/>叶</text:p><text:p>闻香</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>K02</text:p></table:table-cell><table:table-cell><text:p>水</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>)";
    CHECK(read_as_text({{"plan.ods", test::zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                                      {"content.xml", content}})}}) == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 2 credits 3 hours 0 "看 叶
闻香"
module K02 水 term 2 credits 1 hours 0
)"));
    CHECK(read_as_text({{"plan.ods", test::zip_bytes({{"content.xml", content.substr(0, 900)}})}}).find("error: ") !=
          std::string::npos);
    CHECK(read_as_text({{"plan.ods", test::zip_bytes({{"content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"}})}})
              .find("DOCTYPE") != std::string::npos);
}
