#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/model/decision.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// What to do where two reviewers decided differently on the same text.
enum class OnConflict { stop, take_new, keep_old };

struct MergedDecisions {
    std::vector<Decision> decisions; ///< by keys of a, then b
    std::size_t added = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    std::size_t kept = 0;              ///< old decisions that a new one speaks against
    std::vector<Diagnostic> conflicts; ///< one a pair that both decided in different ways
};

/// Puts new decisions into a crosswalk; no decision of it is lost. Where both agree on a pair, the old one gets what
/// the new one knows more (fingerprints, reviewer, reason); another reviewer who agrees is named beside the first
/// (`王|李`), his reason after the other's, confidence and date stay the first one's. Where they disagree on the same
/// texts, a new decision of the same reviewer replaces the old one; of another reviewer it is a conflict: `on_conflict`
/// says which stays, under `stop` the old one. Decisions on other texts of a pair stand beside each other.
[[nodiscard]] MergedDecisions merge_decisions(const std::vector<Decision>& crosswalk,
                                              const std::vector<Decision>& incoming, OnConflict on_conflict);

} // namespace kezheng
