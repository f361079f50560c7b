#pragma once

#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// How much the texts of children (tasks, requirements) speak of what their possible parents are named after: for each
/// name, for each child, how rare the rarest pair of neighbouring characters is that
/// both have (the logarithm of one in so many children). 0 is nothing; nothing at all is given back where there is too
/// much to compare.
[[nodiscard]] std::vector<std::vector<double>> shared_words(std::span<const std::string> names,
                                                            std::span<const std::string> children);

} // namespace kezheng
