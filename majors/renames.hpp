#pragma once

#include "graph/model/graph_builder.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kezheng {

/// Joins majors of the original catalogue to those of the revised one in the same tier (`renamed_to`), as far as the
/// data prove it: the same name in both editions; the same name in the lists of standards, where the old edition is not
/// known; and, proposed only, names that stand in the same place of a standard's two lists, have a word in common, and
/// of which the old one is not in the new edition. Renames, splits and merges beyond that are not known.
void register_renames(GraphBuilder& builder);

/// Pairs of names (old, new) that stand between the same neighbours in both lists, differ, and have a word in common
/// that fits no other name between these neighbours better.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> aligned_names(const std::vector<std::string>& original,
                                                                             const std::vector<std::string>& revised);

} // namespace kezheng
