#include "exporters/key_list.hpp"

#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

constexpr std::string_view two_tasks = R"(
standard s 标准
level s/1 初级
level s/2 中级
area s/1/1 领域
area s/2/1 领域
task s/1/1.1 任务
task s/1/1.2 任务
task s/2/1.1 任务
skill s/1/1.1.1 甲
skill s/1/1.1.2 乙
skill s/1/1.1.3 丙
skill s/1/1.2.1 丁
skill s/2/1.1.1 戊
s -contains-> s/1
s -contains-> s/2
s/1 -contains-> s/1/1
s/2 -contains-> s/2/1
s/1/1 -contains-> s/1/1.1
s/1/1 -contains-> s/1/1.2
s/2/1 -contains-> s/2/1.1
s/1/1.1 -contains-> s/1/1.1.1
s/1/1.1 -contains-> s/1/1.1.2
s/1/1.1 -contains-> s/1/1.1.3
s/1/1.2 -contains-> s/1/1.2.1
s/2/1.1 -contains-> s/2/1.1.1
)";

std::string listed(const std::vector<std::string>& keys) {
    const CompetencyGraph graph = std::move(test::builder_from(std::string(two_tasks))).seal().graph;
    std::vector<NodeId> ids;
    for (const std::string& key : keys) {
        ids.push_back(*graph.find(key));
    }
    return key_list(graph, ids);
}

} // namespace

TEST_CASE("keys of requirements as a short list") {
    CHECK(listed({}).empty());
    CHECK(listed({"s/1/1.1.2"}) == "s/1/1.1.2");
    CHECK(listed({"s/1/1.1.1", "s/1/1.1.2", "s/1/1.1.3"}) == "s/1/1.1.1-1.1.3");
    CHECK(listed({"s/1/1.1.1", "s/1/1.1.3"}) == "s/1/1.1.1、1.1.3");
    CHECK(listed({"s/1/1.1.2", "s/1/1.1.3", "s/1/1.2.1", "s/2/1.1.1"}) == "s/1/1.1.2-1.1.3、1.2.1；s/2/1.1.1");
}
