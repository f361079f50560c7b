#include "mappings/language/facet_extraction.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// The facets as `name=a/b`, in the order of the contract.
std::string facets(std::string_view sentence) {
    const kezheng::Facets found = kezheng::extract_facets(sentence, kezheng::bundled_lexicon());
    std::string result;
    for (const kezheng::FacetRow& row : kezheng::facet_rows) {
        std::string list;
        for (const std::string& value : found.*row.list) {
            list += (list.empty() ? "" : "/") + value;
        }
        if (!list.empty()) {
            result += (result.empty() ? "" : " ") + std::string(row.name) + "=" + list;
        }
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("language");

TEST_CASE("what is given stands before the action, with and without a comma") {
    CHECK(facets("能根据客户订单，制定配送计划。") == "given=客户订单 action=制定 object=配送计划 yields=配送计划");
    CHECK(facets("能根据客户订单制定配送计划") == "given=客户订单 action=制定 object=配送计划 yields=配送计划");
    CHECK(facets("能够按照操作规程检查轮椅") == "given=操作规程 action=检查 object=轮椅");
}

TEST_CASE("tools, places and purposes") {
    CHECK(facets("能使用血压计测量老年人的血压") == "action=测量 object=老年人血压 tool=血压计");
    CHECK(facets("能在仓库内清点货物，避免差错") == "action=清点 object=货物 place=仓库 purpose=避免差错");
    CHECK(facets("能正确使用示教器。") == "action=使用 object=示教器 quality=正确");
}

TEST_CASE("a time or a state after 在 is given, also before the action in one clause") {
    CHECK(facets("能在文件办结后收集附件") == "given=文件办结 action=收集 object=附件");
    CHECK(facets("能在设备断电的情况下检查线路") == "given=设备断电 action=检查 object=线路");
    CHECK(facets("能在服务过程中观察客户情绪") == "given=服务 action=观察 object=客户情绪");
    CHECK(facets("能在营业前的大厅布置座位") == "action=布置 object=座位 place=营业前大厅");
}

TEST_CASE("对 X 进行 V, lists and light verbs") {
    CHECK(facets("能对机器人进行点检、保养") == "action=点检/保养 object=机器人");
    CHECK(facets("能完成设备的安装和调试工作") == "action=安装/调试 object=设备");
    CHECK(facets("能填写入库单、出库单和盘点表") ==
          "action=填写 object=入库单/出库单/盘点表 yields=入库单/出库单/盘点表");
    CHECK(facets("能制作海报，包括标题、配图等") == "action=制作 object=海报/标题/配图 yields=海报");
}

TEST_CASE("several clauses give several actions; what is produced is a yield") {
    CHECK(facets("能收集客户意见，分析投诉原因，形成分析报告") ==
          "action=收集/分析 object=客户意见/投诉原因 yields=分析报告");
}

TEST_CASE("what another one is helped to do is an action too") {
    CHECK(facets("能协助病人完成洗漱、更衣") == "action=协助/洗漱/更衣 object=病人");
    CHECK(facets("能指导徒弟正确使用量具") == "action=指导/使用 object=徒弟/量具 quality=正确");
}

TEST_CASE("a word of the lexicon that ends in its verb") {
    CHECK(facets("能对新员工开展服务技能培训") == "action=培训 object=新员工/服务技能");
}

TEST_CASE("verbs that go on after a modifier, and noun-like verbs inside it") {
    CHECK(facets("能使用管理系统录入、变更和取消订单") == "action=录入/变更/取消 object=订单 tool=管理系统");
    CHECK(facets("能根据预订记录分配房间") == "given=预订记录 action=分配 object=房间");
}

TEST_CASE("hostile and empty sentences") {
    CHECK(facets("") == "");
    CHECK(facets("。，；") == "");
    CHECK(facets("能") == "");
    CHECK(facets("根据") == "object=根据");
    CHECK(facets("\xff\xfe对") != "x");
    CHECK(facets(std::string(3000, '(')) == "");
}

TEST_SUITE_END();
