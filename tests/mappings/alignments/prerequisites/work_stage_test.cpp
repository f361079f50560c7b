#include "mappings/alignments/prerequisites/work_stage.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::stages_named;
using kezheng::work_stages;

namespace {

std::string stages_of(const std::string& name) {
    std::string text;
    for (const auto* stage : stages_named(name)) {
        text += (text.empty() ? "" : " ") + stage->label.en;
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/work_stage");

TEST_CASE("stages that a name speaks of, from first to last") {
    CHECK(stages_of("方案制定与效果评估") == "planning accepting and evaluating");
    CHECK(stages_of("车辆检测") == "checking and evaluating");
    CHECK(stages_of("茶艺") == "");
    CHECK(stages_of("入库验收") == "preparing and making accepting and evaluating");
}

TEST_CASE("a generic stage counts only where a name says nothing more telling") {
    CHECK(stages_of("店铺推广") == "carrying out");
    CHECK(stages_of("推广策划") == "planning");
}

TEST_CASE("a deed that only describes another one does not count, a thing counts anywhere") {
    CHECK(stages_of("空调维修") == "maintaining and improving");
    CHECK(stages_of("维修派工") == "");
    CHECK(stages_of("维修质量检验") == "accepting and evaluating"); // it does not repair
    CHECK(stages_of("制度建设") == "");                             // nothing is assembled
    CHECK(stages_of("叉车驾驶") == "operating equipment");
    CHECK(stages_of("出库作业") == "performing");
    CHECK(stages_of("设备维修管理") == "maintaining and improving");
    CHECK(stages_of("设备安装调试") == "assembling commissioning");
    CHECK(stages_of("器材采购与清点") == "preparing and making");
    CHECK(stages_of("合同归类") == "trading");
}

TEST_CASE("the longer word counts") {
    CHECK(stages_of("市场定位") == "positioning");
    CHECK(stages_of("目标市场调研") == "investigating positioning");
}

TEST_CASE("the stages stand in their order, each with words and labels") {
    unsigned before = 0;
    for (const auto& stage : work_stages()) {
        CHECK(stage.place > before);
        before = stage.place;
        CHECK(!stage.words.empty());
        CHECK(!stage.label.zh.empty());
        CHECK(!stage.label.en.empty());
    }
    CHECK(work_stages().size() > 20);
}

TEST_SUITE_END();
