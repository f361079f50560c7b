#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text_row.hpp"
#include "majors/major_lookup.hpp"

#include <span>
#include <string>
#include <vector>

namespace kezheng {

struct AnsweredBatch {
    MajorBatch batch;
    std::vector<Diagnostic> diagnostics;
};

/// Answers every line of a school's list of majors (see batch_columns() for its columns). `filter` holds the tier and
/// catalogue for lines that name none. Each line has an answer or a diagnostic with its line and a hint. Error: no line
/// with a name or a code.
[[nodiscard]] Result<AnsweredBatch> answer_batch(std::span<const TextRow> rows, const std::string& file,
                                                 const MajorLookup& lookup, const MajorQuestion& filter);

} // namespace kezheng
