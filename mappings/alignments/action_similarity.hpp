#pragma once

#include "mappings/alignments/requirement_profile.hpp"

namespace kezheng {

/// How near two actions are: 1 the same word, 0.9 the same class, 0.5 the same family, else 0.
[[nodiscard]] double action_similarity(const ActionProfile& a, const ActionProfile& b, const Lexicon& lexicon);

/// The nearest two actions of two requirements; `a` and `b` point into them, or are nullptr where one has none.
struct NearestActions {
    double similarity = 0;
    const ActionProfile* a = nullptr;
    const ActionProfile* b = nullptr;
};
[[nodiscard]] NearestActions nearest_actions(const RequirementProfile& a, const RequirementProfile& b,
                                             const Lexicon& lexicon);

} // namespace kezheng
