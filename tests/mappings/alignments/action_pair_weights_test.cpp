#include "mappings/alignments/action_pair_weights.hpp"

#include "graph/base/table_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

using kezheng::ActionPairWeights;
using kezheng::RequirementProfile;

namespace {

// The class 0 is `one`, 1 is `two`, 2 is `three`.
const kezheng::Lexicon& three_classes() {
    static const kezheng::Lexicon lexicon("",
                                          "f\tone\t一\tone\tstrong\t做\nf\ttwo\t二\ttwo\tstrong\t学\n"
                                          "f\tthree\t三\tthree\tstrong\t看\n",
                                          "", "");
    return lexicon;
}

RequirementProfile with(std::vector<kezheng::ActionShare> shares) {
    RequirementProfile result;
    result.action_shares = std::move(shares);
    return result;
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("each pair of classes counts by the shares of both, in either order") {
    const ActionPairWeights weights("# class\tclass\tweight\none\ttwo\t2\ntwo\ttwo\t-4\n", three_classes(), 0);
    const RequirementProfile a = with({{0, 0.5}, {2, 0.5}});
    const RequirementProfile b = with({{1, 0.5}});
    CHECK(weights.between(a, b) == doctest::Approx(0.5));
    CHECK(weights.between(b, a) == doctest::Approx(0.5));
    CHECK(weights.between(b, b) == doctest::Approx(-1));
    CHECK(weights.between(a, a) == 0);
    CHECK(weights.between(with({}), b) == 0);
}

TEST_CASE("what is added for the home trade counts as far as two standards are of it") {
    const std::string_view table = "one\ttwo\t2\t4\none\tone\t0\t-1\n";
    const RequirementProfile a = with({{0, 1}});
    const RequirementProfile b = with({{1, 1}});
    CHECK(ActionPairWeights(table, three_classes(), 0).between(a, b) == 2);
    CHECK(ActionPairWeights(table, three_classes(), 0.5).between(a, b) == 4);
    CHECK(ActionPairWeights(table, three_classes(), 1).between(b, a) == 6);
    CHECK(ActionPairWeights(table, three_classes(), 1).between(a, a) == -1);
}

TEST_CASE("classes that the lexicon does not know, and rows that are cut short, weigh nothing") {
    const ActionPairWeights weights("one\tfour\t2\none\ttwo\none\n", three_classes(), 1);
    CHECK(weights.between(with({{0, 1}}), with({{1, 1}})) == 0);
}

TEST_CASE("half of what a requirement does is told by its actions, half by all its verbs") {
    kezheng::StandardDraft standard;
    standard.levels.emplace_back().areas.emplace_back().tasks.emplace_back().skills.emplace_back().statement =
        "能做、学。";
    const auto profile = kezheng::profile_of(standard, three_classes());
    const auto& shares = profile.requirements.at(0).action_shares;
    REQUIRE(shares.size() == 2);
    CHECK(shares[0].share == doctest::Approx(0.8536).epsilon(0.001)); // its action, and one of its two verbs
    CHECK(shares[1].share == doctest::Approx(0.3536).epsilon(0.001));
}

TEST_CASE("every class of the bundled table is one of the lexicon, and every pair stands once") {
    const kezheng::Lexicon& lexicon = kezheng::bundled_lexicon();
    std::set<std::pair<std::string_view, std::string_view>> pairs;
    kezheng::for_each_row(kezheng::bundled_action_pairs(), 3, [&](const std::vector<std::string_view>& row) {
        for (const std::string_view name : {row[0], row[1]}) {
            CAPTURE(name);
            CHECK(std::ranges::find(lexicon.action_classes(), name, &kezheng::ActionClass::name) !=
                  lexicon.action_classes().end());
        }
        CHECK(pairs.insert(std::minmax(row[0], row[1])).second);
    });
    CHECK(pairs.size() > 500);
}

TEST_SUITE_END();
