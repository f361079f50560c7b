#include "mappings/alignments/prerequisites/results_of_work.hpp"

#include "mappings/language/facet_extraction.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

kezheng::SkillDraft requirement(const std::string& statement) {
    kezheng::SkillDraft skill;
    skill.statement = statement;
    skill.facets = kezheng::extract_facets(statement, kezheng::bundled_lexicon());
    return skill;
}

} // namespace

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/results_of_work");

TEST_CASE("what a requirement makes") {
    using Things = std::vector<std::string>;
    CHECK(things_made_by(requirement("能登记茶叶台账。")) == Things{"茶叶台账"});
    CHECK(things_made_by(requirement("能检查茶叶台账。")).empty());
    CHECK(things_made_by(requirement("能编写报告。")).empty()); // any sentence may hold it
    CHECK(things_made_by(requirement("能根据茶席规划图，编制茶席清单。")) == Things{"茶席清单"}); // the first is given
    CHECK(things_made_by(requirement("能设计茶席布置效果。")).empty());                           // what it is like
    CHECK(things_found_by(requirement("能分析茶树的长势。")) == Things{"茶树长势"});
    CHECK(things_found_by(requirement("能找出茶园虫源。")) == Things{"茶园虫源"});
}

TEST_SUITE_END();
