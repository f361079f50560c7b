#pragma once

#include "mappings/alignments/requirement_profile.hpp"
#include "mappings/alignments/sparse_vector.hpp"

#include <vector>

namespace kezheng {

/// Runs of one to three characters of each requirement, as vectors of unit length; a run weighs more the fewer
/// requirements of the two standards have it.
struct CharacterGrams {
    std::vector<SparseVector> a; ///< by position in each standard
    std::vector<SparseVector> b;
};

[[nodiscard]] CharacterGrams character_grams(const StandardProfile& a, const StandardProfile& b);

} // namespace kezheng
