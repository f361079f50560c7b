#pragma once

#include "graph/model/decision.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A decision and how it stands to the texts that are there now: `current`, `moved`, `unchecked`, `stale`, `unusable`.
struct ReviewedDecision {
    Decision decision;
    std::string_view state;
};

/// What a merge into a crosswalk did.
struct MergeCounts {
    std::string file;
    std::size_t added = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    std::size_t kept = 0;
    std::size_t conflicts = 0;
    std::size_t total = 0;
    bool written = false;
};

/// What `review` found.
struct ReviewSummary {
    std::vector<std::string> files;
    std::vector<ReviewedDecision> decisions; ///< in the order of the files and their rows
    std::size_t undecided = 0;
    std::size_t unusable_rows = 0;
    std::optional<MergeCounts> merged;
};

/// As a `kezheng/review/1` document.
[[nodiscard]] std::string review_json(const ReviewSummary& summary);

} // namespace kezheng
