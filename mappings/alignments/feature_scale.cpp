#include "mappings/alignments/feature_scale.hpp"

#include <cmath>

namespace kezheng {

namespace {

constexpr double usual_pairs = 1000; // that the usual scale counts for

double squared(double value) {
    return value * value;
}

} // namespace

Features shaped(const Features& features) {
    constexpr double floor = 0.15;
    Features result{};
    for (std::size_t i = 0; i < feature_count; ++i) {
        const bool plain =
            i == static_cast<std::size_t>(Feature::action) || i == static_cast<std::size_t>(Feature::apart);
        result.at(i) = plain ? features.at(i) : std::log((features.at(i) + floor) / (1 + floor)) / 3;
    }
    return result;
}

FeatureScale feature_scale(const std::vector<Features>& pairs, const FeatureScale& usual) {
    FeatureScale scale;
    const double count = static_cast<double>(pairs.size()) + usual_pairs;
    for (std::size_t i = 0; i < feature_count; ++i) {
        double sum = usual_pairs * usual.means.at(i);
        for (const Features& features : pairs) {
            sum += features.at(i);
        }
        const double mean = sum / count;
        double squares = usual_pairs * (squared(usual.deviations.at(i)) + squared(usual.means.at(i) - mean));
        for (const Features& features : pairs) {
            squares += squared(features.at(i) - mean);
        }
        scale.means.at(i) = mean;
        scale.deviations.at(i) = std::sqrt(squares / count);
    }
    return scale;
}

Features standardized(const Features& features, const FeatureScale& scale) {
    Features result{};
    for (std::size_t i = 0; i < feature_count; ++i) {
        result.at(i) = (features.at(i) - scale.means.at(i)) / scale.deviations.at(i);
    }
    return result;
}

} // namespace kezheng
