#pragma once

#include "exporters/tables/workbook.hpp"
#include "graph/analysis/majors/major_answer.hpp"
#include "graph/analysis/majors/major_matrix.hpp"
#include "graph/base/language.hpp"

#include <string>

namespace kezheng {

/// A school's list with its answers: a row a line of the file and tier (a line that names no tier is answered for each
/// that has the major), with the codes of both catalogues and a column a standard of the graph.
[[nodiscard]] Sheet batch_sheet(const MajorBatch& batch, const CompetencyGraph& graph, Language language);

/// How many lines were found, and how.
[[nodiscard]] std::string batch_summary(const MajorBatch& batch, Language language);

/// Standards × majors × tiers × catalogues.
[[nodiscard]] Sheet matrix_sheet(const MajorMatrix& matrix, const CompetencyGraph& graph, Language language);

/// What the standards share and have alone, by tier and catalogue.
[[nodiscard]] Sheet shares_sheet(const MajorMatrix& matrix, const CompetencyGraph& graph, Language language);

} // namespace kezheng
