#pragma once

#include "graph/analysis/majors/major_matrix.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>

namespace kezheng {

/// The matrix as an SVG picture for paper: a table for each tier that has rows, with the codes by both catalogues, and
/// for each standard a filled mark where its list by the revised catalogue has the major, an open one by the original.
/// One tier fills A4 upright, several stand side by side on A3; text has at least 7 points, and a longer list makes a
/// longer page.
[[nodiscard]] std::string major_matrix_svg(const CompetencyGraph& graph, const MajorMatrix& matrix, Language language);

} // namespace kezheng
