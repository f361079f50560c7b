#pragma once

#include "mappings/alignments/feature_scale.hpp"
#include "mappings/alignments/pair_features.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace kezheng {

/// How a pair stands among the other pairs.
enum class Standing {
    likelihood,   ///< the log odds of the pair by its own features
    lesser_lead,  ///< its lead in log odds over the best other pair of the one or the other side, -3 to 3: the lesser
    greater_lead, ///< and the greater
    neighbours,   ///< how surely the other requirements of its two tasks find a partner in the other task (log)
};
inline constexpr std::size_t standing_count = 4;
inline constexpr std::array<std::string_view, standing_count> standing_names{"likelihood", "lesser_lead",
                                                                             "greater_lead", "neighbours"};
using Standings = std::array<double, standing_count>;

/// What speaks for two requirements being the same: how surely they overlap (log odds), how much both say (log), how
/// unequal that is (log), and the cosine of their runs of characters.
inline constexpr std::array<std::string_view, 4> exact_names{"exact_certainty", "exact_amount", "exact_imbalance",
                                                             "exact_characters"};
/// What speaks for b being the wider one: how much more of a lies within b than of b within a, how much more b says
/// (log), the lesser and the greater of the two containments, and the coverage of words.
inline constexpr std::array<std::string_view, 5> wider_names{"wider_contained", "wider_more", "wider_lesser",
                                                             "wider_greater", "wider_cover"};

/// The weights of the score, a logistic function of a weighted sum in two steps (pair_scores.hpp).
struct ScoreWeights {
    double bias = 0;
    Features features{}; ///< as standardized() gives them
    double standing_bias = 0;
    Standings standings{};
    double least_ground = 0;  ///< of ground_log_odds() (common_ground.hpp), as shaped() has it
    double ground_weight = 0; ///< of the same
};

/// The weights of the score and of the relation (pair_relation.hpp). Fitted by scripts/alignment/fit.py;
/// docs/overlap.md says on what.
struct AlignmentModel {
    FeatureScale usual;      ///< of the pairs of standards that the weights were fitted on
    ScoreWeights score;      ///< for a trade that they do not know
    ScoreWeights home_trade; ///< to be added for the home trade
    double exact_bias = 0;
    std::array<double, exact_names.size()> exact_weights{};
    double wider_bias = 0;
    std::array<double, wider_names.size()> wider_weights{};
};

/// From lines `name<TAB>value`; lines that begin with # are notes.
[[nodiscard]] AlignmentModel read_alignment_model(std::string_view table);

/// The model that is compiled into the program (mappings/alignments/data/model.tsv).
[[nodiscard]] const AlignmentModel& bundled_alignment_model();

/// The weights of the score for two standards with this home_trade_share(), 0 to 1.
[[nodiscard]] ScoreWeights score_weights(const AlignmentModel& model, double home_share);

/// The log odds that two requirements overlap, by their own features (shaped and standardized, feature_scale.hpp).
[[nodiscard]] double log_odds_of(const Features& features, const ScoreWeights& weights);

/// The same by how the pair stands among the others.
[[nodiscard]] double log_odds_of(const Standings& standings, const ScoreWeights& weights);

} // namespace kezheng
