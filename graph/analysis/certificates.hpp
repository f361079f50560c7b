#pragma once

#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// What a curriculum gives to one standard, by reviewed alignments. A group is a set of requirements that the crosswalk
/// joins (`matches` that are not rejected and say more than a partial overlap), directly or through others; a
/// requirement without a match is a group of its own.
struct CertificateEffort {
    NodeId standard;
    std::size_t groups = 0; ///< that are taught and hold a requirement of the standard
    double hours = 0;       ///< of all lessons on these groups
};

/// Two standards in one curriculum. By groups and by hours alike: of `a` and `b` together = a + b − shared.
struct CertificatePair {
    CertificateEffort a;
    CertificateEffort b;
    std::size_t shared_groups = 0; ///< taught, with requirements of both
    double shared_hours = 0;
    double marginal_a = 0; ///< hours for `a` alone, once `b` is taught
    double marginal_b = 0;
};

/// A module and a standard that it serves: what a school reports, with the evidence.
struct ServedCertificate {
    NodeId module;
    NodeId standard;
    std::vector<NodeId> skills; ///< by key
    double share = 0;       ///< of the module, 0 to 1: of its hours where every lesson states them, else of its lessons
    double convertible = 0; ///< credits that the certificate may stand for: share × credits, down to a half
};

struct CertificateReport {
    std::vector<CertificatePair> pairs;    ///< each two standards that are taught, by key
    std::vector<ServedCertificate> served; ///< by module, then standard
    bool has_crosswalk = false;            ///< whether any match counted
};

/// The hours of a lesson (a module on a requirement) are those of the alignment; where these are not stated, the
/// module's hours spread over its lessons.
[[nodiscard]] CertificateReport certificates(const CompetencyGraph& graph, NodeId curriculum);

} // namespace kezheng
