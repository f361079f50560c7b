#include "cli/commands/roles.hpp"

#include "tests/support/drawing.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::test::drawing;
using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;

TEST_SUITE_BEGIN("cli/commands");

TEST_CASE("roles: one by a piece of its name, with the tasks it requires") {
    const auto run = run_program({"roles", "SEO"});
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK(run.out == drawing(R"(
跨境电商 SEO营销专员（岗位群：跨境电商全网营销）
面向它的等级：b2b 初级、中级、高级

键         工作任务                        状态    依据
───────────────────────────────────────────────────────────────────────────────
b2b/3/2.1  2.1 国际搜索引擎优化            已采纳  SEO ~ 搜索引擎优化
b2b/3/2.3  2.3 营销数据分析与典型优化场景  已采纳  SEO ~ 搜索引擎优化的典型场景
)"));
}

TEST_CASE("roles: all of them, a group, an unknown name") {
    CHECK(run_program({"roles"}).out.find("跨境营销策划") != std::string::npos);
    const auto group = run_program({"roles", "跨境电商销售"});
    CHECK(group.out.find("跟单员") != std::string::npos);
    CHECK(group.out.find("跨境电商业务员") != std::string::npos);
    CHECK(group.out.find("SEM") == std::string::npos);
    const auto unknown = run_program({"roles", "跟弹员"});
    CHECK(unknown.exit == 3);
    CHECK(unknown.err == "kezheng: error: 没有岗位“跟弹员”；是否指“跟单员”？\n");
    CHECK(run_program({"roles", "--json"}).out.starts_with("{\n  \"schema\": \"kezheng/roles/1\""));
}

TEST_CASE("roles --curriculum: what a role still lacks, by the depth asked for") {
    const TemporaryFolder folder;
    const std::string modules = folder.with_file("modules.csv", "课程代码,课程名称,学分\nA,搜索引擎优化,3\n");
    const std::string alignments =
        folder.with_file("alignments.csv", "课程代码,技能要求,深度,状态\nA,b2b/3/2.1,M,reviewed\n"
                                           "A,b2b/3/2.3.1,I,reviewed\nA,b2b/3/2.3.2,M,proposed\n");
    CHECK(modules != alignments);
    const std::string plan = folder / "";
    const auto run = run_program({"roles", "SEO", "--curriculum", plan, "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out.ends_with(drawing(R"(
跨境电商 SEO营销专员：所需 8 条要求，已达到 4 条，尚缺 4 条（其中 1 条讲到但深度不够）
键           名称                                                            尚缺
─────────────────────────────────────────────────────────────────────────────────────
b2b/3/2.3.1  2.3.1 用成本、流量、转化矩阵，判定搜索引擎优化属于哪种典型场景  深度不够
b2b/3/2.3.2  2.3.2 找准低流量广告的主要问题，并针对性实施优化                没有讲授
b2b/3/2.3.3  2.3.3 找准低转化广告的主要问题，并针对性实施优化                没有讲授
b2b/3/2.3.4  2.3.4 找准高成本广告的主要问题，并针对性实施优化                没有讲授
)")));
    const auto less = run_program({"roles", "SEO", "--curriculum", plan, "--require", "I", "--json", "--quiet"});
    CHECK(less.out.contains("\"needs\": {"));
    CHECK(less.out.contains("\"depth\": \"introduced\""));
    CHECK(!less.out.contains("\"shallow\""));
    const auto all = run_program({"roles", "--curriculum", plan, "--quiet"});
    CHECK(all.out.contains("尚缺"));
    CHECK(run_program({"roles", "--require", "I"}).exit == 2);
    CHECK(run_program({"roles", "--curriculum", folder / "nowhere.csv"}).exit == 3);
}

TEST_SUITE_END();
