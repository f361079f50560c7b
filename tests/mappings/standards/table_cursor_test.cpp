#include "mappings/standards/table_cursor.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a new cursor has nothing open") {
    TableCursor cursor("s");
    CHECK(cursor.area() == nullptr);
    CHECK(cursor.task() == nullptr);
    CHECK(cursor.skill() == nullptr);
    CHECK(cursor.key_in(Column::skill).empty());
    CHECK(cursor.text_in(Column::area) == nullptr);
    CHECK(cursor.text_in(Column::unknown) == nullptr);
    CHECK(cursor.sentence_closed());
}

TEST_CASE("keys go down to the wanted column and name what is open") {
    TableCursor cursor("s");
    cursor.add_level({2, {"中级", ""}, {}, {}, {}});
    cursor.level->areas.resize(3);
    cursor.area()->tasks.resize(2);
    cursor.task()->skills.resize(4);
    CHECK(cursor.key_in(Column::area) == "s/2/3");
    CHECK(cursor.key_in(Column::task) == "s/2/3.2");
    CHECK(cursor.key_in(Column::skill) == "s/2/3.2.4");
    CHECK(cursor.key_of(7) == "s/7");
    cursor.skill()->statement = "能";
    CHECK(*cursor.text_in(Column::skill) == "能");
    CHECK(cursor.sentence_closed());
    cursor.open_column = Column::skill;
    CHECK_FALSE(cursor.sentence_closed());
}

TEST_CASE("going to a level forgets the numbers of the last one") {
    TableCursor cursor("s");
    cursor.add_level({1, {}, {}, {}, {}});
    cursor.printed_area = 3;
    cursor.printed_task = {3, 1};
    cursor.printed_skill = 2;
    cursor.add_level({2, {}, {}, {}, {}});
    CHECK(cursor.printed_area == 0);
    CHECK(cursor.printed_task == std::pair(0U, 0U));
    CHECK(cursor.printed_skill == 0);
    cursor.select_level(0);
    CHECK(cursor.level->number == 1);
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
