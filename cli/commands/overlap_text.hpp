#pragma once

#include "graph/analysis/overlap/overlap.hpp"
#include "graph/base/language.hpp"

#include <string>

namespace kezheng {

/// How two standards overlap, for people: shares, matrices, each pair with its reason, what each has alone, what else
/// they share.
[[nodiscard]] std::string overlap_text(const CompetencyGraph& graph, const OverlapReport& report, Language language);

} // namespace kezheng
