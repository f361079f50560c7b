#include "mappings/alignments/pair_scores.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

using kezheng::ActionPairWeights;
using kezheng::PairFeatures;
using kezheng::ScoreWeights;
using kezheng::StandardProfile;

namespace {

// One task with so many requirements.
StandardProfile profile(std::size_t requirements) {
    StandardProfile result;
    result.tasks.emplace_back();
    result.requirements.resize(requirements);
    return result;
}

PairFeatures pair_of(std::size_t a, std::size_t b, double action) {
    PairFeatures pair{a, b, {}};
    pair.features.at(static_cast<std::size_t>(kezheng::Feature::action)) = action;
    return pair;
}

// Weights that see the action alone, and then how the pair stands.
ScoreWeights weights_of(double lesser_lead, double neighbours) {
    ScoreWeights weights;
    weights.features.at(static_cast<std::size_t>(kezheng::Feature::action)) = 4;
    weights.standings = {1, lesser_lead, 0, neighbours};
    return weights;
}

// Of two standards alike, with no weights of actions.
std::vector<double> scores_of(const std::vector<PairFeatures>& pairs, const StandardProfile& standard,
                              const ScoreWeights& weights) {
    return pair_scores(pairs, standard, standard, {}, weights, ActionPairWeights({}, kezheng::bundled_lexicon(), 1));
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("a pair that is the best for both sides gains, one with a better rival loses") {
    const std::vector<PairFeatures> pairs{pair_of(0, 0, 0.9), pair_of(0, 1, 0.5), pair_of(1, 1, 0.5)};
    const auto plain = scores_of(pairs, profile(2), weights_of(0, 0));
    const auto scores = scores_of(pairs, profile(2), weights_of(1, 0));
    CHECK(plain[1] == doctest::Approx(plain[2]));
    CHECK(scores[0] > plain[0]);
    CHECK(scores[1] < plain[1]);
    CHECK(scores[2] == doctest::Approx(plain[2]));
}

TEST_CASE("other pairs of the two tasks speak for a pair") {
    const std::vector<PairFeatures> pairs{pair_of(0, 0, 0.9), pair_of(1, 1, 0.5)};
    const auto plain = scores_of(pairs, profile(2), weights_of(0, 0));
    const auto scores = scores_of(pairs, profile(2), weights_of(0, 2));
    CHECK(scores[1] > plain[1]);
}

TEST_CASE("actions that go together speak for a pair, others against it") {
    const kezheng::Lexicon& lexicon = kezheng::bundled_lexicon();
    StandardProfile standard = profile(2);
    const auto class_named = [&](std::string_view name) {
        const auto& classes = lexicon.action_classes();
        return static_cast<std::size_t>(std::ranges::find(classes, name, &kezheng::ActionClass::name) -
                                        classes.begin());
    };
    standard.requirements[0].action_shares = {{class_named("analyse"), 1}};
    standard.requirements[1].action_shares = {{class_named("create"), 1}};
    const std::vector<PairFeatures> pairs{pair_of(0, 0, 0.5), pair_of(0, 1, 0.5)};
    const ActionPairWeights actions("analyse\tanalyse\t1\ncreate\tanalyse\t-1\n", lexicon, 0);
    const auto plain = scores_of(pairs, standard, weights_of(0, 0));
    const auto scores = pair_scores(pairs, standard, standard, {}, weights_of(0, 0), actions);
    CHECK(scores[0] > plain[0]);
    CHECK(scores[1] < plain[1]);
}

TEST_CASE("the threshold lies somewhat below that of the best expected F1") {
    CHECK(kezheng::proposal_threshold({0.9, 0.9, 0.1, 0.1}) == doctest::Approx(0.51)); // never above
    CHECK(kezheng::proposal_threshold({0.9, 0.5, 0.1, 0.1}) == doctest::Approx(0.425));
    CHECK(kezheng::proposal_threshold({0.1, 0.1}) == doctest::Approx(0.2125)); // never below
    CHECK(kezheng::proposal_threshold({}) == doctest::Approx(0.51));
}

TEST_CASE("no pairs, no scores") {
    CHECK(scores_of({}, profile(0), weights_of(1, 1)).empty());
}

TEST_SUITE_END();
