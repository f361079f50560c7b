#include "mappings/standards/column_heading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

TEST_SUITE_BEGIN("mappings/standards/column_heading");

TEST_CASE("the headings of the three columns, under all their names, white space aside") {
    CHECK(column_of_heading("工作 领域") == Column::area);
    CHECK(column_of_heading("职业功能") == Column::area);
    CHECK(column_of_heading("典型工作任务") == Column::task);
    CHECK(column_of_heading("职业技能　等级要求") == Column::skill);
    CHECK(column_of_heading("工作领域和任务") == Column::unknown);
    CHECK(column_of_heading("") == Column::unknown);
}

TEST_CASE("text that is made of headings alone") {
    CHECK(headings_in("工作领域 工作任务  职业技能要求") == 3);
    CHECK(headings_in("职业技能等级要求") == 1);
    CHECK(headings_in("工作领域的划分") == 0);
    CHECK(headings_in("职业技能要求：") == 1);
    CHECK(headings_in("工作任务:") == 1);
    CHECK(headings_in("：") == 0);
    CHECK(headings_in("") == 0);
    CHECK(headings_in(std::string(100'000, ' ') + "工作领域") == 0);
}

TEST_SUITE_END();
