#pragma once

#include "graph/analysis/overlap/alignment_decision.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a merge of alignments into a curriculum did.
struct AlignmentMergeCounts {
    std::string curriculum; ///< empty where there is none
    std::string file;       ///< that was to be written; empty where there is none
    std::size_t added = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    std::size_t kept = 0;
    std::size_t conflicts = 0;
    std::size_t total = 0; ///< alignments of single requirements afterwards
    bool written = false;
};

/// What `review` found in suggestions.
struct AlignmentReviewSummary {
    std::vector<std::string> files;
    std::vector<AlignmentDecision> decisions; ///< in the order of the files and their rows
    std::size_t undecided = 0;                ///< rows
    std::size_t unusable_rows = 0;
    AlignmentMergeCounts merged;
};

/// `current`, `moved`, `unchecked`, `stale`.
[[nodiscard]] std::string_view name_of(AlignmentDecision::State state);

/// As a `kezheng/alignment-review/1` document.
[[nodiscard]] std::string alignment_review_json(const AlignmentReviewSummary& summary);

} // namespace kezheng
