#pragma once

#include "mappings/alignments/pair_features.hpp"

#include <vector>

namespace kezheng {

/// Every feature with this value.
[[nodiscard]] constexpr Features equal_features(double value) {
    Features features{};
    features.fill(value);
    return features;
}

/// Where each feature lies among the pairs of two standards, after shaped().
struct FeatureScale {
    Features means{};
    Features deviations = equal_features(1); ///< standard deviations, above 0
};

/// The features in the form that is weighed: likenesses by their logarithm, so that a pair needs a little of each (-0.7
/// to 0); `action` and `apart` as they are.
[[nodiscard]] Features shaped(const Features& features);

/// The scale of these pairs of two standards (shaped features). `usual` counts as much as 1,000 pairs, so that
/// standards with few requirements, and standards that have little in common, keep to it.
[[nodiscard]] FeatureScale feature_scale(const std::vector<Features>& pairs, const FeatureScale& usual);

/// How many deviations each shaped feature lies above its mean. What is much in one trade is little in another that
/// says everything in the same few words; so counted, the weights fit both.
[[nodiscard]] Features standardized(const Features& features, const FeatureScale& scale);

} // namespace kezheng
