#pragma once

#include "exporters/tables/workbook.hpp"
#include "graph/analysis/overlap/overlap.hpp"
#include "graph/base/language.hpp"

namespace kezheng {

/// How two standards overlap, for people who work in a spreadsheet: a guide; the pairs with both wordings, relation,
/// score, evidence and columns to be filled in (decision, reviewer, remark), which `review` reads back; pairs by level
/// and by area; coverage; what each has alone; shared majors, roles, terms and references.
[[nodiscard]] Workbook overlap_workbook(const CompetencyGraph& graph, const OverlapReport& report, Language language);

/// The sheet of the pairs alone.
[[nodiscard]] Sheet overlap_pairs_sheet(const CompetencyGraph& graph, const OverlapReport& report, Language language);

} // namespace kezheng
