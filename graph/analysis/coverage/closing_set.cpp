#include "graph/analysis/coverage/closing_set.hpp"

#include "graph/analysis/coverage/usable_candidates.hpp"

#include "graph/algorithms/minimum_cover.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace kezheng {

namespace {

double price(const Node& module, ClosingObjective objective) {
    const auto* details = std::get_if<ModuleDetails>(&module.details);
    if (objective == ClosingObjective::count) {
        return 1;
    }
    if (details == nullptr) {
        return 0;
    }
    return objective == ClosingObjective::hours ? details->hours : details->credits;
}

/// The gaps that a module takes to the required depth, among those of `places`.
std::vector<NodeId> closed_by(const CompetencyGraph& graph, NodeId module, Depth required,
                              const std::vector<NodeId>& gaps) {
    std::vector<NodeId> closed;
    for (const EdgeId id : graph.out_edges(module, EdgeKind::teaches)) {
        const Edge& edge = graph.edge(id);
        const auto* teaches = edge.details.get_if<Teaches>();
        if (teaches != nullptr && teaches->status == Status::accepted && teaches->depth >= required &&
            std::ranges::binary_search(gaps, edge.to)) {
            closed.push_back(edge.to);
        }
    }
    std::ranges::sort(closed);
    return closed;
}

constexpr std::array<std::string_view, 3> objective_names{"hours", "credits", "count"};
constexpr std::array<std::string_view, 4> reason_names{"in-programme", "unknown-requisite", "cycle", "needs-excluded"};

} // namespace

ClosingSet closing_set(const CompetencyGraph& graph, NodeId curriculum, NodeId candidates,
                       const ClosingOptions& options) {
    ClosingSet result;
    result.objective = options.objective;
    result.coverage = options.coverage;
    result.gaps = coverage(graph, curriculum, options.coverage).gaps;
    std::ranges::sort(result.gaps);

    UsableCandidates usable = usable_candidates(graph, curriculum, candidates);
    result.excluded = std::move(usable.excluded);
    const std::vector<NodeId>& modules = usable.modules;
    std::map<NodeId, std::size_t> place_of;
    std::map<NodeId, std::vector<std::size_t>> closers;
    std::vector<std::vector<NodeId>> closed;
    CoverProblem problem;
    for (const NodeId module : modules) {
        const std::size_t place = place_of.size();
        place_of.emplace(module, place);
        problem.costs.push_back(price(graph.node(module), options.objective));
        closed.push_back(closed_by(graph, module, options.coverage.required, result.gaps));
        if (problem.costs.back() <= 0 && !closed.back().empty()) {
            result.unpriced.push_back(module);
        }
        for (const NodeId gap : closed.back()) {
            closers[gap].push_back(place);
        }
    }
    for (const NodeId gap : result.gaps) {
        if (const auto found = closers.find(gap); found != closers.end()) {
            problem.requirements.push_back(found->second);
        } else {
            result.unclosable.push_back(gap);
        }
    }
    for (const NodeId module : modules) {
        for (const EdgeId id : graph.in_edges(module, EdgeKind::precedes)) {
            const auto needed = place_of.find(graph.edge(id).from);
            if (needed != place_of.end() && needed->first != module) {
                problem.needs.emplace_back(place_of.at(module), needed->second);
            }
        }
    }
    const CoverSolution solution = minimum_cover(problem, options.most_seconds);
    for (const std::size_t item : solution.items) {
        result.modules.push_back({modules[item], closed[item]});
    }
    result.total = solution.cost;
    result.bound = solution.bound;
    result.optimal = solution.optimal;
    return result;
}

std::string_view name_of(ClosingObjective objective) {
    return objective_names.at(static_cast<std::size_t>(objective));
}

std::string_view name_of(ExclusionReason reason) {
    return reason_names.at(static_cast<std::size_t>(reason));
}

} // namespace kezheng
