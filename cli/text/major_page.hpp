#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "graph/analysis/majors/major_matrix.hpp"

#include <string>

namespace kezheng {

/// The answer as people read it: a sentence, tables of matches, nearest majors and the ladder, notes.
[[nodiscard]] std::string major_page(const MajorAnswer& answer, Language language);

/// A school's list, answered: a table, what is near those that are not listed, the counts.
[[nodiscard]] std::string batch_page(const MajorBatch& batch, const CompetencyGraph& graph, Language language);

/// Standards × majors as a table, then what the standards share and have alone.
[[nodiscard]] std::string matrix_page(const MajorMatrix& matrix, const CompetencyGraph& graph, Language language);

} // namespace kezheng
