// Tables of requirements: numbers as printed, wrong, repeated, missing, and numbers that are none.
#include "mappings/standards/requirement_tables.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::outline;
using test::tables_from;

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("areas may be numbered with any closing sign or none") {
    struct Sign {
        std::string_view printed;
        std::string_view diagnostics;
    };
    for (const auto& [printed, diagnostics] :
         {Sign{"1. ", ""}, Sign{"1．", "2 number-full-width s/1/1: 1． | 1\n"}, Sign{"1、", ""}, Sign{"1:", ""},
          Sign{"1：", ""}, Sign{"1）", ""}, Sign{"1 ", "2 number-missing-dot s/1/1: 1\n"}}) {
        CAPTURE(printed);
        const auto flowing = tables_from("表 1 养老护理（初级）\n" + std::string(printed) +
                                         "起居照料\n1.1 穿衣\n1.1.1 能协助穿衣。\n1.2 进食\n1.2.1 能协助进食。\n");
        const auto rows = tables_from("工作领域\t工作任务\t职业技能要求\n" + std::string(printed) +
                                          "起居照料\t1.1 穿衣\t1.1.1 能协助穿衣。\n\t1.2 进食\t1.2.1 能协助进食。\n",
                                      {"初级"});
        CHECK(outline(flowing.levels) == "level 1 初级\n1 起居照料\n1.1 穿衣\n1.1.1 能协助穿衣。\n"
                                         "1.2 进食\n1.2.1 能协助进食。\n");
        CHECK(listing(flowing.diagnostics) == diagnostics);
        CHECK(outline(rows.levels) == outline(flowing.levels));
        CHECK(listing(rows.diagnostics) == diagnostics);
    }
}

TEST_CASE("a dot too many and full-width numbers are read and reported") {
    const auto read = tables_from("表 1 养老护理（初级）\n"
                                  "1. 起居照料\n1.1. 穿衣\n1.1.1. 能协助穿衣。\n１．１．２　能整理衣物。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 起居照料\n1.1 穿衣\n1.1.1 能协助穿衣。\n1.1.2 能整理衣物。\n");
    CHECK(listing(read.diagnostics) == "3 number-extra-dot s/1/1.1: 1.1. | 1.1\n"
                                       "4 number-extra-dot s/1/1.1.1: 1.1.1. | 1.1.1\n"
                                       "5 number-full-width s/1/1.1.2: １．１．２ | 1.1.2\n");
}

TEST_CASE("repeated, skipped and foreign numbers are kept as printed; keys count positions") {
    const auto read = tables_from("表 1 养老护理（初级）\n"
                                  "1. 起居照料\n"
                                  "1.1 穿衣\n"
                                  "1.1.1 能协助穿衣。\n"
                                  "1.1.1 能整理衣物。\n"
                                  "1.1.4 能清洗衣物。\n"
                                  "1.2 进食\n"
                                  "1.1.1 能协助进食。\n"
                                  "1.1.2 能清洁餐具。\n"
                                  "3. 健康照护\n"
                                  "3.1 测量\n"
                                  "3.1.1 能测量体温。\n");
    CHECK(outline(read.levels) == "level 1 初级\n"
                                  "1 起居照料\n"
                                  "1.1 穿衣\n"
                                  "1.1.1 能协助穿衣。\n"
                                  "1.1.1 能整理衣物。\n"
                                  "1.1.4 能清洗衣物。\n"
                                  "1.2 进食\n"
                                  "1.1.1 能协助进食。\n"
                                  "1.1.2 能清洁餐具。\n"
                                  "3 健康照护\n"
                                  "3.1 测量\n"
                                  "3.1.1 能测量体温。\n");
    CHECK(listing(read.diagnostics) == "5 wrong-number s/1/1.1.2: 1.1.1 | 1.1.2\n"
                                       "6 wrong-number s/1/1.1.3: 1.1.4 | 1.1.3\n"
                                       "8 wrong-number s/1/1.2.1: 1.1.1 | 1.2.1\n"
                                       "9 wrong-number s/1/1.2.2: 1.1.2 | 1.2.2\n"
                                       "10 wrong-number s/1/2: 3 | 2\n"
                                       "11 wrong-number s/1/2.1: 3.1 | 2.1\n"
                                       "12 wrong-number s/1/2.1.1: 3.1.1 | 2.1.1\n");
}

TEST_CASE("in a table without any numbers each cell is an element") {
    const auto read = tables_from("表 1 养老护理（初级）\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "起居照料\t穿衣\t<p>能协助穿衣。</p><p>能整理衣物。</p>\n"
                                  "\t进食\t能协助进食。\n");
    CHECK(outline(read.levels) == "level 1 初级\n- 起居照料\n- 穿衣\n- 能协助穿衣。\n- 能整理衣物。\n"
                                  "- 进食\n- 能协助进食。\n");
    CHECK(listing(read.diagnostics) == "3 number-missing s/1/1: 起居照料 | 1\n"
                                       "3 number-missing s/1/1.1: 穿衣 | 1.1\n"
                                       "3 number-missing s/1/1.1.1: 能协助穿衣。 | 1.1.1\n"
                                       "3 number-missing s/1/1.1.2: 能整理衣物。 | 1.1.2\n"
                                       "4 number-missing s/1/1.2: 进食 | 1.2\n"
                                       "4 number-missing s/1/1.2.1: 能协助进食。 | 1.2.1\n");
}

TEST_CASE("a task before any area and a requirement before any task get a parent without a name") {
    const auto tasks = tables_from("表 1 养老护理（初级）\n1.1 穿衣\n1.1.1 能协助穿衣。\n");
    CHECK(outline(tasks.levels) == "level 1 初级\n-\n1.1 穿衣\n1.1.1 能协助穿衣。\n");
    CHECK(listing(tasks.diagnostics) == "2 parent-missing s/1/1: 1.1 穿衣 | 工作领域\n");

    const auto skills = tables_from("表 1 养老护理（初级）\n1.1.1 能协助穿衣。\n");
    CHECK(outline(skills.levels) == "level 1 初级\n-\n-\n1.1.1 能协助穿衣。\n");
    CHECK(listing(skills.diagnostics) == "2 parent-missing: 1.1.1 能协助穿衣。 | 工作任务\n");
}

TEST_CASE("numbers inside sentences are no numbers of elements") {
    const std::string sentences[] = {"能在 3 个工作日内回访。",
                                     "能处理 404 页面。",
                                     "能设置 2.4 GHz 网络。",
                                     "能按 GB/T 31232.1 填表。",
                                     "能安装 1.2.3 版软件。",
                                     "能使用 2.0 版本。",
                                     "能在 1.5 小时内，按 1:3 的比例完成 2 项任务。",
                                     "能读出 98.6 华氏度。"};
    for (const std::string& sentence : sentences) {
        CAPTURE(sentence);
        const std::string expected =
            "level 1 初级\n1 起居照料\n1.1 穿衣\n1.1.1 " + sentence +
            "\n1.1.2 能整理衣物。\n1.2 进食\n1.2.1 能协助进食。\n2 测量\n2.1 体温\n2.1.1 能测量。\n";
        const auto flowing =
            tables_from("表 1 养老护理（初级）\n1. 起居照料\n1.1 穿衣\n1.1.1 " + sentence +
                        "\n1.1.2 能整理衣物。\n1.2 进食\n1.2.1 能协助进食。\n2. 测量\n2.1 体温\n2.1.1 能测量。\n");
        CHECK(outline(flowing.levels) == expected);
        CHECK(listing(flowing.diagnostics).empty());
        const auto rows = tables_from(
            "表 1 养老护理（初级）\n工作领域\t工作任务\t职业技能要求\n1. 起居照料\t1.1 穿衣\t<p>1.1.1 " + sentence +
            "</p><p>1.1.2 能整理衣物。</p>\n\t1.2 进食\t1.2.1 能协助进食。\n"
            "2. 测量\t2.1 体温\t2.1.1 能测量。\n");
        CHECK(outline(rows.levels) == expected);
        CHECK(listing(rows.diagnostics).empty());
    }
}

TEST_CASE("a wrapped line may begin with a number that is part of its sentence") {
    const auto read = tables_from("表 1 养老护理（初级）\n"
                                  "1. 起居照料\n1.1 穿衣\n1.1.1 能在\n"
                                  "2 个工作日内回访。\n"
                                  "2. 测量\n2.1 体温\n2.1.1 能测量。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 起居照料\n1.1 穿衣\n1.1.1 能在2 个工作日内回访。\n"
                                  "2 测量\n2.1 体温\n2.1.1 能测量。\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a wrapped line may begin with the number that the next task has") {
    const auto read = tables_from("表 1 养老护理（初级）\n"
                                  "1. 起居照料\n1.1 穿衣\n1.1.1 能把衣架挂在\n"
                                  "1.2 米高处。\n1.1.2 能从\n1.2 米高处取下。\n1.2 进食\n1.2.1 能协助进食。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 起居照料\n1.1 穿衣\n1.1.1 能把衣架挂在1.2 米高处。\n"
                                  "1.1.2 能从1.2 米高处取下。\n1.2 进食\n1.2.1 能协助进食。\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a task after a sentence without its full stop is still a task") {
    const auto read = tables_from("表 1 养老护理（初级）\n"
                                  "1. 起居照料\n1.1 穿衣\n1.1.1 能协助穿衣\n1.2 进食\n1.2.1 能协助进食\n"
                                  "2. 测量\n2.1 体温\n2.1.1 能测量。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 起居照料\n1.1 穿衣\n1.1.1 能协助穿衣\n1.2 进食\n"
                                  "1.2.1 能协助进食\n2 测量\n2.1 体温\n2.1.1 能测量。\n");
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a number without text is an empty requirement, and the parser goes on") {
    const auto read = tables_from("表 1 养老护理（初级）\n工作领域\t工作任务\t职业技能要求\n"
                                  "1. 起居照料\t1.1 穿衣\t<p>1.1.1</p><p>1.1.2 能整理衣物。</p>\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 起居照料\n1.1 穿衣\n1.1.1\n1.1.2 能整理衣物。\n");
    CHECK(listing(read.diagnostics).empty()); // finish_statements() reports it
}

TEST_CASE("a number inside a sentence makes no numbered table") {
    const auto read = tables_from("表 1 养老护理（初级）\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "起居照料\t穿衣\t能协助穿衣。\n\t\t能整理衣物，按 4.2.1 条收纳。\n"
                                  "\t进食\t能协助进食。\n\t\t能记录，见 1.2.3 条。\n");
    CHECK(outline(read.levels) == "level 1 初级\n- 起居照料\n- 穿衣\n- 能协助穿衣。\n"
                                  "- 能整理衣物，按 4.2.1 条收纳。\n- 进食\n- 能协助进食。\n"
                                  "- 能记录，见 1.2.3 条。\n");
}

TEST_CASE("a wrapped line that begins with a number from elsewhere stays in its sentence") {
    const auto read = tables_from("表 1 养老护理（初级）\n1. 起居照料\n1.1 穿衣\n1.1.1 能协助穿衣，发现\n"
                                  "4.2.1 类压疮时报告。\n1.1.2 能画\n1:20 的房间图。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 起居照料\n1.1 穿衣\n"
                                  "1.1.1 能协助穿衣，发现4.2.1 类压疮时报告。\n1.1.2 能画1:20 的房间图。\n");
}

TEST_CASE("more than nine tasks and requirements are counted right") {
    std::string text = "表 1 养老护理（初级）\n1. 起居照料\n";
    std::string expected = "level 1 初级\n1 起居照料\n";
    for (int task = 1; task <= 12; ++task) {
        const std::string number = "1." + std::to_string(task);
        text += number + " 照料\n";
        expected += number + " 照料\n";
        for (int skill = 1; skill <= 11; ++skill) {
            text += number + '.' + std::to_string(skill) + " 能照料。\n";
            expected += number + '.' + std::to_string(skill) + " 能照料。\n";
        }
    }
    const auto read = tables_from(text);
    CHECK(outline(read.levels) == expected);
    CHECK(listing(read.diagnostics).empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
