#pragma once

#include "graph/analysis/overlap.hpp"
#include "graph/base/language.hpp"

#include <string>

namespace kezheng {

/// The pairs as an SSSOM TSV: exact, broad, narrow and related matches of SKOS with confidence, justification, reviewer
/// and the evidence as comment. A rejected pair is an explicit non-match (`Not`). Labels and comments are in
/// `language`.
[[nodiscard]] std::string overlap_sssom(const CompetencyGraph& graph, const OverlapReport& report, Language language);

} // namespace kezheng
