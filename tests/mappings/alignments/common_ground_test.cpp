#include "mappings/alignments/common_ground.hpp"

#include "mappings/alignments/feature_scale.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

using kezheng::common_ground;
using kezheng::Features;
using kezheng::ground_log_odds;
using kezheng::PairFeatures;
using kezheng::StandardProfile;

namespace {

StandardProfile sized(std::size_t requirements) {
    StandardProfile result;
    result.requirements.resize(requirements);
    return result;
}

Features with_content(double value) {
    Features features{};
    features.at(static_cast<std::size_t>(kezheng::Feature::content)) = value;
    return features;
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("the best of each requirement counts, on the side that finds more") {
    const std::vector<PairFeatures> pairs{{0, 0, {}}, {0, 1, {}}, {1, 0, {}}};
    const std::vector<Features> features{with_content(-0.1), with_content(-0.5), with_content(-0.3)};
    CHECK(common_ground(pairs, features, sized(2), sized(2)) == doctest::Approx(-0.2));  // -0.1 and -0.3
    CHECK(common_ground(pairs, features, sized(2), sized(20)) == doctest::Approx(-0.2)); // 18 find nothing
}

TEST_CASE("what finds nothing has the least there is") {
    const double none = kezheng::shaped({}).at(static_cast<std::size_t>(kezheng::Feature::content));
    CHECK(common_ground({}, {}, sized(3), sized(2)) == doctest::Approx(none));
    CHECK(common_ground({}, {}, sized(0), sized(0)) == 0);
}

TEST_CASE("little common ground speaks against every pair, the more the larger the lesser standard") {
    CHECK(ground_log_odds(-0.5, -0.4, 40, sized(30), sized(90)) == doctest::Approx(-2));
    CHECK(ground_log_odds(-0.5, -0.4, 40, sized(90), sized(30)) == doctest::Approx(-2));
    CHECK(ground_log_odds(-0.5, -0.4, 40, sized(10), sized(90)) == doctest::Approx(-1));
    CHECK(ground_log_odds(-0.5, -0.4, 40, sized(0), sized(90)) == 0);
}

TEST_CASE("as much as standards of one trade have speaks for none") {
    CHECK(ground_log_odds(-0.4, -0.4, 40, sized(30), sized(30)) == 0);
    CHECK(ground_log_odds(-0.1, -0.4, 40, sized(30), sized(30)) == 0);
}

TEST_SUITE_END();
