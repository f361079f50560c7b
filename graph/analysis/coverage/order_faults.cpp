#include "graph/analysis/coverage/order_faults.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

namespace kezheng {

namespace {

struct Lesson {
    unsigned term;
    NodeId module;
    Depth depth;
};

/// The reviewed alignments of each skill with a term, by term.
std::map<NodeId, std::vector<Lesson>> lessons_of(const CompetencyGraph& graph, NodeId curriculum, unsigned& last) {
    std::map<NodeId, std::vector<Lesson>> lessons;
    for (const NodeId module : graph.children(curriculum)) {
        const auto* details = std::get_if<ModuleDetails>(&graph.node(module).details);
        const unsigned term = details == nullptr ? 0 : details->term;
        last = std::max(last, term);
        if (term == 0) {
            continue;
        }
        for (const EdgeId id : graph.out_edges(module, EdgeKind::teaches)) {
            const auto* teaches = graph.edge(id).details.get_if<Teaches>();
            if (teaches != nullptr && teaches->status == Status::accepted) {
                lessons[graph.edge(id).to].push_back({term, module, teaches->depth});
            }
        }
    }
    for (auto& [skill, list] : lessons) {
        std::ranges::sort(list, {}, [](const Lesson& lesson) { return std::tie(lesson.term, lesson.module); });
    }
    return lessons;
}

/// 0 where the node is below no level.
unsigned level_number(const CompetencyGraph& graph, NodeId skill) {
    for (std::optional<NodeId> node = skill; node; node = graph.parent(*node)) {
        if (const auto* level = std::get_if<LevelDetails>(&graph.node(*node).details)) {
            return level->number;
        }
    }
    return 0;
}

constexpr std::array<std::string_view, 3> names{"mastered-before-introduced", "before-what-it-deepens",
                                                "last-term-only"};

} // namespace

std::vector<OrderFault> order_faults(const CompetencyGraph& graph, NodeId curriculum) {
    unsigned last = 0;
    const std::map<NodeId, std::vector<Lesson>> lessons = lessons_of(graph, curriculum, last);
    std::vector<OrderFault> faults;
    for (const auto& [skill, list] : lessons) {
        const auto mastered = std::ranges::find(list, Depth::mastered, &Lesson::depth);
        const bool prepared = std::ranges::any_of(list, [&](const Lesson& lesson) {
            return mastered != list.end() && lesson.depth != Depth::mastered && lesson.term <= mastered->term;
        });
        const auto introduced = std::ranges::find_if(list, [&](const Lesson& lesson) {
            return mastered != list.end() && !prepared && lesson.depth == Depth::introduced &&
                   lesson.term > mastered->term;
        });
        if (introduced != list.end()) {
            faults.push_back({OrderFaultKind::mastered_before_introduced, skill, mastered->term, mastered->module,
                              introduced->module, introduced->term});
        }
        for (const EdgeId id : graph.in_edges(skill, EdgeKind::precedes)) {
            const Edge& edge = graph.edge(id);
            const auto* sequence = edge.details.get_if<Sequence>();
            const auto before = lessons.find(edge.from);
            const bool deepens = level_number(graph, edge.from) < level_number(graph, skill);
            if (deepens && before != lessons.end() && before->second.front().term > list.front().term &&
                (sequence == nullptr || sequence->status != Status::rejected)) {
                faults.push_back({OrderFaultKind::before_what_it_deepens, skill, list.front().term, list.front().module,
                                  edge.from, before->second.front().term});
            }
        }
        if (last > 1 && list.front().term == last) {
            faults.push_back({OrderFaultKind::last_term_only, skill, last, list.front().module, skill, last});
        }
    }
    return faults;
}

std::string_view name_of(OrderFaultKind kind) {
    return names.at(static_cast<std::size_t>(kind));
}

} // namespace kezheng
