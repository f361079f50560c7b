#pragma once

#include "graph/base/diagnostic.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// Of many findings of one rule in `file` the first five, and after all of them a note how many more there are.
[[nodiscard]] std::vector<Diagnostic> grouped_findings(const std::vector<Diagnostic>& diagnostics,
                                                       std::string_view file);

} // namespace kezheng
