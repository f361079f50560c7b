#pragma once

#include "graph/analysis/order/overridden_step.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What a plan of terms must keep to.
struct TermLimits {
    double max_credits = 0; ///< of a term; above 0
    unsigned max_terms = 0; ///< 0: as many as there are modules
};

struct PlannedTerm {
    std::vector<NodeId> modules; ///< in key order
    double credits = 0;
};

/// A plan of terms, or why there is none.
struct TermPlan {
    std::vector<PlannedTerm> terms; ///< empty where there is none
    bool is_shortest = false;       ///< proven: no plan has fewer terms
    LocalisedText reason;           ///< why there is no plan
};

/// An order with what was proposed and not taken, and with the plan of terms that was asked for, if one was; the plan
/// has terms.
struct OrderDocument {
    const LearningOrder& order;
    const TermPlan* plan = nullptr;
    TermLimits limits;
    std::vector<OverriddenStep> overridden = {}; ///< learning first, by the nodes
};

/// Puts the modules of `order` (of scope module) into as few terms as the solver can, the fullest of them as light as
/// it can, each module as early as that allows: prerequisites in an earlier term, corequisites and what the taught
/// requirements imply no later, strict corequisites in the same term. Solved exactly by CBC, with a limit on the
/// search's nodes instead of its time, so that the same input gives the same plan.
[[nodiscard]] TermPlan plan_terms(const CompetencyGraph& graph, const LearningOrder& order, const TermLimits& limits);

} // namespace kezheng
