#pragma once

#include "graph/model/competency_graph.hpp"

#include <string>
#include <string_view>

namespace kezheng {

/// The graph as SKOS in Turtle. Every standard is a concept scheme; its levels are the top concepts, areas, tasks and
/// requirements follow by skos:narrower; its terms are concepts beside them. Majors, job roles and the concepts of the
/// lexicon have a scheme each. Labels are in zh and en, skos:notation is the key. Accepted matches are skos:exactMatch,
/// broadMatch, narrowMatch and relatedMatch (partial); proposed ones say less, closeMatch (exact) and relatedMatch;
/// rejected ones are left out. Names are those of uri_of(), under `base` where it is not empty.
[[nodiscard]] std::string skos_of(const CompetencyGraph& graph, std::string_view base);

} // namespace kezheng
