#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace kezheng {

/// A unit of content (a concept, a pair of characters) by its number, with its weight.
struct Component {
    std::uint32_t unit = 0;
    double weight = 0;
};

/// Components by rising unit, each once.
using SparseVector = std::vector<Component>;

/// The weights as they were collected, by unit.
using Weights = std::map<std::uint32_t, double>;

[[nodiscard]] SparseVector sparse(const Weights& weights);

/// The sum of products over the units that both have.
[[nodiscard]] double dot(const SparseVector& a, const SparseVector& b);

/// Divides by the Euclidean length; a vector without any stays as it is.
void normalise(SparseVector& vector);

} // namespace kezheng
