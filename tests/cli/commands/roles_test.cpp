#include "cli/commands/roles.hpp"

#include "tests/support/drawing.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

using kezheng::test::drawing;
using kezheng::test::run_program;

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

TEST_SUITE_END();
