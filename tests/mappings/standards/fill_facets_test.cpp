#include "mappings/standards/fill_facets.hpp"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("standards");

TEST_CASE("requirements without facets get those of their sentence, the others keep theirs") {
    kezheng::StandardDraft draft;
    draft.levels.push_back({1, {"初级", {}}, {}, {}, {}});
    draft.levels[0].areas.push_back({"1", {"配送", {}}, {}, {}});
    draft.levels[0].areas[0].tasks.push_back({"1.1", {"配送", {}}, {}, {}});
    auto& skills = draft.levels[0].areas[0].tasks[0].skills;
    skills.push_back({"", "能根据客户订单，制定配送计划。", {}, {}, {}});
    skills.push_back({"", "能根据客户订单，制定配送计划。", {}, {}, {}});
    skills.push_back({"", "", {}, {}, {}});
    skills[1].facets.object = {"车辆"};
    kezheng::fill_facets(draft, kezheng::bundled_lexicon());
    CHECK(skills[0].facets.given == std::vector<std::string>{"客户订单"});
    CHECK(skills[0].facets.action == std::vector<std::string>{"制定"});
    CHECK(skills[1].facets.object == std::vector<std::string>{"车辆"});
    CHECK(skills[1].facets.action.empty());
    CHECK(skills[2].facets.object.empty());
}

TEST_SUITE_END();
