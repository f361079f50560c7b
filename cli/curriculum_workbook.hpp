#pragma once

#include "exporters/tables/workbook.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"
#include "mappings/curricula/curriculum_draft.hpp"

namespace kezheng {

/// A curriculum as a workbook that the program reads back: a guide, the curriculum, its modules and alignments, its
/// candidates, and the requirements of `graph` to choose from. Every table ends in `blank_rows` rows to be filled in;
/// an empty draft gives a blank template.
[[nodiscard]] Workbook curriculum_workbook(const CurriculumDraft& curriculum, const CompetencyGraph& graph,
                                           std::size_t blank_rows, Language language);

/// The table of a curriculum's alignments alone.
[[nodiscard]] Sheet alignment_sheet(const CurriculumDraft& curriculum, Language language);

} // namespace kezheng
