#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// What was read from one document, for people.
[[nodiscard]] std::string report_on(const CompetencyGraph& graph, NodeId standard, Language language);

/// A line of the table over several documents; one that could not be read has no id.
struct IngestSummary {
    std::string file;
    std::string id;
    std::string levels; ///< their names
    std::size_t areas = 0;
    std::size_t tasks = 0;
    std::size_t skills = 0;
    std::array<std::size_t, 3> findings{}; ///< by severity
};
[[nodiscard]] IngestSummary summary_of(const std::string& file, const CompetencyGraph& graph, NodeId standard,
                                       const std::vector<Diagnostic>& diagnostics, Language language);

/// A table of all documents in their order, with their sums in a last line.
[[nodiscard]] std::string summary_table(const std::vector<IngestSummary>& summaries, Language language);

} // namespace kezheng
