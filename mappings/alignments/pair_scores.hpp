#pragma once

#include "mappings/alignments/action_pair_weights.hpp"
#include "mappings/alignments/alignment_model.hpp"

#include <vector>

namespace kezheng {

/// How surely the two requirements of each pair overlap, 0 to 1, in the order of `pairs` (all pairs of the two
/// standards that have anything in common). In two steps: first each pair by its own features, on the scale of all
/// these pairs, and by which actions meet; then by how it stands among its rivals, the other pairs of either
/// requirement, and by whether other requirements of its two tasks find a partner there too. Between standards that
/// have little in common all are less likely. `usual` is the scale that few pairs keep to (feature_scale.hpp).
[[nodiscard]] std::vector<double> pair_scores(const std::vector<PairFeatures>& pairs, const StandardProfile& a,
                                              const StandardProfile& b, const FeatureScale& usual,
                                              const ScoreWeights& weights, const ActionPairWeights& actions);

/// The score from which pairs are proposed: 0.85 of that at which the pairs kept would have the best F1 if every
/// score were right, so that standards with many overlaps and with few are cut alike, and somewhat more pairs are
/// found at hardly a lower F1; between 0.21 and 0.51. Source: Z. C. Lipton, C. Elkan, B. Naryanaswamy, Optimal
/// thresholding of classifiers to maximize F1 measure, ECML PKDD 2014.
[[nodiscard]] double proposal_threshold(std::vector<double> scores);

} // namespace kezheng
