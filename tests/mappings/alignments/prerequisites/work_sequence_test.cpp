#include "mappings/alignments/prerequisites/propose_sequences.hpp"

#include "tests/mappings/alignments/prerequisites/drawn_standard.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kezheng; // NOLINT(google-build-using-namespace): drafts and one function

namespace {

struct DrawnTask {
    std::string name;
    std::vector<std::string> given = {};
    std::vector<std::string> yields = {};
};

/// One area with these tasks.
StandardDraft area(const std::vector<DrawnTask>& tasks) {
    StandardDraft standard;
    standard.id = "s";
    LevelDraft& level = standard.levels.emplace_back();
    level.number = 1;
    AreaDraft& drawn = level.areas.emplace_back();
    for (const DrawnTask& entry : tasks) {
        TaskDraft& task = drawn.tasks.emplace_back();
        task.name.zh = entry.name;
        SkillDraft& skill = task.skills.emplace_back();
        skill.facets.given = entry.given;
        skill.facets.yields = entry.yields;
    }
    return standard;
}

std::string steps(const std::vector<DrawnTask>& tasks) {
    return test::steps_between_tasks(area(tasks));
}

} // namespace

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/work_sequence");

TEST_CASE("the stages of work decide, in whatever order the standard lists them") {
    std::vector<DrawnTask> tasks{{"货架安装"}, {"商品拍摄"}, {"照片后期"}};
    std::ranges::sort(tasks, {}, &DrawnTask::name);
    do {
        CHECK(steps(tasks) == "商品拍摄 -> 照片后期 work-sequence\n照片后期 -> 货架安装 work-sequence\n");
    } while (std::ranges::next_permutation(tasks, {}, &DrawnTask::name).found);
}

TEST_CASE("a number alone joins nothing; of what is about one thing the listing tells the order") {
    CHECK(steps({{"布草采购"}, {"客房清洁"}}).empty());
    CHECK(steps({{"客房整理"}, {"布草采购"}, {"客房清洁"}}) == "客房整理 -> 客房清洁 listed-sequence\n");
    CHECK(steps({{"饮食照护"}, {"睡眠照护"}}).empty());
}

TEST_CASE("where other rules go against the listing it says nothing") {
    const std::vector<DrawnTask> listed{{"客房整理"}, {"客房清洁"}, {"布草发布"}, {"布草拍摄"}};
    CHECK(steps(listed) == "布草拍摄 -> 布草发布 work-sequence\n");
    CHECK(steps({listed[0], listed[1], listed[3], listed[2]}) ==
          "客房整理 -> 客房清洁 listed-sequence\n布草拍摄 -> 布草发布 work-sequence\n");
}

TEST_CASE("stages do not join two lines of work of one area") {
    CHECK(steps({{"微课拍摄"}, {"微课剪辑"}, {"教案设计"}, {"教案发布"}}) ==
          "微课拍摄 -> 微课剪辑 work-sequence\n教案设计 -> 教案发布 work-sequence\n");
}

TEST_CASE("a check comes after the work it is listed after, and before a repair in any order") {
    CHECK(steps({{"客房清洁"}, {"客房检查"}}) == "客房清洁 -> 客房检查 listed-sequence\n");
    CHECK(steps({{"客房检查"}, {"客房清洁"}}).empty());
    CHECK(steps({{"水泵维修"}, {"水泵诊断"}}) == "水泵诊断 -> 水泵维修 work-sequence\n");
}

TEST_CASE("the rough work comes before the fine one in any order") {
    CHECK(steps({{"粗打磨"}, {"精打磨"}}) == "粗打磨 -> 精打磨 basics-first\n");
    CHECK(steps({{"精打磨"}, {"粗打磨"}}) == "粗打磨 -> 精打磨 basics-first\n");
}

TEST_CASE("what is handed over wins over the listing and over the stages, which are told") {
    CHECK(steps({{"茶席布置", {"茶单"}}, {"茶席主题", {}, {"茶单"}}}) == "茶席主题 -> 茶席布置 artefact\n");
    const SettledSequences sequences =
        propose_sequences(area({{"苗木采购", {"安装记录"}}, {"棚架安装", {}, {"安装记录"}}}));
    const auto step = std::ranges::find(sequences.edges, "s/1/1.2", &EdgeDraft::from);
    REQUIRE(step != sequences.edges.end());
    CHECK(step->details.get<Sequence>().rule == "artefact");
    CHECK(!step->details.get<Sequence>().opposed.empty());
}

TEST_CASE("a sentence that works with or on what another task makes comes after it") {
    StandardDraft standard = area({{"茶席摄影"}, {"茶席画册"}, {"茶席陈列"}});
    auto& tasks = standard.levels[0].areas[0].tasks;
    tasks[0].skills[0] = {};
    tasks[0].skills[0].statement = "能采集秋季茶席影像。";
    tasks[0].skills[0].facets.action = {"采集"};
    tasks[0].skills[0].facets.object = {"秋季茶席影像"};
    tasks[1].skills[0].statement = "能利用茶席影像排出画册。";
    tasks[2].skills[0].statement = "能欣赏名家茶席影像。"; // of somebody else
    const SettledSequences sequences = propose_sequences(standard);
    const auto uses = [](const EdgeDraft& edge) {
        return edge.details.get<Sequence>().rule == "result-used" && std::ranges::count(edge.from.text(), '.') == 1;
    };
    REQUIRE(std::ranges::count_if(sequences.edges, uses) == 1);
    const auto step = std::ranges::find_if(sequences.edges, uses);
    CHECK(step->from == "s/1/1.1");
    CHECK(step->to == "s/1/1.2");
}

TEST_CASE("what a later check hands back, and what two hand each other, is workflow") {
    CHECK(steps({{"菜单设计", {"检验报告"}}, {"菜品检验", {}, {"检验报告"}}}) ==
          "菜单设计 -> 菜品检验 work-sequence\n菜品检验 ~> 菜单设计 artefact\n");
    CHECK(steps({{"茶园规划", {"茶园台账"}, {"规划草图"}}, {"茶园巡护", {"规划草图"}, {"茶园台账"}}}) ==
          "茶园巡护 ~> 茶园规划 artefact\n茶园规划 -> 茶园巡护 artefact\n");
}

TEST_SUITE_END();
