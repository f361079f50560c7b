#include "exporters/tables/xlsx.hpp"

#include "mappings/documents/docx/zip_archive.hpp"
#include "tests/exporters/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::all_between;
using kezheng::test::hostile_texts;

namespace {

std::string bytes_of(const Workbook& workbook) {
    const Result<std::string> bytes = xlsx_of(workbook);
    REQUIRE(bytes);
    return *bytes;
}

/// A part of the file.
std::string part(const std::string& bytes, std::string_view name) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, "x.xlsx");
    REQUIRE(archive);
    constexpr std::size_t limit = 10'000'000;
    const Result<std::string> content = archive->read(name, limit);
    REQUIRE(content);
    return *content;
}

Workbook small() {
    Sheet sheet;
    sheet.name = "要求";
    sheet.title = "技能 & 要求";
    sheet.columns = {{.heading = "键"},
                     {.heading = "深度", .choices = {"引入", "强化", "掌握"}},
                     {.heading = "比例", .format = NumberFormat::percent}};
    sheet.rows = {{"b2b/1/1.1.1", "掌握", 0.5}, {SheetCell("=1+1", CellTone::poor), SheetCell(), 2}};
    sheet.frozen_columns = 1;
    sheet.blank_rows = 8;
    sheet.notes = {"注"};
    return {"工作簿", {sheet}};
}

} // namespace

TEST_SUITE_BEGIN("exporters/tables/xlsx");

TEST_CASE("the same workbook gives the same bytes, with a date that does not change") {
    const std::string bytes = bytes_of(small());
    CHECK(bytes == bytes_of(small()));
    CHECK(part(bytes, "docProps/core.xml").find("2000-01-01T00:00:00Z") != std::string::npos);
    CHECK(part(bytes, "docProps/core.xml").find("<dc:title>工作簿</dc:title>") != std::string::npos);
}

TEST_CASE("headings, numbers and texts stand in their cells; a text that looks like a formula is a text") {
    const std::string bytes = bytes_of(small());
    CHECK(all_between(part(bytes, "xl/sharedStrings.xml"), "<t>", "</t>") ==
          std::vector<std::string>{"键", "b2b/1/1.1.1", "=1+1", "深度", "掌握", "比例", "注"});
    const std::string sheet = part(bytes, "xl/worksheets/sheet1.xml");
    CHECK(all_between(sheet, "<v>", "</v>") == std::vector<std::string>{"0", "3", "5", "1", "4", "0.5", "2", "2", "6"});
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(part(bytes, "xl/workbook.xml").find("<sheet name=\"要求\"") != std::string::npos);
}

TEST_CASE("panes are frozen, rows can be filtered, choices reach over the blank rows, pages are set up") {
    const std::string sheet = part(bytes_of(small()), "xl/worksheets/sheet1.xml");
    CHECK(sheet.find(R"(<pane xSplit="1" ySplit="1" topLeftCell="B2")") != std::string::npos);
    CHECK(sheet.find(R"(<autoFilter ref="A1:C3"/>)") != std::string::npos);
    CHECK(sheet.find(R"(sqref="B2:B11"><formula1>"引入,强化,掌握"</formula1>)") != std::string::npos);
    CHECK(sheet.find(R"(<pageSetup paperSize="9" fitToHeight="0" orientation="landscape")") != std::string::npos);
    CHECK(sheet.find("<oddHeader>&amp;C技能 &amp;&amp; 要求</oddHeader>") != std::string::npos);
    Workbook untitled = small();
    untitled.sheets[0].title.clear();
    CHECK(part(bytes_of(untitled), "xl/worksheets/sheet1.xml").find("<oddHeader>") == std::string::npos);
}

TEST_CASE("long choices, and such with a comma, lie in a hidden sheet") {
    Workbook workbook = small();
    workbook.sheets[0].columns[1].choices = {"a,b", "c"};
    const std::string bytes = bytes_of(workbook);
    CHECK(part(bytes, "xl/worksheets/sheet1.xml").find("<formula1>'_1_2'!$A$1:$A$2</formula1>") != std::string::npos);
    CHECK(part(bytes, "xl/workbook.xml").find(R"(<sheet name="_1_2" sheetId="2" state="hidden")") != std::string::npos);
    CHECK(part(bytes, "xl/sharedStrings.xml").find("<t>a,b</t>") != std::string::npos);
}

TEST_CASE("any text may stand anywhere, longer than a cell too") {
    Workbook workbook;
    std::string longest;
    for (int i = 0; i < 40'000; ++i) {
        longest += "课";
    }
    std::vector<std::string> texts = hostile_texts();
    texts.push_back(longest);
    for (const std::string& text : texts) {
        Sheet sheet;
        sheet.name = text;
        sheet.title = text;
        sheet.columns = {{.heading = text, .choices = {text}}};
        sheet.rows = {{text}};
        sheet.notes = {text};
        workbook.sheets.push_back(sheet);
    }
    workbook.title = "hostile";
    const std::string bytes = bytes_of(workbook);
    CHECK(part(bytes, "xl/sharedStrings.xml").find("<script>") == std::string::npos);
    CHECK(part(bytes, "xl/sharedStrings.xml").find("课课…</t>") != std::string::npos);
}

TEST_CASE("a workbook without sheets, and a sheet without columns, are files all the same") {
    CHECK(!bytes_of({}).empty());
    CHECK(!bytes_of({"", {Sheet{}}}).empty());
}

TEST_SUITE_END();
