#include "mappings/alignments/common_ground.hpp"

#include "mappings/alignments/feature_scale.hpp"

#include <algorithm>
#include <numeric>

namespace kezheng {

namespace {

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) /
           static_cast<double>(std::max<std::size_t>(values.size(), 1));
}

} // namespace

double common_ground(const std::vector<PairFeatures>& pairs, const std::vector<Features>& features,
                     const StandardProfile& a, const StandardProfile& b) {
    constexpr auto content = static_cast<std::size_t>(Feature::content);
    const double none = shaped({}).at(content);
    std::vector<double> best_a(a.requirements.size(), none);
    std::vector<double> best_b(b.requirements.size(), none);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double value = features[i].at(content);
        best_a[pairs[i].a] = std::max(best_a[pairs[i].a], value);
        best_b[pairs[i].b] = std::max(best_b[pairs[i].b], value);
    }
    return std::max(mean(best_a), mean(best_b));
}

double ground_log_odds(double ground, double least, double weight, const StandardProfile& a, const StandardProfile& b) {
    constexpr double few = 30;
    const auto count = static_cast<double>(std::min(a.requirements.size(), b.requirements.size()));
    return weight * std::min(0.0, ground - least) * count / (count + few);
}

} // namespace kezheng
