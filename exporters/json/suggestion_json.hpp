#pragma once

#include "graph/analysis/overlap/alignment_proposal.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// The document kezheng/suggest/1: alignments of a curriculum's modules to be reviewed.
[[nodiscard]] std::string suggestion_json(const std::string& curriculum,
                                          const std::vector<AlignmentProposal>& proposals);

} // namespace kezheng
