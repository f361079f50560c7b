#pragma once

#include "mappings/alignments/requirement_profile.hpp"

namespace kezheng {

/// How far two standards are of the home trade, that of the bundled standards, whose wording the weights of the score
/// know best: 0 to 1, by the share of the pairs of characters of their requirements that occur in our titles and facets
/// of the bundled standards, of the standard that has the lesser one; 0 up to two fifths (a web shop, the nearest of
/// the other trades that the weights were fitted on), 1 from three fifths (the published texts have 0.7).
[[nodiscard]] double home_trade_share(const StandardProfile& a, const StandardProfile& b);

} // namespace kezheng
