#include "mappings/curricula/reviewed_alignments.hpp"

#include "tests/mappings/curricula/drawn_curriculum.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::drawing;

namespace {

/// A curriculum after the decisions of a file, and what was counted and reported; or the error.
std::string decided(const std::string& alignments, const std::string& decisions) {
    const std::vector<StandardDraft> standards = test::tea_standard();
    const RequirementIndex index(standards);
    const std::vector<CurriculumFile> files{{"modules.csv", "code,name\nK01,茶\nK02,水\n"},
                                            {"alignments.csv", "module,skill,depth,status\n" + alignments}};
    Result<ReadCurriculum> read = read_curriculum(files, "plan", index);
    REQUIRE(read);
    const Result<ReviewedAlignments> reviewed =
        read_reviewed_alignments({"suggestions.csv", decisions}, read->curriculum, index);
    if (!reviewed) {
        return say(reviewed.error().message, Language::english, reviewed.error().arguments) + '\n';
    }
    apply_reviewed_alignments(*reviewed, read->curriculum);
    read->diagnostics = reviewed->diagnostics;
    return test::text_of(*read) + std::to_string(reviewed->accepted) + " accepted, " +
           std::to_string(reviewed->rejected) + " rejected, " + std::to_string(reviewed->open) + " open\n";
}

} // namespace

TEST_CASE("accepted and rejected suggestions go into the curriculum, open ones do not") {
    CHECK(decided("K01,tea/1/1.1.1,M,\nK01,tea/1/1.1,I,proposed\n",
                  "课程代码,课程名称,技能要求,深度,状态,备注,把握,依据\n"
                  "K01,茶,tea/1/1.1.2,R,采纳,,0.5,茶\n"
                  "K02,水,tea/1/1.2.1,M,rejected,,0.5,水\n"
                  "K02,水,tea/2/1.1.2,M,proposed,,0.4,水\n") == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 0
module K02 水 term 0 credits 0 hours 0
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/1/1.1.1 tea/1/1.1.3 introduced hours 0 proposed
teaches K01 -> tea/1/1.1.2 reinforced hours 0 accepted
teaches K02 -> tea/1/1.2.1 mastered hours 0 rejected
1 accepted, 1 rejected, 1 open
)"));
}

TEST_CASE("stale decisions and those against the curriculum are reported; nothing is put in twice") {
    CHECK(decided("K01,tea/1/1.1.1,M,\nK01,tea/1/1.1.2,M,rejected\n", "module,skill,status\n"
                                                                      "K01,tea/1/1.1.1,reviewed\n"
                                                                      "K01,tea/1/1.1.1,rejected\n"
                                                                      "K01,tea/1/1.1.2,accepted\n"
                                                                      "K09,tea/1/1.1.3,accepted\n"
                                                                      "K02,tea/1/7.7.7,accepted\n") == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 0
module K02 水 term 0 credits 0 hours 0
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/1/1.1.2 mastered hours 0 rejected
suggestions.csv:5: error: the module "K09" is not in modules; did you mean K01? [unknown-module]
suggestions.csv:6: error: there is no requirement "tea/1/7.7.7"; did you mean tea/1/1.1.1? [unknown-requirement]
suggestions.csv:3: warning: K01 → tea/1/1.1.1: the curriculum has it as accepted, the file as rejected; the curriculum stands [decision-against]
suggestions.csv:4: warning: K01 → tea/1/1.1.2: the curriculum has it as rejected, the file as accepted; the curriculum stands [decision-against]
1 accepted, 0 rejected, 0 open
)"));
}

TEST_CASE("a file without alignments") {
    CHECK(decided("K01,tea/1/1.1.1,M,\n", "a,b\n1,2\n") ==
          "no table of alignments: its headers are code and skill. What was read: suggestions [a | b]\n");
}
