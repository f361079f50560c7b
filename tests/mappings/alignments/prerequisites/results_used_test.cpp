#include "tests/mappings/alignments/prerequisites/drawn_standard.hpp"

#include <doctest/doctest.h>

using kezheng::test::drawn_standard;
using kezheng::test::steps_between_tasks;

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/results_used");

TEST_CASE("the result of a level below is used above where nobody between makes or uses it") {
    const std::string low = "= 初级\n# 茶园\n* 巡护\n能填写茶园巡护台账。\n";
    const std::string high = "* 年终总结\n能检查茶园巡护台账。\n";
    CHECK(steps_between_tasks(drawn_standard(low + "= 中级\n# 管理\n" + high)) == "巡护 -> 年终总结 result-used\n");
    CHECK(steps_between_tasks(drawn_standard(low + "= 中级\n# 销售\n* 叫卖\n能吆喝。\n= 高级\n# 管理\n" + high)) ==
          "巡护 -> 年终总结 result-used\n");
    CHECK(steps_between_tasks(
              drawn_standard(low + "= 中级\n# 内勤\n* 抄写\n能填写茶园巡护台账。\n= 高级\n# 管理\n" + high))
              .find("巡护 -> 年终总结") == std::string::npos);
}

TEST_CASE("a thing that everybody speaks of is no result of one task") {
    std::string text = "= 初级\n# 茶园\n* 巡护\n能填写茶园巡护台账。\n";
    for (const char* task : {"甲", "乙", "丙", "丁"}) {
        text += std::string("* ") + task + "\n能检查茶园巡护台账。\n";
    }
    CHECK(steps_between_tasks(drawn_standard(text)).empty());
}

TEST_CASE("short names count where they are given word for word") {
    CHECK(steps_between_tasks(
              drawn_standard("= 初级\n# 茶庄\n* 月末盘货\n能根据流水账编制月报。\n* 柜台\n能登记流水账。\n")) ==
          "柜台 -> 月末盘货 artefact\n");
}

TEST_CASE("what one finds out the other starts from, in its area or one level higher") {
    const std::string find = "* 巡山\n能找出茶园虫源。\n";
    const std::string use = "* 植保\n能针对茶园虫源，选择药剂。\n";
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶园\n" + use + find)) == "巡山 -> 植保 artefact\n");
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶园\n" + use + "# 山场\n" + find)).empty());
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 山场\n" + find + "= 中级\n# 茶园\n" + use)) ==
          "巡山 -> 植保 artefact\n");
}

TEST_SUITE_END();
