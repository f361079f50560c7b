#include "cli/commands/metrics.hpp"

#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;

TEST_SUITE_BEGIN("cli/commands/metrics");

TEST_CASE("a table with the sums, what it means, and what is wrong") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("plan.csv", "课程代码,课程名称,学分,先修课程\n"
                                                          "A,摄影,3,\nB,修图,3,A\nC,装修,3,A;B\n");
    const auto run = run_program({"metrics", file, "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out == R"(课程  名称  阻塞  延迟  中心性  复杂度
──────────────────────────────────────
A     摄影     2     3       0       5
B     修图     1     3       3       4
C     装修     0     3       0       3
合计           3     9       3      12
阻塞：修不了它就修不了的后续项数；延迟：经过它的最长先修链的长度；复杂度 = 阻塞 + 延迟。
先修关系可以满足。

多余的先修关系（1 条）
  A → C

最长的先修路径（1 条）
  A → B → C
)");
}

TEST_CASE("requisites that run in a cycle have no numbers, but a witness") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("plan.csv", "课程代码,课程名称,先修课程\nB,修图,A\nA,摄影,B\nC,装修,\n");
    const auto run = run_program({"metrics", file, "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out == "先修关系无法满足：\n  A → B → A\n有循环，无法计算指标。\n");
}

TEST_CASE("--strict makes requisites that cannot be met the exit code") {
    const TemporaryFolder folder;
    const std::string cycle = folder.with_file("plan.csv", "课程代码,课程名称,先修课程\nB,修图,A\nA,摄影,B\n");
    CHECK(run_program({"metrics", cycle, "--quiet", "--strict"}).exit == 1);
    const std::string sound = folder.with_file("sound.csv", "课程代码,课程名称,先修课程\nB,修图,A\nA,摄影,\n");
    CHECK(run_program({"metrics", sound, "--quiet", "--strict"}).exit == 0);
}

TEST_CASE("the bundled example goes by its name, here as in coverage and order") {
    CHECK(run_program({"metrics", "example", "--quiet"}).exit == 0);
    CHECK(run_program({"order", "example", "--quiet"}).exit == 0);
}

TEST_CASE("a curriculum that there is none of") {
    CHECK(run_program({"metrics", "nowhere.csv"}).exit == 3);
    CHECK(run_program({"metrics"}).exit == 2);
}

TEST_SUITE_END();
