#include "exporters/tables/graph_tables.hpp"

#include "exporters/tables/csv.hpp"
#include "tests/exporters/linked_sample.hpp"
#include "tests/exporters/sample.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::coffee_standard;
using kezheng::test::graph_from;
using kezheng::test::linked_graph;

namespace {

std::string text_of(const std::vector<GraphTable>& tables) {
    std::string text;
    for (const GraphTable& table : tables) {
        text += "== " + table.file + " " + table.sheet.name + '\n';
        for (const char c : csv_of(table.sheet)) {
            text += c == '\r' ? "" : std::string(1, c);
        }
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("exporters/tables/graph_tables");

TEST_CASE("a standard as tables; columns that nothing fills are left out") {
    CHECK(text_of(graph_tables(coffee_standard().graph, Language::chinese)) == R"(== requirements 职业技能要求
键,标准,等级,工作领域,工作任务,印刷编号,名称,英文,原文,条件,动作,对象
coffee/1/1.1.1,咖啡制作,初级,1 备料,1.1 研磨,1.1.1,按冲煮方式选择研磨度,Choose the grind,,冲煮方式,选择,研磨度
coffee/1/1.1.2,咖啡制作,初级,1 备料,1.1 研磨,1.1.1,,,能清洁磨豆机。,,,
== majors 适用专业
标准,专业目录,院校层次,代码,适用专业
咖啡制作,原版目录,中职,130700,烹饪
咖啡制作,新版目录,高职专科,,酒店管理
== roles 工作岗位
工作岗位,标准,等级,岗位群
咖啡师,咖啡制作,初级,饮品
咖啡师,咖啡制作,中级,饮品
== terms 术语
术语,英文,标准,编号,定义,来源
萃取,extraction,咖啡制作,3.1,把咖啡中的物质溶入水中。,自拟
== references 引用文件
标准,类别,编号,名称
咖啡制作,参考文献,[1],咖啡史
咖啡制作,引用文件,GB 1,饮品卫生
== relations 其他关系
关系,起点,起点名称,终点,终点名称,详情
涵盖,coffee/2,中级,coffee/1,初级,
)");
}

TEST_CASE("modules and proposed relations, in English where there is any") {
    const std::vector<GraphTable> tables = graph_tables(linked_graph().graph, Language::english);
    std::vector<std::string> files;
    for (const GraphTable& table : tables) {
        files.push_back(table.file);
    }
    CHECK(files == std::vector<std::string>{"requirements", "roles", "modules", "relations"});
    CHECK(text_of({tables[2]}) == R"(== modules course module
curriculum,Code,course module,Term,Credits,Hours,Description
饮品专业,M1,咖啡基础,1,2.5,40,讲授与实操
饮品专业,M2,咖啡调配,2,2.5,40,讲授与实操
)");
    CHECK(text_of({tables[3]})
              .find(R"(matches,coffee/1/1.2.1,Weigh the coffee,tea/1/1.1.1,Weigh the leaves,"relation: exact
score: 0.875
status: accepted
evidence: action: 称 ~ 称 (同一动作)
reviewer: 王老师"
)") != std::string::npos);
}

TEST_CASE("a graph without anything is an empty table of requirements") {
    const std::vector<GraphTable> tables = graph_tables(graph_from("").graph, Language::chinese);
    REQUIRE(tables.size() == 1);
    CHECK(tables.front().sheet.columns.size() == 18);
    CHECK(graph_workbook(graph_from("").graph, Language::chinese).sheets.size() == 1);
}

TEST_SUITE_END();
