#pragma once

#include "exporters/json/json_value.hpp"
#include "graph/model/competency_graph.hpp"

#include <string_view>

// For case_package.cpp only.
namespace kezheng {

/// The package that a standard was read from, as CASE 1.1: its items under their own identifiers, its associations
/// (also what lies outside of the tree, second parents and circles), definitions, rubrics and extensions; and beside
/// them the orders that kezheng proposes. `standard` has a record.
[[nodiscard]] Json foreign_package(const CompetencyGraph& graph, NodeId standard, std::string_view base);

} // namespace kezheng
