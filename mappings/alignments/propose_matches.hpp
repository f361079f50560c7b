#pragma once

#include "graph/model/graph_builder.hpp"
#include "mappings/language/lexicon.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <optional>
#include <vector>

namespace kezheng {

/// Pairs of requirements of two standards that overlap, as `matches` edges with status `proposed`: relation, score (0
/// to 1) and evidence. One requirement may match several. Pairs whose score is below `least` (that of
/// `proposal_threshold` where it is not given) are left out; requirements that say the same have score 1. By rising key
/// of a, then b; the edge goes from the standard whose key comes first.
[[nodiscard]] std::vector<EdgeDraft> propose_matches(const StandardDraft& a, const StandardDraft& b,
                                                     const Lexicon& lexicon,
                                                     std::optional<double> least = std::nullopt);

/// The same pairs, and the score below which pairs are left out where no least score is given.
struct ScoredMatches {
    std::vector<EdgeDraft> edges;
    double threshold = 0;
};

[[nodiscard]] ScoredMatches score_matches(const StandardDraft& a, const StandardDraft& b, const Lexicon& lexicon,
                                          std::optional<double> least);

} // namespace kezheng
