#include "exporters/label.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <set>

namespace kezheng {

namespace {

bool counts(const Edge& edge) {
    return status_of(edge) != Status::rejected;
}

/// A task with how many of its requirements some module teaches.
void add_task(const CompetencyGraph& graph, NodeId task, Language language, Picture& picture) {
    const std::vector<NodeId> skills = graph.children(task);
    const auto taught = static_cast<std::size_t>(std::ranges::count_if(skills, [&](NodeId skill) {
        return std::ranges::any_of(graph.in_edges(skill, EdgeKind::teaches),
                                   [&](EdgeId id) { return counts(graph.edge(id)); });
    }));
    const Mark mark = taught == 0 ? Mark::empty : taught < skills.size() ? Mark::part : Mark::full;
    std::string figures = "  ";
    figures += say(Message::lane_covered, language, {std::to_string(taught), std::to_string(skills.size())});
    picture.add_node(task, figures, mark);
    picture.put_into_lane(caption_of(graph.node(*graph.parent(task)), language), task);
    for (const NodeId skill : skills) {
        for (const EdgeId id : graph.in_edges(skill, EdgeKind::teaches)) {
            if (counts(graph.edge(id))) {
                picture.add_node(graph.edge(id).from);
                picture.add_edge(graph.edge(id).from, task, EdgeKind::teaches);
            }
        }
    }
}

} // namespace

std::vector<Diagram> coverage_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    for (const NodeId level : graph.nodes_of(NodeKind::level)) {
        if (only && graph.parent(level) != only) {
            continue;
        }
        Picture picture(graph, language);
        for (const NodeId task : below(graph, level, NodeKind::task)) {
            add_task(graph, task, language, picture);
        }
        if (!picture.has_edges()) {
            continue;
        }
        picture.add_to_legend(
            {.text = say(Message::legend_covered, language), .node = NodeKind::task, .mark = Mark::full});
        picture.add_to_legend(
            {.text = say(Message::legend_partly, language), .node = NodeKind::task, .mark = Mark::part});
        picture.add_to_legend(
            {.text = say(Message::legend_uncovered, language), .node = NodeKind::task, .mark = Mark::empty});
        const std::string title = path_of(graph, level, language) + " › " + heading_of(EdgeKind::teaches).in(language);
        result.push_back(std::move(picture).finish(graph.node(level).key + "/coverage", title, Paper::a4));
    }
    return result;
}

} // namespace kezheng
