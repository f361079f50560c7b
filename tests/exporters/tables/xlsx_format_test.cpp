#include "exporters/tables/xlsx_format.hpp"

#include "graph/base/unicode.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/tables/xlsx_format");

TEST_CASE("a text that looks like Excel's escape of a character is guarded") {
    CHECK(escaped_for_excel("a_x0041_b") == "a_x005F_x0041_b");
    CHECK(escaped_for_excel("_x00g1_ _x41_ _x0041") == "_x00g1_ _x41_ _x0041");
    CHECK(escaped_for_excel("_x0041_x0042_") == "_x005F_x0041_x005F_x0042_");
}

TEST_CASE("names of sheets are made to fit Excel's rules") {
    std::set<std::string> taken;
    CHECK(xlsx_sheet_name("对照", taken) == "对照");
    CHECK(xlsx_sheet_name("对照", taken) == "对照 2");
    CHECK(xlsx_sheet_name("a[b]:*?/\\c", taken) == "a-b------c");
    CHECK(xlsx_sheet_name("Data", taken) == "Data");
    CHECK(xlsx_sheet_name("DATA", taken) == "DATA 2");
    CHECK(xlsx_sheet_name("'quoted'", taken) == "quoted");
    CHECK(xlsx_sheet_name("", taken) == "Sheet");
    CHECK(xlsx_sheet_name("History", taken) == "Sheet 2");
    const std::string longest(200, 'x');
    CHECK(xlsx_sheet_name(longest, taken) == std::string(31, 'x'));
    CHECK(xlsx_sheet_name(longest, taken) == std::string(29, 'x') + " 2");
    std::string rare;
    for (int i = 0; i < 20; ++i) {
        rare += "𠮷"; // two units each for Excel
    }
    CHECK(length_in_characters(xlsx_sheet_name(rare, taken)) == 15);
}

TEST_SUITE_END();
