#include "mappings/standards/wording_lint.hpp"

#include "tests/mappings/crosswalks/drawn_decisions.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::bundled_lexicon;
using kezheng::deeds_of;
using kezheng::lint_wording;
using kezheng::test::drawing;
using kezheng::test::standard_saying;

namespace {

std::string findings(const std::vector<std::string>& statements) {
    std::string text;
    for (const kezheng::Diagnostic& one : lint_wording(standard_saying("s", statements), bundled_lexicon())) {
        text += one.node.substr(one.node.rfind('.') + 1) + ' ' + std::string(rule_id(one.rule)) + ' ' +
                one.arguments.front().in(kezheng::Language::chinese) + '\n';
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings");

TEST_CASE("deeds: conditions, tools, lists and purposes are none; one object for two verbs is one") {
    const auto count = [](const char* sentence) { return deeds_of(sentence, bundled_lexicon()).size(); };
    CHECK(count("能根据养护计划，制定浇水方案。") == 1);
    CHECK(count("能使用量杯，称量营养液。") == 1);
    CHECK(count("能制定并执行换盆计划。") == 1);
    CHECK(count("能整理工具，包括清点、擦拭、上油。") == 1);
    CHECK(count("能修剪枝叶，提高成活率。") == 1);
    CHECK(count("能登记客户信息，制作报价单，安排送货。") == 3);
    CHECK(count("能分析病因并制定防治方案。") == 2);
    CHECK(count("能制定防治方案并实施。") == 1);
    CHECK(count("能统计订单，形成日报。") == 1);
}

TEST_CASE("what a drafter would be told") {
    CHECK(findings({"能根据订单制作花束。"}).empty());
    CHECK(findings({"了解鲜花的保鲜知识。", "能掌握包装技法。"}) == drawing(R"(
1 unmeasurable-verb 了解
2 unmeasurable-verb 掌握
)"));
    CHECK(findings({"能登记客户信息，制作报价单，安排送货。"}) == "1 compound-statement 3\n");
    CHECK(findings({"能及时完成。", "能执行简单的优化操作。"}) == drawing(R"(
1 missing-object 完成
2 missing-object 优化
)"));
}

TEST_SUITE_END();
