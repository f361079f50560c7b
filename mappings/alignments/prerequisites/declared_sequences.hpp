#pragma once

#include "graph/base/error.hpp"
#include "graph/model/graph_builder.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// Sequence edges that people declared, and what was wrong with the file.
struct DeclaredSequences {
    std::vector<EdgeDraft> edges; ///< in the order of the file; rule `declared`, accepted
    std::vector<Diagnostic> diagnostics;
};

/// Reads declared steps from a CSV or workbook with the columns before (先), after (后), kind (类别: learning 学习,
/// workflow 流程; empty: learning) and reason (理由); the last two may be missing, and without a header row the columns
/// are taken in that order. A step is of one kind: the one that stands first. Errors: a file that read_sheets() cannot
/// read.
[[nodiscard]] Result<DeclaredSequences> read_declared_sequences(std::string_view bytes, std::string_view file);

} // namespace kezheng
