#pragma once

#include <cstdint>
#include <limits>

namespace kezheng {

/// The largest count there is: what a sum or product that does not fit becomes.
inline constexpr std::uint64_t saturated = std::numeric_limits<std::uint64_t>::max();

/// a + b, or `saturated`.
[[nodiscard]] constexpr std::uint64_t saturating_sum(std::uint64_t a, std::uint64_t b) {
    return a > saturated - b ? saturated : a + b;
}

/// a · b, or `saturated`.
[[nodiscard]] constexpr std::uint64_t saturating_product(std::uint64_t a, std::uint64_t b) {
    return a != 0 && b > saturated / a ? saturated : a * b;
}

} // namespace kezheng
