#pragma once

#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// What may be wrong with the order in which a curriculum teaches requirements.
enum class OrderFaultKind {
    mastered_before_introduced, ///< taken to mastery, and introduced only in a later term: nothing taught it before
    before_what_it_deepens,     ///< first taught in an earlier term than one of a lower level that precedes it
    last_term_only              ///< taught in the curriculum's last term alone: no time is left to repeat it
};

struct OrderFault {
    OrderFaultKind kind = OrderFaultKind::last_term_only;
    NodeId skill;
    unsigned term = 0; ///< of the alignment that comes too early, or the last one
    NodeId module;     ///< that teaches it then
    NodeId other;      ///< the module that introduces it later; the requirement that precedes; `skill` itself
    unsigned other_term = 0;
};

/// The faults of a curriculum by its modules' terms, by skill's key, then kind. Modules without a term and alignments
/// that are not reviewed are left out.
[[nodiscard]] std::vector<OrderFault> order_faults(const CompetencyGraph& graph, NodeId curriculum);

/// `mastered-before-introduced`, `before-what-it-deepens`, `last-term-only`.
[[nodiscard]] std::string_view name_of(OrderFaultKind kind);

} // namespace kezheng
