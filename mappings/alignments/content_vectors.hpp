#pragma once

#include "mappings/alignments/requirement_profile.hpp"
#include "mappings/alignments/sparse_vector.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

/// One requirement as vectors of unit length.
struct RequirementVectors {
    SparseVector content; ///< all concepts, with the broader ones, and pairs of characters outside the lexicon
    SparseVector context; ///< content, with the names of its task and area
    SparseVector themes;  ///< lines of work, by their position in the lexicon
    SparseVector scope;   ///< the channels it works in: those of its text, or else of its task, or else of its area
};

/// One task with all its requirements.
struct TaskVectors {
    SparseVector content;
    SparseVector themes; ///< lines of work of its requirements
};

struct StandardVectors {
    std::vector<RequirementVectors> requirements;
    std::vector<TaskVectors> tasks;
};

struct VectorPair {
    StandardVectors a;
    StandardVectors b;
    std::size_t units = 0; ///< how many units there are
};

/// Both standards over the same units. A unit weighs more the fewer requirements of the two standards have it; concepts
/// of a general kind weigh less.
[[nodiscard]] VectorPair content_vectors(const StandardProfile& a, const StandardProfile& b, const Lexicon& lexicon);

} // namespace kezheng
