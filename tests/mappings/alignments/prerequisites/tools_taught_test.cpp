#include "tests/mappings/alignments/prerequisites/drawn_standard.hpp"

#include <doctest/doctest.h>

using kezheng::test::drawn_standard;
using kezheng::test::steps_between_tasks;

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/tools_taught");

TEST_CASE("who learns to handle a tool or to read a drawing does so before the work with it, in any order") {
    const std::string tools = "* 茶器辨识\n能识别茶针、茶匙的用途。\n";
    const std::string work = "* 普洱冲泡\n能使用茶针切割茶块。\n";
    const std::string expected = "茶器辨识 -> 普洱冲泡 tool-taught\n";
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶艺\n" + tools + work)) == expected);
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶艺\n" + work + tools)) == expected);
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶室\n* 隔断安放\n能根据茶室展开图安放隔断。\n"
                                             "* 图样\n能识读茶室展开图。\n")) == "图样 -> 隔断安放 tool-taught\n");
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶艺\n* 冲泡\n能使用主泡茶器，调配奶茶。\n"
                                             "* 入门\n能识别盖碗等主泡茶器。\n")) == "入门 -> 冲泡 tool-taught\n");
}

TEST_CASE("a tool that two tasks teach, or that is only cleaned, puts none of them first") {
    CHECK(
        steps_between_tasks(drawn_standard("= 初级\n# 茶艺\n* 茶器辨识\n能识别茶针的用途。\n* 器物鉴赏\n能识别茶针。\n"
                                           "* 普洱冲泡\n能使用茶针切割茶块。\n"))
            .empty());
    CHECK(steps_between_tasks(drawn_standard("= 初级\n# 茶艺\n* 茶器收纳\n能清洗茶针。\n"
                                             "* 普洱冲泡\n能使用茶针切割茶块。\n"))
              .empty());
}

TEST_SUITE_END();
