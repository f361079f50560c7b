#include "cli/loading/overridden_steps.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

OrderEdge declared_step(const CompetencyGraph& graph, const EdgeDraft& edge) {
    OrderEdge step{*graph.find(edge.from), *graph.find(edge.to), edge.kind, "declared", {}, Status::accepted};
    if (const auto* sequence = std::get_if<Sequence>(&edge.details)) {
        step.reason = sequence->reason;
    }
    return step;
}

} // namespace

std::vector<OverriddenStep> overridden_steps(const LoadedSequences& loaded, const LearningOrder& order) {
    const CompetencyGraph& graph = loaded.graph;
    const std::set<NodeId> ordered(order.order.begin(), order.order.end());
    std::vector<OverriddenStep> result;
    for (const SetAsideProposal& entry : loaded.set_aside) {
        const SequenceProposal& proposal = entry.proposal;
        const std::optional<NodeId> before = graph.find(proposal.before);
        const std::optional<NodeId> after = graph.find(proposal.after);
        if (!before || !after || !ordered.contains(*before) || !ordered.contains(*after)) {
            continue;
        }
        OverriddenStep overridden{
            {*before, *after, proposal.kind, std::string(proposal.rule), proposal.reason, Status::rejected},
            std::nullopt,
            {},
            {}};
        if (entry.declared) {
            overridden.declared = declared_step(graph, *entry.declared);
            overridden.source = entry.declared->source;
        }
        for (const std::string& key : entry.path) {
            if (const std::optional<NodeId> node = graph.find(key)) {
                overridden.path.push_back(*node);
            }
        }
        result.push_back(std::move(overridden));
    }
    std::ranges::stable_sort(result, {}, [](const OverriddenStep& entry) {
        return std::tuple(entry.step.kind, entry.step.before, entry.step.after);
    });
    return result;
}

} // namespace kezheng
