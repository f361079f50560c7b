#pragma once

#include "graph/analysis/order/sequence_graph.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

/// Why one comes before another.
struct StepGrounds {
    std::string rule;
    LocalisedText reason;
    Status status = Status::accepted;                 ///< of a proposal; what a file declares is accepted
    std::optional<std::pair<NodeId, NodeId>> matched; ///< of a step by the crosswalk: the requirements behind it
    LocalisedText opposed;                            ///< why evidence wants the opposite; empty: nothing does
};

/// One step of an order: `precedes` (learning) or `feeds` (workflow).
struct OrderEdge {
    NodeId before = NodeId(0);
    NodeId after = NodeId(0);
    EdgeKind kind = EdgeKind::precedes;
    std::shared_ptr<const StepGrounds> grounds; ///< never null; steps that are asked for alike share theirs
};

/// Something that runs against the learning order.
struct OrderViolation {
    enum class Kind {
        workflow,            ///< on the job the first comes first, to be learnt the second does
        not_earlier,         ///< a prerequisite that is not taught in an earlier term
        after_companion,     ///< a corequisite that is taught in a later term
        not_together,        ///< strict corequisites in different terms
        taught_before_basis, ///< a module in an earlier term than another one that teaches what its skills build on
        crosswalk,           ///< the crosswalk wants the first first, other steps the second
        task_order,          ///< the order of tasks wants the first first, steps between requirements the second
        evidence ///< what is handed over or the stages of work want the first first, a surer step the second
    };
    NodeId before = NodeId(0);
    NodeId after = NodeId(0);
    Kind kind = Kind::workflow;
    LocalisedText message;
};

/// What comes first among the nodes of a scope. All lists of nodes but chains are in key order, lists of pairs by their
/// nodes. Workflow edges have no say but between what may be learnt in any order.
struct LearningOrder {
    Scope scope = Scope::task;
    std::vector<NodeId> order; ///< every learning edge that lies on no cycle leads forwards; ties by workflow, then key
    std::vector<std::vector<NodeId>> layers; ///< what may be learnt side by side
    std::vector<OrderEdge> edges;
    std::vector<OrderEdge> derived; ///< of requirements: the direct learning steps between their tasks; all of the one
                                    ///< task comes before all of the other, but for what edges contradict (violations)
    std::vector<std::vector<NodeId>> cycles;          ///< of learning edges, one shortest witness a group
    std::vector<std::pair<NodeId, NodeId>> redundant; ///< learning edges that a path of others stands for
    std::vector<NodeId> longest_chain; ///< of learning edges, not of derived ones; one member of a cycle,
                                       ///< or of what is learnt together, stands for all of it
    std::vector<OrderViolation> violations;
};

/// The order among the nodes of `scope` under `roots` (all of them without any), by the `precedes` and `feeds` edges of
/// the graph that were not rejected. Added to those: between standards, that of two matched requirements the one of the
/// lower level comes first (rule `crosswalk`); between modules, that the one that teaches a requirement comes before
/// the one that teaches what follows it (rule `taught-skills`), unless the modules' requisites say otherwise. That
/// needs two steps, or one between two tasks of each of which its module teaches at least half (and two) of the
/// requirements. Requirements follow the order of their tasks besides.
[[nodiscard]] LearningOrder learning_order(const CompetencyGraph& graph, Scope scope,
                                           const std::vector<NodeId>& roots = {});

} // namespace kezheng
