#pragma once

#include "graph/model/decision.hpp"
#include "mappings/crosswalks/read_decisions.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng::test {

/// A standard of one level, area and task with these requirements.
[[nodiscard]] StandardDraft standard_saying(const std::string& id, const std::vector<std::string>& statements);

/// Reads a table drawn with `|` between its columns, white space around them not counted.
[[nodiscard]] ReadDecisions decisions_in(std::string_view drawn);

/// A line a decision: `a b RELATION STATUS [confidence] [@reviewer] [: note]`.
[[nodiscard]] std::string listing(const std::vector<Decision>& decisions);

/// A line a diagnostic: `LINE RULE: ARGUMENT | ARGUMENT`.
[[nodiscard]] std::string report_of(const std::vector<Diagnostic>& diagnostics);

} // namespace kezheng::test
