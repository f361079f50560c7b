#include "cli/commands/order.hpp"

#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;

namespace {

constexpr const char* coffee = R"(咖啡制作职业技能等级标准
表1 咖啡制作职业技能等级要求（初级）
工作领域	工作任务	职业技能要求
1. 备料	1.1 豆仓备料	1.1.1 能检查豆仓里的咖啡豆。
	1.2 手冲咖啡制作	1.2.1 能用滤杯冲出手冲咖啡。
表2 咖啡制作职业技能等级要求（中级）
工作领域	工作任务	职业技能要求
1. 调配	1.1 手冲咖啡配方	1.1.1 能按滤杯调整手冲咖啡的配方。
)";

} // namespace

TEST_SUITE_BEGIN("cli/commands/order");

TEST_CASE("the tasks of a standard, in layers, with reasons") {
    const TemporaryFolder folder;
    const auto run = run_program({"order", "--standard", folder.with_file("coffee.txt", coffee), "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out == R"(层  键            名称          直接先修
────────────────────────────────────────────
 1  coffee/1/1.1  豆仓备料
 2  coffee/1/1.2  手冲咖啡制作  coffee/1/1.1
 3  coffee/2/1.1  手冲咖啡配方  coffee/1/1.2

最长的先修链（3 步）
  coffee/1/1.1 → coffee/1/1.2 → coffee/2/1.1

先后关系与理由（2 条）
关系  先            后            规则           理由
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
学习  coffee/1/1.1  coffee/1/1.2  work-sequence  同一工作领域内按标准所列的先后
学习  coffee/1/1.2  coffee/2/1.1  ladder         同一条工作主线由初级到中级：与上一级中最接近的任务，共同涉及“手冲咖啡”
)");
}

TEST_CASE("the order of one standard does not depend on the others") {
    const auto one = run_program({"order", "overseas", "--json"});
    const auto other = run_program({"order", "--standard", "overseas", "--json"});
    CHECK(one.exit == 0);
    CHECK(one.out == other.out);
    CHECK(run_program({"order", "--standard", "b2b", "--standard", "overseas", "--json"}).out ==
          run_program({"order", "--standard", "overseas", "--standard", "b2b", "--json"}).out);
}

TEST_CASE("names that there are none of") {
    CHECK(run_program({"order", "b2c"}).exit == 3);
    CHECK(run_program({"order", "b2b", "--scope", "role"}).exit == 2);
    const auto empty = run_program({"order", "b2b/1/1.1.1"});
    CHECK(empty.exit == 3);
    CHECK(empty.err == "kezheng: error: “b2b/1/1.1.1”中没有可排序的内容\n");
}

TEST_SUITE_END();
