#include "mappings/alignments/feature_scale.hpp"

#include <doctest/doctest.h>

#include <vector>

using kezheng::equal_features;
using kezheng::Features;
using kezheng::FeatureScale;

namespace {

FeatureScale usual_of(double mean, double deviation) {
    return {equal_features(mean), equal_features(deviation)};
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("likenesses count by their logarithm, actions as they are") {
    Features features = equal_features(1);
    features.at(static_cast<std::size_t>(kezheng::Feature::content)) = 0;
    const Features result = kezheng::shaped(features);
    CHECK(result.at(static_cast<std::size_t>(kezheng::Feature::theme)) == doctest::Approx(0));
    CHECK(result.at(static_cast<std::size_t>(kezheng::Feature::content)) == doctest::Approx(-0.679).epsilon(0.001));
    CHECK(result.at(static_cast<std::size_t>(kezheng::Feature::action)) == 1);
    CHECK(result.at(static_cast<std::size_t>(kezheng::Feature::apart)) == 1);
}

TEST_CASE("few pairs keep to the usual scale, many have their own") {
    const FeatureScale usual = usual_of(-0.5, 0.1);
    const FeatureScale none = kezheng::feature_scale({}, usual);
    CHECK(none.means.front() == doctest::Approx(-0.5));
    CHECK(none.deviations.front() == doctest::Approx(0.1));
    const FeatureScale few = kezheng::feature_scale(std::vector(10, equal_features(0)), usual);
    CHECK(few.means.front() == doctest::Approx(-0.495).epsilon(0.001));
    const FeatureScale same = kezheng::feature_scale(std::vector(1000, equal_features(0)), usual);
    CHECK(same.means.front() == doctest::Approx(-0.25)); // half and half
    CHECK(same.deviations.front() == doctest::Approx(0.2598).epsilon(0.001));
    const FeatureScale many = kezheng::feature_scale(std::vector(100'000, equal_features(-0.2)), usual);
    CHECK(many.means.front() == doctest::Approx(-0.203).epsilon(0.001));
}

TEST_CASE("a feature counts by how far it lies from what is usual in these standards") {
    const Features result = kezheng::standardized(equal_features(-0.3), usual_of(-0.5, 0.1));
    CHECK(result.front() == doctest::Approx(2));
    CHECK(result.back() == doctest::Approx(2));
}

TEST_SUITE_END();
