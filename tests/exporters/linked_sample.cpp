#include "tests/exporters/linked_sample.hpp"

#include <string>
#include <utility>

namespace kezheng::test {

namespace {

void add_skill(GraphBuilder& builder, const std::string& task, const std::string& number, LocalisedText label) {
    const std::string key = task.substr(0, task.rfind('/') + 1) + number;
    builder.add_node({NodeKind::skill, key, std::move(label), SkillDetails{number, {}, {}}, {}});
    builder.add_edge({EdgeKind::contains, task, key, {}, {}});
}

void add_task(GraphBuilder& builder, const std::string& area, const std::string& number, LocalisedText label) {
    const std::string key = area.substr(0, area.rfind('/') + 1) + number;
    builder.add_node({NodeKind::task, key, std::move(label), NumberedDetails{number}, {}});
    builder.add_edge({EdgeKind::contains, area, key, {}, {}});
}

void add_level(GraphBuilder& builder, const std::string& standard, unsigned number, LocalisedText label,
               LocalisedText area) {
    const std::string level = standard + '/' + std::to_string(number);
    builder.add_node({NodeKind::level, level, std::move(label), LevelDetails{number, {}}, {}});
    builder.add_edge({EdgeKind::contains, standard, level, {}, {}});
    builder.add_node({NodeKind::area, level + "/1", std::move(area), NumberedDetails{"1"}, {}});
    builder.add_edge({EdgeKind::contains, level, level + "/1", {}, {}});
}

void add_standards(GraphBuilder& builder) {
    builder.add_node({NodeKind::standard, "coffee", {"咖啡制作", "Coffee Making"}, StandardDetails{}, {}});
    add_level(builder, "coffee", 1, {"初级", "Elementary"}, {"备料", "Preparation"});
    add_task(builder, "coffee/1/1", "1.1", {"研磨", "Grinding"});
    add_skill(builder, "coffee/1/1.1", "1.1.1", {"选择研磨度", "Choose the grind"});
    add_skill(builder, "coffee/1/1.1", "1.1.2", {"清洁磨豆机", "Clean the grinder"});
    add_task(builder, "coffee/1/1", "1.2", {"称量", "Weighing"});
    add_skill(builder, "coffee/1/1.2", "1.2.1", {"称出咖啡粉", "Weigh the coffee"});
    add_level(builder, "coffee", 2, {"中级", "Intermediate"}, {"调配", "Blending"});
    add_task(builder, "coffee/2/1", "1.1", {"配方", "Recipes"});
    add_skill(builder, "coffee/2/1.1", "1.1.1", {"设计配方", "Design a recipe"});
    builder.add_edge({EdgeKind::subsumes, "coffee/2", "coffee/1", {}, {}});
    builder.add_node({NodeKind::standard, "tea", {"茶艺", "Tea Art"}, StandardDetails{}, {}});
    add_level(builder, "tea", 1, {"初级", "Elementary"}, {"备茶", "Preparing tea"});
    add_task(builder, "tea/1/1", "1.1", {"称茶", "Weighing tea"});
    add_skill(builder, "tea/1/1.1", "1.1.1", {"称出茶叶", "Weigh the leaves"});
    add_skill(builder, "tea/1/1.1", "1.1.2", {"辨别茶叶", "Tell leaves apart"});
}

void add_curriculum(GraphBuilder& builder) {
    builder.add_node({NodeKind::curriculum, "plan", {"饮品专业", {}}, CurriculumDetails{"饮品", "高职", "三年"}, {}});
    for (const auto& [code, name, term] : {std::tuple{"M1", "咖啡基础", 1U}, {"M2", "咖啡调配", 2U}}) {
        const std::string key = std::string("plan/") + code;
        builder.add_node({NodeKind::module, key, {name, {}}, ModuleDetails{code, term, 2.5, 40, "讲授与实操"}, {}});
        builder.add_edge({EdgeKind::contains, "plan", key, {}, {}});
    }
    builder.add_edge({EdgeKind::precedes, "plan/M1", "plan/M2", ModuleSequence{}, {}});
    builder.add_edge({EdgeKind::teaches,
                      "plan/M1",
                      "coffee/1/1.1.1",
                      Teaches{Depth::mastered, 12, Status::accepted, "实训", {}},
                      {}});
    builder.add_edge({EdgeKind::teaches,
                      "plan/M1",
                      "coffee/1/1.2.1",
                      Teaches{Depth::introduced, 2.5, Status::accepted, {}, {}},
                      {}});
    builder.add_edge({EdgeKind::teaches,
                      "plan/M2",
                      "coffee/2/1.1.1",
                      Teaches{Depth::reinforced, 0, Status::proposed, {}, {{"object", "配方", "配方", {}}}},
                      {}});
}

} // namespace

GraphBuilder linked_builder() {
    GraphBuilder builder;
    add_standards(builder);
    add_curriculum(builder);
    builder.add_node({NodeKind::role, "role/咖啡师", {"咖啡师", {}}, {}, {}});
    builder.add_edge({EdgeKind::targets, "coffee/1", "role/咖啡师", Targets{"饮品", 0}, {}});
    builder.add_edge({EdgeKind::requires_,
                      "role/咖啡师",
                      "coffee/1/1.1",
                      Requires{Status::proposed, {{"task", "咖啡师", "研磨", {}}}},
                      {}});
    const LocalisedText reason{"先备料，后调配", "prepare, then blend"};
    builder.add_edge(
        {EdgeKind::precedes, "coffee/1/1.1.1", "coffee/1/1.1.2", Sequence{"same-task", reason, Status::proposed}, {}});
    builder.add_edge(
        {EdgeKind::precedes, "coffee/1/1.1.2", "coffee/2/1.1.1", Sequence{"ladder", reason, Status::accepted}, {}});
    builder.add_edge({EdgeKind::precedes,
                      "coffee/1/1.1.1",
                      "coffee/2/1.1.1",
                      Sequence{"ladder", reason, Status::proposed},
                      {}}); // follows from the two before
    builder.add_edge(
        {EdgeKind::precedes, "coffee/1/1.1", "coffee/2/1.1", Sequence{"ladder", reason, Status::proposed}, {}});
    builder.add_edge({EdgeKind::feeds,
                      "coffee/2/1.1.1",
                      "coffee/1/1.2.1",
                      Sequence{"artefact", {"配方", "recipe"}, Status::proposed},
                      {}});
    builder.add_edge(
        {EdgeKind::matches,
         "coffee/1/1.2.1",
         "tea/1/1.1.1",
         Matches{
             Relation::exact, 0.875, Status::accepted, {{"action", "称", "称", {"同一动作", "same action"}}}, "王老师"},
         {}});
    builder.add_edge({EdgeKind::matches,
                      "coffee/1/1.1.1",
                      "tea/1/1.1.2",
                      Matches{Relation::broad, 0.5, Status::proposed, {{"object", "研磨度", "茶叶", {}}}, {}},
                      {}});
    builder.add_node(
        {NodeKind::concept_, "concept/recipe", {"配方", "recipe"}, ConceptDetails{"document", {"方子"}}, {}});
    builder.add_edge({EdgeKind::mentions, "coffee/2/1.1.1", "concept/recipe", {}, {}});
    return builder;
}

Sealed linked_graph() {
    return linked_builder().seal();
}

} // namespace kezheng::test
