#pragma once

#include "graph/model/competency_graph.hpp"
#include "graph/model/relation.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kezheng {

/// Two requirements that match, seen from a to b.
struct OverlapPair {
    NodeId a = NodeId(0);
    NodeId b = NodeId(0);
    EdgeId edge = EdgeId(0);
    Relation relation = Relation::partial; ///< of a to b
    double score = 0;                      ///< 0 to 1
    Status status = Status::proposed;
};

/// How much of a level or of a whole standard the other one reaches.
struct OverlapShare {
    NodeId node = NodeId(0);
    std::size_t skills = 0;
    std::size_t matched = 0; ///< with at least one pair that is not rejected
};

/// Two areas and the pairs between them.
struct AreaOverlap {
    NodeId a = NodeId(0);
    NodeId b = NodeId(0);
    std::size_t pairs = 0;
};

/// A term that both define.
struct SharedTerm {
    NodeId a = NodeId(0);
    NodeId b = NodeId(0);
    std::optional<bool> same_definition; ///< white space, case and punctuation aside; empty where one states none
};

/// A reference that both cite, in whatever edition: GB/T 35408 and GB/T 35408-2017.
struct SharedReference {
    NodeId a = NodeId(0);
    NodeId b = NodeId(0);
};

/// How two standards overlap. Rejected pairs are listed in `pairs` and count nowhere else.
struct OverlapReport {
    NodeId a = NodeId(0);
    NodeId b = NodeId(0);
    std::vector<OverlapPair> pairs; ///< by keys of a, then b
    std::vector<NodeId> unmatched_a;
    std::vector<NodeId> unmatched_b;
    std::vector<std::vector<std::size_t>> levels; ///< pairs between each level of a (rows) and of b, from the lowest
    std::vector<AreaOverlap> areas;               ///< those with pairs, by keys
    std::vector<OverlapShare> shares_a;           ///< the standard, then its levels
    std::vector<OverlapShare> shares_b;
    std::map<int, std::size_t> level_shift; ///< level of b less level of a → pairs
    std::vector<NodeId> majors;             ///< that both name for the same catalogue and tier
    std::vector<NodeId> roles;
    std::vector<SharedTerm> terms;
    std::vector<SharedReference> references; ///< by keys of a, then b
};

/// Compares two standards (nodes of kind standard; they may be the same one) by the `matches` edges between their
/// requirements and by the majors, roles, terms and references that both name.
[[nodiscard]] OverlapReport overlap(const CompetencyGraph& graph, NodeId a, NodeId b);

/// The codes of a shared reference as printed: `GB/T 1.1`, or both, `GB/T 1.1-2009 / GB/T 1.1-2020`; empty where it has
/// none.
[[nodiscard]] std::string codes_of(const CompetencyGraph& graph, const SharedReference& reference);

} // namespace kezheng
