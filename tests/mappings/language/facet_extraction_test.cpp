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

TEST_CASE("a verb inside a list is part of a name, or one more deed") {
    CHECK(facets("能核对检验报告和溯源凭证") == "action=核对 object=检验报告/溯源凭证");
    CHECK(facets("能擦拭货架、整理展品和补充价签") == "action=擦拭/整理/补充 object=货架/展品/价签");
    CHECK(facets("能设置运费模板、退换货地址和子账号权限") == "action=设置 object=运费模板/退换货地址/子账号权限");
    CHECK(facets("能确定新建仓库的位置") == "action=确定 object=新建仓库位置");
    CHECK(facets("能组织召开班前会，整理形成会议纪要") == "action=组织/召开/整理 object=班前会 yields=会议纪要");
}

TEST_CASE("verbs that the lexicon does not know, or only inside a longer word") {
    CHECK(facets("能对衣物进行浸泡、揉搓和甩干") == "action=浸泡/揉搓/甩干 object=衣物");
    CHECK(facets("能修剪花枝，剔剪枯叶和病枝") == "action=修剪/剔剪 object=花枝/枯叶/病枝");
    CHECK(facets("能编写值班手册，统一各班组的交接步骤") ==
          "action=编写/统一 object=值班手册/班组交接步骤 yields=值班手册");
    CHECK(facets("能更换电池") == "action=更换 object=电池");
    CHECK(facets("能向家长反馈幼儿的饮食情况") == "action=反馈 object=家长/幼儿饮食");
    CHECK(facets("能将旧档案归档到资料室") == "action=归档 object=旧档案/资料室");
}

TEST_CASE("a deed after a deed in one clause") {
    CHECK(facets("能核对赠品后提交订单") == "action=核对/提交 object=赠品/订单");
    CHECK(facets("能检查灭火器，发现问题及时上报") == "action=检查/发现/上报 object=灭火器/问题 quality=及时");
    CHECK(facets("能当场处置客诉并逐级汇报") == "action=处置/汇报 object=客诉 quality=当场/逐级");
    CHECK(facets("能将散茶转化为袋泡产品") == "action=转化 object=散茶 yields=袋泡产品");
    CHECK(facets("能由照片生成相册") == "given=照片 action=生成 yields=相册");
}

TEST_CASE("words of every day are not cut, and what names a kind stays in the name") {
    CHECK(facets("能规划中央厨房的布局，组织内部审核") ==
          "action=规划/组织 object=中央厨房布局/内部审核 yields=中央厨房布局");
    CHECK(facets("能明确安全责任，合理安排班次") == "action=明确/安排 object=安全责任/班次 quality=合理");
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
    CHECK(facets("能按照验收标准审查各班组的记录") == "given=验收标准 action=审查 object=班组记录");
    CHECK(facets("能依据电子商务法规处理平台申诉") == "given=电子商务法规 action=处理 object=平台申诉 place=平台");
    CHECK(facets("能使用检测工具检查线路") == "action=检查 object=线路 tool=检测工具");
    CHECK(facets("能运用节油方法优化行车路线") == "action=优化 object=行车路线 tool=节油方法");
    CHECK(facets("能根据配方准确称取香料") == "given=配方 action=称取 object=香料 quality=准确");
}

TEST_CASE("hostile and empty sentences") {
    CHECK(facets("") == "");
    CHECK(facets("。，；") == "");
    CHECK(facets("能") == "");
    CHECK(facets("根据") == "object=根据");
    CHECK(facets("\xff\xfe对") != "x");
    CHECK(facets(std::string(3000, '(')) == "");
    for (const std::string part :
         {"检查货物并按流程", "组织人员", "核对货物后", "整理台面和", "剔剪枯枝并", "在仓库"}) {
        std::string sentence = "能";
        for (int i = 0; i < 3000; ++i) {
            sentence += part;
        }
        CHECK(facets(sentence) != "");
    }
}

TEST_SUITE_END();
