#include "exporters/pictures/order_picture.hpp"

#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng; // NOLINT(google-build-using-namespace): the model, an analysis and its pictures
using kezheng::test::builder_from;

namespace {

/// The picture as text: lanes and columns, then each box with its place, then the arrows.
std::string drawn(const GridPicture& picture) {
    std::string text = picture.title + '\n';
    for (const GridBox& box : picture.boxes) {
        text += picture.columns.at(box.column) + " | " + picture.lanes.at(box.lane) + " | " + box.heading + " | " +
                box.label + (box.is_strong ? " !" : "") + '\n';
    }
    for (const GridArrow& arrow : picture.arrows) {
        text += std::to_string(arrow.from) + " -> " + std::to_string(arrow.to) + (arrow.is_strong ? " !" : "") +
                (arrow.is_dashed ? " dashed" : "") + '\n';
    }
    for (const GridLegendEntry& entry : picture.legend) {
        text += entry.text + (entry.is_strong ? " !" : "") + (entry.is_dashed ? " dashed" : "") + '\n';
    }
    return text;
}

void add_module(GraphBuilder& builder, const std::string& code, unsigned term, double credits, double hours) {
    builder.add_node(
        {NodeKind::module, "c/" + code, {"课" + code, {}}, ModuleDetails{code, term, credits, hours, {}}, {}});
    builder.add_edge({EdgeKind::contains, "c", "c/" + code, {}, {}});
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/order_picture");

TEST_CASE("layers as columns, levels as lanes, the longest chain strong, redundant steps left out") {
    GraphBuilder builder = builder_from(R"(
standard s 标准
level s/1 初级
level s/2 中级
area s/1/1
area s/2/1
task s/1/1.1 甲
task s/1/1.2 乙
task s/1/1.3 丁
task s/2/1.1 丙
s -contains-> s/1
s -contains-> s/2
s/1 -contains-> s/1/1
s/2 -contains-> s/2/1
s/1/1 -contains-> s/1/1.1
s/1/1 -contains-> s/1/1.2
s/1/1 -contains-> s/1/1.3
s/2/1 -contains-> s/2/1.1
s/1/1.1 -precedes-> s/1/1.2
s/1/1.2 -precedes-> s/2/1.1
s/1/1.1 -precedes-> s/2/1.1
s/2/1.1 -feeds-> s/1/1.1
s/1/1.3 -feeds-> s/1/1.1
)");
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::task);
    CHECK(drawn(order_picture(sealed.graph, order, Language::chinese)) ==
          "学习顺序（工作任务）：标准\n"
          "第 1 层 | 初级 | s/1/1.1 | 甲 !\n"
          "第 1 层 | 初级 | s/1/1.3 | 丁\n"
          "第 2 层 | 初级 | s/1/1.2 | 乙 !\n"
          "第 3 层 | 中级 | s/2/1.1 | 丙 !\n"
          "1 -> 0 dashed\n0 -> 2 !\n2 -> 3 !\n3 -> 0 ! dashed\n"
          "最长的先修链 !\n"
          "流程：成果交给后者，与学习顺序一致 dashed\n冲突：与学习顺序相反 ! dashed\n");
}

TEST_CASE("of many requirements only those with a step are drawn, and the rest are counted") {
    std::string text = "standard s 标准\nlevel s/1 初级\narea s/1/1\ntask s/1/1.1\ns -contains-> s/1\n"
                       "s/1 -contains-> s/1/1\ns/1/1 -contains-> s/1/1.1\n";
    for (int i = 1; i <= 40; ++i) {
        const std::string key = "s/1/1.1." + std::to_string(i);
        text += "skill " + key + " 条\n";
        text += "s/1/1.1 -contains-> " + key + '\n';
    }
    const Sealed sealed = builder_from(text + "s/1/1.1.7 -precedes-> s/1/1.1.30\n").seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::skill);
    CHECK(drawn(order_picture(sealed.graph, order, Language::chinese)) ==
          "学习顺序（职业技能要求）：标准\n"
          "第 1 层 | 初级 | s/1/1.1.7 | 条 !\n"
          "第 2 层 | 初级 | s/1/1.1.30 | 条 !\n"
          "0 -> 1 !\n"
          "最长的先修链 !\n另有 38 条要求与其他要求没有直接的先后关系，未画\n");
    const Sealed alone = builder_from(text).seal();
    CHECK(order_picture(alone.graph, learning_order(alone.graph, Scope::skill), Language::chinese).boxes.size() == 40);
}

TEST_CASE("a row a module, by terms; what the terms break is dashed; a plan has its own terms") {
    GraphBuilder builder;
    builder.add_node({NodeKind::curriculum, "c", {"方案", {}}, CurriculumDetails{}, {}});
    add_module(builder, "A", 2, 3, 0);
    add_module(builder, "B", 1, 0, 32);
    add_module(builder, "C", 0, 0, 0);
    builder.add_edge({EdgeKind::precedes, "c/A", "c/B", ModuleSequence{ModuleSequence::Manner::prerequisite}, {}});
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::module, {*sealed.graph.find("c")});
    CHECK(drawn(term_picture(sealed.graph, order, nullptr, Language::chinese)) == "学期安排：方案\n"
                                                                                  "第 1 学期 | B 课B |  | 32 学时\n"
                                                                                  "第 2 学期 | A 课A |  | 3 学分\n"
                                                                                  "未排学期 | C 课C |  | C\n"
                                                                                  "1 -> 0 ! dashed\n"
                                                                                  "学期安排违反的先修关系 ! dashed\n");
    const TermPlan plan = plan_terms(sealed.graph, order, {10, 0});
    CHECK(
        drawn(term_picture(sealed.graph, order, &plan, Language::english)).contains("Term 2 | B 课B |  | 32 hours\n"));
}

TEST_SUITE_END();
