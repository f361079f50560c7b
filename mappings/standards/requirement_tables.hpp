#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// Reads the tables 工作领域 → 工作任务 → 职业技能要求, one a level, from rows with columns or from flowing text.
///
/// `standard_id` is the first part of the keys in diagnostics. `level_names` are the levels that the document names
/// elsewhere, in order; they serve where a table names none. Returns the levels by number, ascending; summaries are
/// left empty. Numbers by position become the keys; the printed ones are kept. Reports: page-number,
/// header-row-repeated, row-continued, cell-repeated, unplaced-line, all rules on numbers and on levels.
/// `wrapped_lines` is raised by the lines of flowing text that were joined to the one before.
[[nodiscard]] std::vector<LevelDraft> parse_requirement_tables(const std::vector<Block>& blocks,
                                                               const std::string& standard_id,
                                                               const std::vector<std::string>& level_names,
                                                               std::size_t& wrapped_lines,
                                                               std::vector<Diagnostic>& diagnostics);

} // namespace kezheng
