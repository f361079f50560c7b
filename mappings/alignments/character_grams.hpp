#pragma once

#include "mappings/alignments/requirement_profile.hpp"
#include "mappings/alignments/sparse_vector.hpp"

#include <vector>

namespace kezheng {

/// Which words of a requirement are compared: all of them, or what is done to what, with what, where and to which end,
/// without what is given and how well it is done.
enum class GramText { whole, deed };

/// Runs of one to three characters of each requirement, as vectors of unit length; a run weighs more the fewer
/// requirements of the two standards have it.
struct CharacterGrams {
    std::vector<SparseVector> a; ///< by position in each standard
    std::vector<SparseVector> b;
};

/// A requirement without facets counts whole.
[[nodiscard]] CharacterGrams character_grams(const StandardProfile& a, const StandardProfile& b,
                                             GramText text = GramText::whole);

} // namespace kezheng
