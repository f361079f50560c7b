#include "mappings/standards/readable_standard.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace kezheng {
namespace {

// One requirement.
StandardDraft standard_of(SkillDraft skill) {
    StandardDraft standard;
    standard.id = "s";
    skill.source = {"f", 0, 3};
    standard.levels.push_back({1, {}, {}, {{"1", {"磨豆", ""}, {{"1.1", {"称量", ""}, {skill}, {}}}, {}}}, {}});
    return standard;
}

const SkillDraft& skill_of(const StandardDraft& standard) {
    return standard.levels[0].areas[0].tasks[0].skills[0];
}

std::string characters(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += "称";
    }
    return text;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a requirement of ordinary length is read as it is") {
    Facets facets;
    facets.action = {"称量"};
    facets.object = {"咖啡豆", characters(795)};
    const StandardDraft standard = standard_of({"1.1.1", characters(799) + "。", {}, facets, {}});
    CHECK(skill_of(readable_standard(standard)).statement == skill_of(standard).statement);
    CHECK(skill_of(readable_standard(standard)).facets == facets);
    std::vector<Diagnostic> diagnostics;
    check_lengths(standard, diagnostics);
    CHECK(test::listing(diagnostics).empty());
}

TEST_CASE("of a longer one the beginning is read, of its facets whole ones, and a warning says so") {
    Facets facets;
    facets.given = {characters(500)};
    facets.action = {"称量", characters(299), "研磨"};
    facets.object = {"咖啡豆"};
    const StandardDraft standard = standard_of({"1.1.1", characters(801), {}, facets, {}});
    const StandardDraft readable = readable_standard(standard);
    CHECK(skill_of(readable).statement == characters(800));
    CHECK(skill_of(readable).facets.given == facets.given);
    CHECK(skill_of(readable).facets.action == std::vector<std::string>{"称量"});
    CHECK(skill_of(readable).facets.object == facets.object);
    std::vector<Diagnostic> diagnostics;
    check_lengths(standard, diagnostics);
    CHECK(test::listing(diagnostics) == "3 long-statement s/1/1.1.1: 801 | 800\n"
                                        "3 long-facets s/1/1.1.1: 806 | 800\n");
}

TEST_CASE("where there is no sentence the title is read so") {
    const StandardDraft standard = standard_of({"1.1.1", "", {characters(900), ""}, {}, {}});
    CHECK(skill_of(readable_standard(standard)).title.zh == characters(800));
    std::vector<Diagnostic> diagnostics;
    check_lengths(standard, diagnostics);
    CHECK(test::listing(diagnostics) == "3 long-statement s/1/1.1.1: 900 | 800\n");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
