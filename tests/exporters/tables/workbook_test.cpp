#include "exporters/tables/workbook.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/tables/workbook");

TEST_CASE("a number is as few digits as give it back") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(12) == "12");
    CHECK(number_text(-3) == "-3");
    CHECK(number_text(2.5) == "2.5");
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(120000) == "120000");
    CHECK(number_text(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
}

TEST_CASE("a number in a column's format") {
    CHECK(number_text(0.625, NumberFormat::percent) == "62.5%");
    CHECK(number_text(1, NumberFormat::percent) == "100.0%");
    CHECK(number_text(3, NumberFormat::one_decimal) == "3.0");
    CHECK(number_text(3, NumberFormat::general) == "3");
    CHECK(number_text(std::numeric_limits<double>::max(), NumberFormat::one_decimal).size() == 311);
}

TEST_CASE("a cell is empty, a text or a number") {
    CHECK(std::holds_alternative<std::monostate>(SheetCell().value));
    CHECK(std::get<std::string>(SheetCell("课").value) == "课");
    CHECK(std::get<double>(SheetCell(3U).value) == 3);
    const SheetCell cell("gap", CellTone::poor);
    CHECK(cell.tone == CellTone::poor);
    CHECK(std::get<std::string>(cell.value) == "gap");
}

TEST_SUITE_END();
