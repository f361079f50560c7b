#include "mappings/curricula/reviewed_alignments.hpp"

#include "mappings/sheets/source_sheet.hpp"
#include "tests/mappings/curricula/drawn_curriculum.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::drawing;

namespace {

/// A curriculum after the decisions of a file, what was counted and what was reported; or the error.
std::string decided(const std::string& alignments, const std::string& decisions,
                    OnConflict on_conflict = OnConflict::stop) {
    const std::vector<StandardDraft> standards = test::tea_standard();
    const RequirementIndex index(standards);
    const std::vector<CurriculumFile> files{{"modules.csv", "code,name,description\nK01,茶,\nK02,水,烧水\n"},
                                            {"alignments.csv", "module,skill,depth,status,hours\n" + alignments}};
    Result<ReadCurriculum> read = read_curriculum(files, "plan", index);
    REQUIRE(read);
    const Result<ReadSheets> sheets = read_sheets(decisions, "suggestions.csv");
    REQUIRE(sheets);
    const Result<ReviewedAlignments> reviewed = read_reviewed_alignments(
        *sheets, "suggestions.csv", read->curriculum.modules, index, RequirementTexts(standards));
    if (!reviewed) {
        return say(reviewed.error().message, Language::english, reviewed.error().arguments) + '\n';
    }
    const AlignmentMerge merge = merge_alignments(read->curriculum, reviewed->decisions, on_conflict);
    read->diagnostics = reviewed->diagnostics;
    read->diagnostics.insert(read->diagnostics.end(), merge.conflicts.begin(), merge.conflicts.end());
    return test::text_of(*read) + std::to_string(reviewed->decisions.size()) + " decisions, " +
           std::to_string(reviewed->open) + " open, " + std::to_string(reviewed->unusable) + " unusable; " +
           std::to_string(merge.added) + " added, " + std::to_string(merge.updated) + " updated, " +
           std::to_string(merge.unchanged) + " unchanged, " + std::to_string(merge.kept) + " kept\n";
}

std::string skill_fingerprint(const std::string& key) {
    return RequirementTexts(test::tea_standard()).find(key)->front();
}

std::string fingerprint_of_module(const std::string& name, const std::string& description) {
    ModuleDraft module;
    module.name = name;
    module.description = description;
    return module_fingerprint(module);
}

} // namespace

TEST_SUITE_BEGIN("mappings/curricula/reviewed_alignments");

TEST_CASE("accepted and rejected suggestions go into the curriculum, open ones do not") {
    CHECK(decided("K01,tea/1/1.1.1,M,,\nK01,tea/1/1.1,I,proposed,6\n",
                  "课程代码,课程名称,技能要求,深度,状态,备注,把握,依据\n"
                  "K01,茶,tea/1/1.1.2,R,采纳,,0.5,茶\n"
                  "K02,水,tea/1/1.2.1,M,rejected,,0.5,水\n"
                  "K02,水,tea/2/1.1.2,M,proposed,,0.4,水\n") == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 0
module K02 水 term 0 credits 0 hours 0 "烧水"
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/1/1.1.1 tea/1/1.1.3 introduced hours 4 proposed
teaches K01 -> tea/1/1.1.2 reinforced hours 2 accepted
teaches K02 -> tea/1/1.2.1 mastered hours 0 rejected
2 decisions, 1 open, 0 unusable; 1 added, 1 updated, 0 unchanged, 0 kept
)"));
}

TEST_CASE("what there is no longer is reported; what the curriculum decided otherwise stands, or not, as asked") {
    const std::string alignments = "K01,tea/1/1.1.1,M,,\nK01,tea/1/1.1.2,M,rejected,\n";
    const std::string decisions = "module,skill,status\n"
                                  "K01,tea/1/1.1.1,reviewed\n"
                                  "K01,tea/1/1.1.1,rejected\n"
                                  "K01,tea/1/1.1.2,accepted\n"
                                  "K09,tea/1/1.1.3,accepted\n"
                                  "K02,tea/1/7.7.7,accepted\n";
    CHECK(decided(alignments, decisions) == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 0
module K02 水 term 0 credits 0 hours 0 "烧水"
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/1/1.1.2 mastered hours 0 rejected
suggestions.csv:5: error: the module "K09" is not in modules; did you mean K01? [unknown-module]
suggestions.csv:6: error: there is no requirement "tea/1/7.7.7"; did you mean tea/1/1.2.1? [unknown-requirement]
suggestions.csv:3: warning: K01 → tea/1/1.1.1: the curriculum has it as accepted, mastered, the file as rejected; choose with --on-conflict new or old [decision-against]
suggestions.csv:4: warning: K01 → tea/1/1.1.2: the curriculum has it as rejected, the file as accepted, mastered; choose with --on-conflict new or old [decision-against]
3 decisions, 0 open, 2 unusable; 0 added, 0 updated, 1 unchanged, 2 kept
)"));
    const std::string replaced = decided(alignments, decisions, OnConflict::take_new);
    CHECK(replaced.find("teaches K01 -> tea/1/1.1.1 mastered hours 0 rejected\n"
                        "teaches K01 -> tea/1/1.1.2 mastered hours 0 accepted\n") != std::string::npos);
    CHECK(replaced.find("0 added, 2 updated, 1 unchanged, 0 kept") != std::string::npos);
}

TEST_CASE("a status that was left or made empty is undecided") {
    CHECK(decided("", "课程代码,技能要求,深度,状态\nK01,tea/1/1.1.1,M,\nK01,tea/1/1.1.2,M,采纳\n")
              .find("1 decisions, 1 open, 0 unusable") != std::string::npos);
    CHECK(decided("", "课程代码,技能要求,深度\nK01,tea/1/1.1.1,M\n").find("1 decisions, 0 open") != std::string::npos);
}

TEST_CASE("another depth is another decision") {
    const std::string text = decided("K01,tea/1/1.1.1,I,,4\n", "module,skill,depth\nK01,tea/1/1.1.1,M\n");
    CHECK(text.find("the curriculum has it as accepted, introduced, the file as accepted, mastered") !=
          std::string::npos);
    CHECK(decided("K01,tea/1/1.1.1,I,,4\n", "module,skill,depth\nK01,tea/1/1.1.1,M\n", OnConflict::take_new)
              .find("teaches K01 -> tea/1/1.1.1 mastered hours 4 accepted") != std::string::npos);
}

TEST_CASE("a decision about texts that changed is stale; one whose requirement moved follows it") {
    const std::string header = "module,skill,status,module fingerprint,requirement fingerprint\n";
    const std::string water = fingerprint_of_module("水", "烧水");
    CHECK(decided("", header + "K02,tea/1/1.1.1,reviewed," + water + "," + skill_fingerprint("tea/1/1.1.1") + "\n" +
                          "K02,tea/1/1.1.2,reviewed," + water + "," + skill_fingerprint("tea/2/1.1.1") + "\n" +
                          "K02,tea/1/1.2.1,reviewed," + fingerprint_of_module("水", "煮水") + ",\n" +
                          "K02,tea/2/1.1.2,rejected," + water + ",0123456789abcdef\n") == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 0
module K02 水 term 0 credits 0 hours 0 "烧水"
teaches K02 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K02 -> tea/2/1.1.1 mastered hours 0 accepted
teaches K02 -> tea/1/1.2.1 mastered hours 0 proposed
suggestions.csv:3: note: the text moved from tea/1/1.1.2 to tea/2/1.1.1; the decision moves with it [decision-moved]
suggestions.csv:4: warning: the decision on K02 → tea/1/1.2.1 is stale: the module's name or description changed; not applied; review it again. What was accepted stays in the curriculum as proposed [decision-stale]
suggestions.csv:5: warning: the decision on K02 → tea/2/1.1.2 is stale: the requirement's text changed; not applied; review it again. What was accepted stays in the curriculum as proposed [decision-stale]
4 decisions, 0 open, 0 unusable; 2 added, 0 updated, 0 unchanged, 0 kept
)"));
}

TEST_CASE("a file without alignments") {
    CHECK(decided("K01,tea/1/1.1.1,M,,\n", "a,b\n1,2\n") ==
          "no table of alignments: its headers are code and skill. What was read: suggestions [a | b]\n");
}

TEST_CASE("the modules that a file names, each once") {
    const Result<ReadSheets> sheets =
        read_sheets("code,name,skill\nK01,茶,tea/1/1.1.1\nK01,茶,tea/1/1.1.2\n,水,tea/1/1.1.1\n", "s.csv");
    REQUIRE(sheets);
    const std::vector<ModuleDraft> modules = modules_named_in(*sheets);
    REQUIRE(modules.size() == 2);
    CHECK(modules[0].code == "K01");
    CHECK(modules[1].code == "水");
}

TEST_SUITE_END();
