#include "cli/text/table.hpp"

#include <doctest/doctest.h>

using kezheng::Table;

TEST_SUITE_BEGIN("cli");

TEST_CASE("columns line up where Chinese characters take two columns of the terminal") {
    Table table({"键", "名称", "学时"}, {Table::Align::left, Table::Align::left, Table::Align::right});
    table.add_row({"a/1", "电池", "8"});
    table.add_row({"abcdef", "EV 电池包检修", "120"});
    CHECK(table.text() == "键      名称           学时\n"
                          "───────────────────────────\n"
                          "a/1     电池              8\n"
                          "abcdef  EV 电池包检修   120\n");
}

TEST_CASE("full-width signs take two columns, combining ones none") {
    Table table({"a", "b"});
    table.add_row({"（１）", "x"});
    table.add_row({"e\u0301", "y"});
    CHECK(table.text() == "a       b\n"
                          "─────────\n"
                          "（１）  x\n"
                          "e\u0301       y\n");
}

TEST_CASE("no line ends with spaces, and missing cells are empty") {
    Table table({"键", "标准代码"});
    table.add_row({"b2b"});
    table.add_row({});
    CHECK(table.text() == "键   标准代码\n"
                          "─────────────\n"
                          "b2b\n"
                          "\n");
}

TEST_CASE("cells past the last heading are dropped, and columns without an alignment are left") {
    Table table({"a"}, {});
    table.add_row({"1", "2"});
    CHECK(table.text() == "a\n─\n1\n");
}

TEST_CASE("a table without rows is its heading, one without columns is empty lines") {
    CHECK(Table({"键"}).text() == "键\n──\n");
    CHECK(Table({}).text() == "\n\n");
}

TEST_SUITE_END();
