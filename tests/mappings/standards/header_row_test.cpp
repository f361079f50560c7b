#include "mappings/standards/header_row.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

Row row_of(const std::vector<std::vector<std::string>>& cells) {
    Row row;
    for (const std::vector<std::string>& lines : cells) {
        Cell cell;
        for (const std::string& line : lines) {
            cell.lines.push_back({line, {}});
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

std::string text_of_line(const Line* line) {
    return line == nullptr ? "-" : line->text;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("two headings make a header row, wrapped in their cells or not") {
    CHECK(is_header_of_table(columns_of_row(row_of({{"工作", "领域"}, {"备注"}, {"职业技能要求"}}))));
    CHECK_FALSE(is_header_of_table(columns_of_row(row_of({{"等级"}, {"工作领域"}}))));
    CHECK_FALSE(is_header_of_table(columns_of_row(row_of({}))));
    CHECK(texts_of_cells(row_of({{"能看", "茶"}, {}})) == std::vector<std::string>{"能看茶", ""});
}

TEST_CASE("a row of one text is known whether its cells are merged, empty or filled again") {
    CHECK(text_of_line(only_line_of(row_of({{"识茶"}}))) == "识茶");
    CHECK(text_of_line(only_line_of(row_of({{}, {"识茶"}, {}}))) == "识茶");
    CHECK(text_of_line(only_line_of(row_of({{"识茶"}, {"识茶"}}))) == "识茶");
    CHECK(text_of_line(only_line_of(row_of({{"识茶"}, {"制茶"}}))) == "-");
    CHECK(text_of_line(only_line_of(row_of({{}}))) == "-");
}

TEST_CASE("an area stands across a row only in tables that have no column for it") {
    const std::vector<Column> two{Column::task, Column::skill};
    CHECK(text_of_line(area_across(row_of({{"工作领域：识茶"}}), two)) == "工作领域：识茶");
    CHECK(text_of_line(area_across(row_of({{"1. 识茶"}, {}}), two)) == "1. 识茶");
    CHECK(text_of_line(area_across(row_of({{"一、识茶"}, {}}), two)) == "一、识茶");
    CHECK(text_of_line(area_across(row_of({{"1.1 绿茶"}, {}}), two)) == "-");
    CHECK(text_of_line(area_across(row_of({{}, {"（1）能看茶。"}}), two)) == "-");
    CHECK(text_of_line(area_across(row_of({{"1. 识茶"}}), {Column::area, Column::task, Column::skill})) == "-");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
