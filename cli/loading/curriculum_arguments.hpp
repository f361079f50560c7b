#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/analysis/coverage/coverage.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <string>

namespace kezheng {

/// The depth that --require names; mastered where it is empty.
[[nodiscard]] Depth depth_of_argument(const std::string& text);

/// The number of a level: a number, or the name of a level of one of the
/// standards. Errors: no such level.
[[nodiscard]] Result<std::optional<unsigned>> level_of_argument(const CompetencyGraph& graph, const std::string& text);

/// A number from `lowest` to `highest`; nothing where the text is none.
[[nodiscard]] std::optional<double> number_of_argument(const std::string& text, double lowest, double highest);

} // namespace kezheng
