#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A standard of the graph as a `kezheng/standard/1` document (exporters/schemas/standard-1.schema.json), with what its
/// reader reported; `language` is that of the messages. `standard` must be a node of kind standard.
[[nodiscard]] std::string standard_json(const CompetencyGraph& graph, NodeId standard,
                                        const std::vector<Diagnostic>& diagnostics, Language language);

} // namespace kezheng
