#include "tests/mappings/alignments/prerequisites/drawn_standard.hpp"

#include <doctest/doctest.h>

using kezheng::test::drawn_standard;
using kezheng::test::steps_between_tasks;

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/named_work");

TEST_CASE("a deed that a sentence takes for done comes first, in whatever order the tasks are listed") {
    const std::string sorting = "* 毛茶分拣\n能按外形拣出毛茶中的黄片。\n能对毛茶进行复筛。\n";
    const std::string packing = "* 茶饼蒸压\n能称量复筛后的毛茶。\n能操控压饼机。\n";
    const std::string expected = "毛茶分拣 -> 茶饼蒸压 named-work\n";
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 制茶\n" + sorting + packing)) == expected);
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 制茶\n" + packing + sorting)) == expected);
}

TEST_CASE("a task whose work another one speaks of comes first") {
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶艺\n* 讲解考核\n能点评茶席插花的层次。\n"
                                             "* 茶席插花\n能修整花枝。\n")) == "茶席插花 -> 讲解考核 named-work\n");
}

TEST_CASE("who plans such work, or does it for another, need not have learnt it") {
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶艺\n* 讲解考核\n能编写茶席插花教材。\n"
                                             "* 茶席插花\n能修整花枝。\n"))
              .empty());
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶席插花\n* 讲解考核\n能点评茶席插花的层次。\n"
                                             "* 茶席插花\n能修整花枝。\n"))
              .empty()); // the whole area is of it
}

TEST_CASE("a single word of a name is known again one level higher, and where it is carried out") {
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶园\n* 茶树扦插\n能剪取穗条。\n"
                                             "= 中级\n# 推广\n* 农户指导\n能示范扦插要领。\n")) ==
          "茶树扦插 -> 农户指导 named-work\n");
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶园\n* 茶树扦插\n能剪取穗条。\n"
                                             "# 推广\n* 农户帮扶\n能完成夏季扦插。\n")) ==
          "茶树扦插 -> 农户帮扶 named-work\n");
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶园\n* 茶树扦插\n能剪取穗条。\n"
                                             "# 推广\n* 农户帮扶\n能登记扦插面积。\n"))
              .empty());
}

TEST_SUITE_END();
