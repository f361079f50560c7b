#pragma once

#include "exporters/tables/workbook.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A table of the graph and the name of its file, without ending.
struct GraphTable {
    std::string file;
    Sheet sheet;
};

/// The graph as tables for people and spreadsheets: requirements (always), majors, roles, terms, references, course
/// modules and all other relations, those that have rows. Headings and names are in `language`.
[[nodiscard]] std::vector<GraphTable> graph_tables(const CompetencyGraph& graph, Language language);

/// The same as one workbook.
[[nodiscard]] Workbook graph_workbook(const CompetencyGraph& graph, Language language);

} // namespace kezheng
