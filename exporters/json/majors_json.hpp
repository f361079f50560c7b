#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "graph/analysis/majors/major_matrix.hpp"

#include <string>

namespace kezheng {

/// What a major may take, as a `kezheng/majors/1` document.
[[nodiscard]] std::string majors_json(const MajorAnswer& answer);

/// The same for all listed majors, with what the standards share and have alone (`shares`).
[[nodiscard]] std::string majors_json(const MajorAnswer& answer, const MajorMatrix& matrix,
                                      const CompetencyGraph& graph);

/// A school's list with its answers, as a `kezheng/majors-batch/1` document.
[[nodiscard]] std::string batch_json(const MajorBatch& batch);

} // namespace kezheng
