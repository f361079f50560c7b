#pragma once

#include "graph/analysis/coverage/certificates.hpp"
#include "graph/analysis/coverage/closing_set.hpp"
#include "graph/analysis/coverage/coverage.hpp"
#include "graph/analysis/coverage/order_faults.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What `coverage` reports of one curriculum.
struct CoverageReport {
    Coverage coverage;
    std::vector<OrderFault> faults;
    CertificateReport certificates;
};

/// The document kezheng/coverage/1. Modules are named by their codes, requirements by their keys.
[[nodiscard]] std::string coverage_json(const CompetencyGraph& graph, const CoverageReport& report);

/// The document kezheng/close/1.
[[nodiscard]] std::string closing_set_json(const CompetencyGraph& graph, const ClosingSet& closing);

/// `I`, `R` or `M`.
[[nodiscard]] std::string_view letter_of(Depth depth);

/// The code of a module.
[[nodiscard]] const std::string& code_of(const CompetencyGraph& graph, NodeId module);

} // namespace kezheng
