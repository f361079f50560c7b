#include "mappings/alignments/alignment_model.hpp"

#include <doctest/doctest.h>

using kezheng::AlignmentModel;
using kezheng::Feature;
using kezheng::ScoreWeights;
using kezheng::Standing;

namespace {

double weight_of(const ScoreWeights& weights, Feature feature) {
    return weights.features.at(static_cast<std::size_t>(feature));
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("the weights of any trade, and what is added to them for the home trade") {
    const AlignmentModel model = kezheng::read_alignment_model("# a note\nbias\t-2\ntheme\t0.5\nmean_theme\t-0.25\n"
                                                               "standing_bias\t1\nneighbours\t3\nhome_bias\t-1\n"
                                                               "home_theme\t2\nhome_standing_bias\t-2\n"
                                                               "home_neighbours\t-1\nunknown\t7\n");
    CHECK(model.usual.means.at(static_cast<std::size_t>(Feature::theme)) == -0.25);
    const ScoreWeights strange = score_weights(model, 0);
    CHECK(strange.bias == -2);
    CHECK(weight_of(strange, Feature::theme) == 0.5);
    CHECK(strange.standing_bias == 1);
    CHECK(strange.standings.at(static_cast<std::size_t>(Standing::neighbours)) == 3);
    const ScoreWeights home = score_weights(model, 1);
    CHECK(home.bias == -3);
    CHECK(weight_of(home, Feature::theme) == 2.5);
    CHECK(home.standing_bias == -1);
    CHECK(home.standings.at(static_cast<std::size_t>(Standing::neighbours)) == 2);
    CHECK(weight_of(score_weights(model, 0.5), Feature::theme) == 1.5);
    CHECK(weight_of(home, Feature::line) == 0);
}

TEST_CASE("the bundled weights are all there") {
    const AlignmentModel& model = kezheng::bundled_alignment_model();
    CHECK(model.score.bias < 0); // most pairs do not overlap
    for (std::size_t i = 0; i < kezheng::feature_count; ++i) {
        CAPTURE(kezheng::feature_names.at(i));
        CHECK(model.score.features.at(i) != 0);
        CHECK(model.home_trade.features.at(i) != 0);
        CHECK(model.usual.deviations.at(i) < 1);
    }
    for (std::size_t i = 0; i < kezheng::standing_count; ++i) {
        CAPTURE(kezheng::standing_names.at(i));
        CHECK(model.score.standings.at(i) != 0);
        CHECK(model.home_trade.standings.at(i) != 0);
    }
}

TEST_SUITE_END();
