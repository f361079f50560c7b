#include "mappings/documents/pages/table_pages.hpp"

#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

namespace {

PrintedLine line_of(std::string_view drawing) {
    return test::drawn_pages(drawing).front().front();
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/table_pages");

TEST_CASE("a line crosses a border where one of its words does, by half a character at least") {
    const PrintedLine line = line_of("电池  电机"); // from 0 to 20 and from 30 to 50
    CHECK_FALSE(crosses(line, {}));
    CHECK_FALSE(crosses(line, {25}));
    CHECK(crosses(line, {10}));
    CHECK(crosses(line, {25, 40}));
    CHECK_FALSE(crosses(line, {18}));
}

TEST_CASE("the number of a requirement stands right of the first column") {
    CHECK(requirement_number(line_of("1.1.1 能检修。"), {}) == std::vector<unsigned>{1, 1, 1});
    CHECK(requirement_number(line_of("1.1.1 能检修。"), {80}).empty());
    CHECK(requirement_number(line_of("电池  2.3.4 能检修。"), {25}) == std::vector<unsigned>{2, 3, 4});
    CHECK(requirement_number(line_of("电池  2.3 检修"), {25}).empty());
    CHECK(left_of_number(line_of("电池  2.3.4 能检修。")) == 30);
    CHECK_FALSE(left_of_number(line_of("电池  2.3 检修")).has_value());
}

TEST_CASE("borders move to the left") {
    CHECK(moved({50, 90}, 20) == std::vector<double>{30, 70});
    CHECK(moved({}, 20).empty());
}

TEST_CASE("requirements stand in columns unless their numbers stand at the left") {
    PrintedTable table;
    table.heading.columns = {{"工作任务", {0, 0, 40, 10}, Column::task},
                             {"职业技能要求", {90, 0, 150, 10}, Column::skill}};
    table.stretches = {{1, {80}, {{}, {{"1.1.1", {90, 20, 120, 30}, 1}, {"能检修。", {125, 20, 160, 30}, 1}}}, {}}};
    CHECK(stands_in_columns(table));
    CHECK(fit_of(table) == 1);
    table.stretches[0].columns[0].push_back({"1.1.2", {0, 40, 30, 50}, 2});
    CHECK_FALSE(stands_in_columns(table));
}

TEST_SUITE_END();
