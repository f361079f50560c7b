#include "exporters/tables/csv.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

Sheet sheet_of(std::vector<std::vector<SheetCell>> rows) {
    Sheet sheet;
    sheet.columns = {{.heading = "键"}, {.heading = "a,b"}};
    sheet.rows = std::move(rows);
    return sheet;
}

} // namespace

TEST_SUITE_BEGIN("exporters/tables/csv");

TEST_CASE("headings and rows, quoted where they need it, each line with CR LF") {
    const Sheet sheet =
        sheet_of({{"x", 2.5}, {"say \"hi\"", "two\nlines"}, {"short"}, {"", SheetCell()}, {" edge ", 0}});
    CHECK(csv_of(sheet) == "键,\"a,b\"\r\n"
                           "x,2.5\r\n"
                           "\"say \"\"hi\"\"\",\"two\nlines\"\r\n"
                           "short,\r\n"
                           ",\r\n"
                           "\" edge \",0\r\n");
    CHECK(csv_of(sheet, CsvStart::byte_order_mark) == "\xEF\xBB\xBF" + csv_of(sheet));
}

TEST_CASE("a text that a spreadsheet would run stays a text, a number stays a number") {
    const Sheet sheet = sheet_of({{"=1+1", "@SUM(A1)"}, {"-x", "+x"}, {"＝1", "\tx"}, {" =1", "'=1"}, {-3, "a=1"}});
    CHECK(csv_of(sheet) == "键,\"a,b\"\r\n"
                           "'=1+1,'@SUM(A1)\r\n"
                           "'-x,'+x\r\n"
                           "'＝1,'\tx\r\n"
                           "' =1,''=1\r\n"
                           "-3,a=1\r\n");
}

TEST_CASE("the guard of a formula can be taken off again") {
    for (const char* text : {"=1", "-x", "'=1", "''=1", "plain", "'quoted'", " =1", "", "'"}) {
        CAPTURE(text);
        Sheet sheet;
        sheet.columns = {{.heading = "h"}};
        sheet.rows = {{text}};
        std::string field = csv_of(sheet);
        field = field.substr(3, field.size() - 5);
        CHECK(without_formula_guard(field) == text);
    }
}

TEST_SUITE_END();
