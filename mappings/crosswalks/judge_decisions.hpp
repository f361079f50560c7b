#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/model/decision.hpp"
#include "mappings/crosswalks/requirement_texts.hpp"

#include <vector>

namespace kezheng {

/// How a decision stands to the texts that are there now.
enum class DecisionState {
    current,   ///< both texts are those that were judged
    moved,     ///< they are, but at least one stands under another key now; the decision's keys were corrected
    unchecked, ///< a standard is not loaded
    stale,     ///< a text changed or went
    unusable   ///< a key that never was
};

struct JudgedDecision {
    Decision decision;
    DecisionState state = DecisionState::current;
};

/// Compares decisions with the texts that they speak of: by key and fingerprint; a text that is found under another key
/// alone is followed there. A decision without fingerprints counts for the present text and gets its fingerprint. What
/// is stale, moved, unchecked or unusable is reported; not what is stale where another decision on the same pair
/// is current. In the order of `decisions`.
[[nodiscard]] std::vector<JudgedDecision>
judge_decisions(std::vector<Decision> decisions, const RequirementTexts& texts, std::vector<Diagnostic>& diagnostics);

} // namespace kezheng
