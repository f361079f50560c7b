#pragma once

#include "graph/analysis/overlap/overlap.hpp"
#include "graph/base/language.hpp"

#include <string>

namespace kezheng {

/// The pairs as an SSSOM TSV that `review` reads back: relations, scores (of a decided pair, the reviewer's
/// confidence), what was decided and by whom, the fingerprints of the texts and the evidence. Labels and evidence are
/// in `language`.
[[nodiscard]] std::string overlap_sssom(const CompetencyGraph& graph, const OverlapReport& report, Language language);

} // namespace kezheng
