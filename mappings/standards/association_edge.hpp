#pragma once

#include "graph/base/language.hpp"
#include "graph/base/source_ref.hpp"
#include "graph/model/graph_builder.hpp"

#include <string>

namespace kezheng {

/// The edge that an association of another system's `type` between two nodes (keys) is: `precedes` between two
/// requirements or two tasks is declared learning order, any other is `associated` and keeps its type.
[[nodiscard]] EdgeDraft association_edge(const std::string& type, std::string from, std::string to, LocalisedText note,
                                         SourceRef source);

} // namespace kezheng
