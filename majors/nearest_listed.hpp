#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "majors/listed_majors.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What listed majors are compared with: a major that is not listed, or no more than a name.
struct MajorTarget {
    std::string form; ///< normalised name
    std::string_view class_name;
    std::string_view group_name;
    std::optional<Tier> tier;
};

/// The listed majors nearest to any of the targets, nearest first, at most `count`; of a name listed by both
/// catalogues in one tier, the revised one. Distance = 1 − (0.5 · names + 0.35 · place + 0.15 · tier), where names is
/// name_similarity(), place is 1 in a class of the same name and 0.4 in a group of the same name, tier is 1 in the
/// same tier (or where the target has none) and falls by a third each step away. A target without a class is a name
/// that no catalogue has: names then counts 0.85, place nothing, and a name that differs by few characters is as alike
/// as the characters that are the same. Only majors with a reason: the same name, class or group, or words in common.
[[nodiscard]] std::vector<NearestMajor> nearest_listed(std::span<const MajorTarget> targets, const ListedMajors& listed,
                                                       std::size_t count);

} // namespace kezheng
