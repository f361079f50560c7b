#include "mappings/alignments/prerequisites/work_sentence.hpp"

#include "mappings/language/facet_extraction.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::SkillDraft;
using kezheng::WorkSentence;

namespace {

SkillDraft skill_saying(const std::string& statement) {
    SkillDraft skill;
    skill.statement = statement;
    skill.facets = kezheng::extract_facets(statement, kezheng::bundled_lexicon());
    return skill;
}

WorkSentence sentence(const std::string& statement) {
    return WorkSentence(skill_saying(statement));
}

std::string deeds(const std::string& statement) {
    std::string text;
    for (const auto& [deed, thing] : sentence(statement).done_before()) {
        text += deed + ":" + thing + ";";
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/work_sentence");

TEST_CASE("what a sentence calls a thing that it works with or on") {
    CHECK(sentence("能根据茶园巡护台账安排采摘。").use_of("茶园巡护台账") == "茶园巡护台账");
    CHECK(sentence("能检查茶席影像的清晰度。").use_of("秋季茶席影像") == "茶席影像");
    CHECK(sentence("能核对茶园地形并归档。").use_of("茶园地形图") == "茶园地形"); // without the kind of paper
    CHECK(sentence("能根据茶园台账安排采摘。").use_of("茶单").empty());
    CHECK(sentence("能依据已有的茶园巡护台账。").use_of("茶园巡护台账").empty()); // nobody's work
    CHECK(sentence("能欣赏名家茶席影像。").use_of("秋季茶席影像").empty());       // another thing
}

TEST_CASE("without a sentence the facets say what is used") {
    SkillDraft skill;
    skill.facets.given = {"茶园巡护台账"};
    CHECK(WorkSentence(skill).use_of("茶园巡护台账") == "茶园巡护台账");
    CHECK(WorkSentence(SkillDraft{}).use_of("茶园巡护台账").empty());
}

TEST_CASE("a thing is worked with only where it is the whole name") {
    CHECK(sentence("能使用茶针、茶刀切割茶饼。").works_with("茶刀"));
    CHECK(sentence("能根据茶园规划图安排采摘。").works_with("茶园规划图"));
    CHECK_FALSE(sentence("能识别茶具的使用许可、茶刀。").works_with("茶刀"));
    CHECK_FALSE(sentence("能使用茶刀架。").works_with("茶刀"));
    CHECK_FALSE(sentence("能清洗茶刀。").works_with("茶刀"));
}

TEST_CASE("deeds that are done before") {
    CHECK(deeds("能对审核后的茶单分类。") == "审核:茶单;");
    CHECK(deeds("能摆放已清洗的茶具。") == "清洗:茶具;");
    CHECK(deeds("能在举升车辆后，检查底盘。").find("举升:车辆;") != std::string::npos);
    CHECK(deeds("能办理售后服务。").empty());
    CHECK(deeds("能清洗茶具。").empty());
}

TEST_CASE("names and deeds that a sentence speaks of") {
    CHECK(sentence("能示范茶席布置的要领。").names("茶席布置"));
    CHECK_FALSE(sentence("能为茶席布置做准备。").names("茶席布置")); // what it is done for
    CHECK(sentence("能执行夜间巡航，记录异常。").performs("巡航"));
    CHECK_FALSE(sentence("能执行巡航计划。").performs("巡航"));
    CHECK(sentence("能评价茶席单，归档。").uses_just("茶席单"));
    CHECK_FALSE(sentence("能评价茶席单价。").uses_just("茶席单"));
}

TEST_SUITE_END();
