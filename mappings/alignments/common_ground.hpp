#pragma once

#include "mappings/alignments/pair_features.hpp"

#include <vector>

namespace kezheng {

/// What two standards have in common: the mean over the requirements of a standard of the greatest `content` that each
/// finds among its pairs, of the standard that finds more; as shaped() has it, -0.68 (nothing) to 0. `features` are the
/// shaped ones of `pairs`, in their order.
[[nodiscard]] double common_ground(const std::vector<PairFeatures>& pairs, const std::vector<Features>& features,
                                   const StandardProfile& a, const StandardProfile& b);

/// What is added to the log odds of every pair of two standards with this common ground, at most 0: `weight` times what
/// is missing to `least`, the least one of standards of one trade. Features are counted on the scale of their own two
/// standards, so that the best pairs of two standards look good even if these have nothing to do with each other; this
/// tells them apart. Of the lesser standard with n requirements it counts as n / (n + 30), since few find less.
[[nodiscard]] double ground_log_odds(double ground, double least, double weight, const StandardProfile& a,
                                     const StandardProfile& b);

} // namespace kezheng
