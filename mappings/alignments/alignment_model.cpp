#include "mappings/alignments/alignment_model.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/table_rows.hpp"

#include <algorithm>

KEZHENG_EMBEDDED(alignment_model)

namespace kezheng {

namespace {

// The weight of that name, if there is one.
template <std::size_t Size>
void set(std::array<double, Size>& weights, const std::array<std::string_view, Size>& names, std::string_view name,
         double value) {
    const auto* const found = std::ranges::find(names, name);
    if (found != names.end()) {
        weights.at(static_cast<std::size_t>(found - names.begin())) = value;
    }
}

void set(ScoreWeights& weights, std::string_view name, double value) {
    if (name == "bias") {
        weights.bias = value;
    } else if (name == "standing_bias") {
        weights.standing_bias = value;
    } else if (name == "least_ground") {
        weights.least_ground = value;
    } else if (name == "ground_weight") {
        weights.ground_weight = value;
    }
    set(weights.features, feature_names, name, value);
    set(weights.standings, standing_names, name, value);
}

void read_value(AlignmentModel& model, std::string_view name, double value) {
    if (name == "exact_bias") {
        model.exact_bias = value;
    } else if (name == "wider_bias") {
        model.wider_bias = value;
    }
    if (constexpr std::string_view mark = "mean_"; name.starts_with(mark)) {
        set(model.usual.means, feature_names, name.substr(mark.size()), value);
    }
    if (constexpr std::string_view mark = "deviation_"; name.starts_with(mark)) {
        set(model.usual.deviations, feature_names, name.substr(mark.size()), value);
    }
    if (constexpr std::string_view mark = "home_"; name.starts_with(mark)) {
        set(model.home_trade, name.substr(mark.size()), value);
    }
    set(model.score, name, value);
    set(model.exact_weights, exact_names, name, value);
    set(model.wider_weights, wider_names, name, value);
}

} // namespace

AlignmentModel read_alignment_model(std::string_view table) {
    AlignmentModel model;
    for_each_row(table, 2, [&](const std::vector<std::string_view>& row) {
        read_value(model, row[0], number_in<double>(row[1]));
    });
    return model;
}

const AlignmentModel& bundled_alignment_model() {
    static const AlignmentModel model = read_alignment_model(embedded_alignment_model());
    return model;
}

ScoreWeights score_weights(const AlignmentModel& model, double home_share) {
    ScoreWeights weights = model.score;
    weights.bias += home_share * model.home_trade.bias;
    for (std::size_t i = 0; i < feature_count; ++i) {
        weights.features.at(i) += home_share * model.home_trade.features.at(i);
    }
    weights.standing_bias += home_share * model.home_trade.standing_bias;
    for (std::size_t i = 0; i < standing_count; ++i) {
        weights.standings.at(i) += home_share * model.home_trade.standings.at(i);
    }
    return weights;
}

double log_odds_of(const Features& features, const ScoreWeights& weights) {
    double sum = weights.bias;
    for (std::size_t i = 0; i < feature_count; ++i) {
        sum += weights.features.at(i) * features.at(i);
    }
    return sum;
}

double log_odds_of(const Standings& standings, const ScoreWeights& weights) {
    double sum = weights.standing_bias;
    for (std::size_t i = 0; i < standing_count; ++i) {
        sum += weights.standings.at(i) * standings.at(i);
    }
    return sum;
}

} // namespace kezheng
