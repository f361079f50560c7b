#include "mappings/crosswalks/judge_decisions.hpp"

#include "graph/base/fingerprint.hpp"
#include "tests/mappings/crosswalks/drawn_decisions.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <array>

using kezheng::Decision;
using kezheng::DecisionState;
using kezheng::Diagnostic;
using kezheng::fingerprint_of;
using kezheng::judge_decisions;
using kezheng::RequirementTexts;
using kezheng::StandardDraft;
using kezheng::test::drawing;
using kezheng::test::report_of;
using kezheng::test::standard_saying;

namespace {

const std::string grind = "能研磨咖啡豆。";
const std::string weigh = "能称量咖啡豆。";
const std::string rinse = "能清洗茶具。";

RequirementTexts texts_of(const std::vector<std::string>& coffee, const std::vector<std::string>& tea) {
    const std::array<StandardDraft, 2> standards{standard_saying("coffee", coffee), standard_saying("tea", tea)};
    return RequirementTexts(standards);
}

Decision on(std::string a, std::string b, const std::vector<std::string>& texts_a,
            const std::vector<std::string>& texts_b, unsigned line = 1) {
    Decision decision{.a = std::move(a), .b = std::move(b), .source = {.file = "t", .line = line}};
    for (const std::string& text : texts_a) {
        decision.fingerprints_a.push_back(fingerprint_of(text));
    }
    for (const std::string& text : texts_b) {
        decision.fingerprints_b.push_back(fingerprint_of(text));
    }
    return decision;
}

} // namespace

TEST_SUITE_BEGIN("mappings");

TEST_CASE("a decision is current while both texts are as they were judged") {
    std::vector<Diagnostic> diagnostics;
    const auto judged = judge_decisions({on("coffee/1/1.1.1", "tea/1/1.1.1", {"能研磨 咖啡豆"}, {rinse})},
                                        texts_of({grind, weigh}, {rinse}), diagnostics);
    REQUIRE(judged.size() == 1);
    CHECK(judged[0].state == DecisionState::current);
    CHECK(diagnostics.empty());
}

TEST_CASE("a text that stands under another key is followed, a text that changed makes the decision stale") {
    std::vector<Diagnostic> diagnostics;
    const auto judged = judge_decisions({on("coffee/1/1.1.1", "tea/1/1.1.1", {grind}, {rinse}, 1),
                                         on("coffee/1/1.1.2", "tea/1/1.1.1", {"能称出一份咖啡粉。"}, {rinse}, 2),
                                         on("coffee/1/1.1.9", "tea/1/1.1.1", {"能烘焙咖啡豆。"}, {"能洗碗。"}, 3)},
                                        texts_of({weigh, grind}, {rinse}), diagnostics);
    CHECK(judged[0].state == DecisionState::moved);
    CHECK(judged[0].decision.a == "coffee/1/1.1.2");
    CHECK(judged[2].state == DecisionState::stale);
    CHECK(report_of(diagnostics) == drawing(R"(
1 decision-moved: coffee/1/1.1.1 | coffee/1/1.1.2
3 decision-stale: coffee/1/1.1.9 | tea/1/1.1.1 | both texts changed
)"));
    // Line 2 is stale as well, but its pair has a decision that is current now.
    CHECK(judged[1].state == DecisionState::stale);
}

TEST_CASE("what is stale says which side changed") {
    std::vector<Diagnostic> diagnostics;
    (void)judge_decisions({on("coffee/1/1.1.1", "tea/1/1.1.1", {"能磨豆。"}, {rinse}, 1),
                           on("coffee/1/1.1.2", "tea/1/1.1.1", {weigh}, {"能洗茶具。"}, 2)},
                          texts_of({grind, weigh}, {rinse}), diagnostics);
    CHECK(report_of(diagnostics) == drawing(R"(
1 decision-stale: coffee/1/1.1.1 | tea/1/1.1.1 | text of a changed
2 decision-stale: coffee/1/1.1.2 | tea/1/1.1.1 | text of b changed
)"));
}

TEST_CASE("a text that occurs twice is not followed") {
    std::vector<Diagnostic> diagnostics;
    const auto judged = judge_decisions({on("coffee/1/1.1.1", "tea/1/1.1.1", {grind}, {rinse})},
                                        texts_of({weigh, grind, grind}, {rinse}), diagnostics);
    CHECK(judged[0].state == DecisionState::stale);
}

TEST_CASE("decisions without fingerprints count for the present text; keys that never were cannot be used") {
    std::vector<Diagnostic> diagnostics;
    const auto judged = judge_decisions(
        {on("coffee/1/1.1.1", "tea/1/1.1.1", {}, {}, 1), on("coffee/1/1.1.7", "tea/1/1.1.1", {}, {}, 2),
         on("coffee/1/1.1.1", "wine/1/1.1.1", {}, {}, 3), on("coffee/1/1.1.2", "wine/1/1.1.1", {}, {}, 4)},
        texts_of({grind, weigh}, {rinse}), diagnostics);
    CHECK(judged[0].state == DecisionState::current);
    CHECK(judged[0].decision.fingerprints_a == std::vector<std::string>{fingerprint_of(grind)});
    CHECK(judged[1].state == DecisionState::unusable);
    CHECK(judged[2].state == DecisionState::unchecked);
    CHECK(report_of(diagnostics) == drawing(R"(
2 decision-unknown-requirement: coffee/1/1.1.7 | did you mean coffee/1/1.1.1?
0 decision-standard-not-loaded: wine | 2
)"));
}

TEST_SUITE_END();
