#include "mappings/crosswalks/bundled_crosswalk.hpp"

#include "graph/base/fingerprint.hpp"
#include "mappings/crosswalks/bundled_fingerprints.hpp"
#include "mappings/crosswalks/judge_decisions.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/parse_standard.hpp"
#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>

using kezheng::bundled_decisions;
using kezheng::bundled_standard;
using kezheng::Decision;
using kezheng::DecisionState;
using kezheng::Diagnostic;
using kezheng::judge_decisions;
using kezheng::RequirementTexts;
using kezheng::StandardDraft;
using kezheng::Status;

namespace {

void check_all_current(const std::vector<StandardDraft>& standards) {
    std::vector<Diagnostic> diagnostics;
    for (const auto& judged : judge_decisions(bundled_decisions(), RequirementTexts(standards), diagnostics)) {
        CHECK_MESSAGE(judged.state == DecisionState::current, judged.decision.a << ' ' << judged.decision.b);
    }
    CHECK(diagnostics.empty());
}

} // namespace

TEST_SUITE_BEGIN("mappings");

TEST_CASE("the bundled crosswalk: every pair once, decided by a reviewer with a reason") {
    std::set<std::pair<std::string, std::string>> pairs;
    std::size_t rejected = 0;
    for (const Decision& decision : bundled_decisions()) {
        CHECK(pairs.emplace(decision.a, decision.b).second);
        CHECK_FALSE(decision.reviewer.empty());
        CHECK_FALSE(decision.note.empty());
        CHECK(decision.confidence.has_value() == (decision.status == Status::accepted));
        rejected += decision.status == Status::rejected ? 1 : 0;
    }
    CHECK(pairs.size() >= 200);
    CHECK(rejected >= 50);
}

TEST_CASE("it holds for the bundled titles") {
    check_all_current({bundled_standard("b2b"), bundled_standard("overseas")});
}

TEST_CASE("and for the published documents") {
    std::vector<StandardDraft> standards;
    for (const std::string key : {"b2b", "overseas"}) {
        if (const auto text = kezheng::test::shared_file("standards/" + key + ".txt")) {
            standards.push_back(kezheng::parse_standard(kezheng::test::document_from(*text), key)->standard);
        }
    }
    if (standards.size() == 2) {
        check_all_current(standards);
    }
}

TEST_CASE("a title and its sentence stand for each other") {
    const StandardDraft standard = bundled_standard("b2b");
    const std::string title = kezheng::fingerprint_of(standard.levels[0].areas[0].tasks[0].skills[0].title.zh);
    const std::string_view sentence = kezheng::other_fingerprint(title);
    REQUIRE(kezheng::is_fingerprint(sentence));
    CHECK(kezheng::other_fingerprint(sentence) == title);
    CHECK(kezheng::other_fingerprint("0000000000000000").empty());
}

TEST_SUITE_END();
