#pragma once

#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A package and the name of its file without ending: the standard's key, or `crosswalk`.
struct CasePackage {
    std::string name;
    std::string json;
};

/// The graph as CASE 1.1 packages (1EdTech Competencies and Academic Standards Exchange 1.1): one a standard, and where
/// standards match one for the crosswalk. Identifiers are name_uuid()s of keys, addresses uri_of() under `base`; dates
/// are those of the standards. What CASE has no place for stands under `extensions.kezheng`, so that reading our own
/// package gives the same standard. Error: a package does not pass case_problems().
[[nodiscard]] Result<std::vector<CasePackage>> case_packages(const CompetencyGraph& graph, std::string_view base);

} // namespace kezheng
