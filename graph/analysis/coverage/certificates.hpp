#pragma once

#include "graph/analysis/coverage/coverage.hpp"
#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/relation.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// What a curriculum gives to two standards, by reviewed alignments. A group is a set of requirements that are
/// taught and that the crosswalk joins (`matches` that say more than a partial overlap), directly or through other
/// taught ones; one without such a match is a group of its own. It counts for a standard where it holds one of the
/// standard's own requirements. By groups and by hours alike: of both together = a + b − shared.
struct CertificateShare {
    std::size_t groups_a = 0; ///< with a requirement of `a` that is taught
    std::size_t groups_b = 0;
    std::size_t shared_groups = 0; ///< with taught requirements of both
    double hours_a = 0;            ///< of the lessons on both standards in the groups of `a`
    double hours_b = 0;
    double shared_hours = 0;
    /// Requirements that no module teaches, but a match joins to a taught one of the other standard; by key. They
    /// count in none of the figures.
    std::vector<NodeId> carried_a;
    std::vector<NodeId> carried_b;
    std::vector<NodeId> untaught_a; ///< the others that no module teaches, by key
    std::vector<NodeId> untaught_b;
    std::size_t skills_a = 0; ///< all requirements of `a`, taught or not
    std::size_t skills_b = 0;

    /// Hours of what is taught for `a` alone, beyond what serves `b`.
    [[nodiscard]] double marginal_a() const { return hours_a - shared_hours; }
    [[nodiscard]] double marginal_b() const { return hours_b - shared_hours; }
    [[nodiscard]] double hours_of_both() const { return hours_a + hours_b - shared_hours; }
};

/// A match whose requirements are taught, if only one of them.
struct SharedRequirement {
    NodeId a; ///< of the pair's first standard
    NodeId b;
    Relation relation = Relation::exact; ///< read from `a`: broad means that `b` is the broader one
    double score = 0;
    Status status = Status::accepted;
    std::vector<NodeId> modules; ///< that teach either, by key
    bool a_is_taught = false;
    bool b_is_taught = false;
};

/// Two standards in one curriculum.
struct CertificatePair {
    NodeId a;
    NodeId b;
    CertificateShare reviewed;             ///< by the matches that are accepted
    CertificateShare proposed;             ///< by those that are proposed as well
    std::vector<SharedRequirement> shared; ///< by key of `a`, then of `b`
};

/// What the share of a module is one of.
enum class ShareBasis {
    hours,       ///< hours, and the lessons that count state theirs
    rest,        ///< hours, but some state none and share what the others leave: at most
    requirements ///< lessons, since none of the module states hours, or the module does not: at most
};

/// A module and a level of a standard that it serves: what a school reports, with the evidence.
struct ServedCertificate {
    NodeId module;
    NodeId standard;
    NodeId level;
    std::vector<NodeId> skills;   ///< by key
    std::vector<NodeId> attained; ///< of them, those that the module takes to the required depth
    std::size_t mastered = 0;     ///< of them, those that it takes to mastery
    ShareBasis basis = ShareBasis::requirements;
    double hours = 0;        ///< of the lessons on `attained`
    std::size_t lessons = 0; ///< of the module, on requirements of any certificate
    double share = 0;        ///< of the module, 0 to 1: what `attained` takes of its hours, else of its lessons
    double convertible = 0;  ///< credits that the certificate may stand for: share × credits, down to a half
};

struct CertificateReport {
    std::vector<CertificatePair> pairs;    ///< each two standards that are taught, by key
    std::vector<ServedCertificate> served; ///< by module, then level
    bool has_crosswalk = false;            ///< whether any match could count
    std::vector<NodeId> without_hours;     ///< modules with lessons whose hours nothing states, by key
};

/// The hours of a lesson (a module on a requirement) are those of the alignment; where these are not stated, the
/// module's hours that the others leave spread over these. A certificate attests that its requirements are met, so that
/// a module's part in it is what the module takes to the required depth. Levels above `options.level` are left out.
[[nodiscard]] CertificateReport certificates(const CompetencyGraph& graph, NodeId curriculum,
                                             const CoverageOptions& options = {});

} // namespace kezheng
