#include "cli/loading/overridden_steps.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

OrderEdge step_with(NodeId before, NodeId after, EdgeKind kind, StepGrounds grounds) {
    return {before, after, kind, std::make_shared<const StepGrounds>(std::move(grounds))};
}

OrderEdge declared_step(const CompetencyGraph& graph, const EdgeDraft& edge) {
    const auto* sequence = edge.details.get_if<Sequence>();
    return step_with(
        *graph.find(edge.from), *graph.find(edge.to), edge.kind,
        {"declared", sequence == nullptr ? LocalisedText{} : sequence->reason, Status::accepted, std::nullopt, {}});
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
            step_with(*before, *after, proposal.kind,
                      {std::string(proposal.rule), proposal.reason, Status::rejected, std::nullopt, {}}),
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
