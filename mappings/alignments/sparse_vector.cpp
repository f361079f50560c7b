#include "mappings/alignments/sparse_vector.hpp"

#include <cmath>
#include <cstddef>

namespace kezheng {

SparseVector sparse(const Weights& weights) {
    SparseVector result;
    result.reserve(weights.size());
    for (const auto& [unit, weight] : weights) {
        result.push_back({unit, weight});
    }
    return result;
}

double dot(const SparseVector& a, const SparseVector& b) {
    double sum = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].unit < b[j].unit) {
            ++i;
        } else if (b[j].unit < a[i].unit) {
            ++j;
        } else {
            sum += a[i++].weight * b[j++].weight;
        }
    }
    return sum;
}

void normalise(SparseVector& vector) {
    const double length = std::sqrt(dot(vector, vector));
    if (length > 0) {
        for (Component& component : vector) {
            component.weight /= length;
        }
    }
}

} // namespace kezheng
