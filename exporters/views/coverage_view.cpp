#include "exporters/text/label.hpp"
#include "exporters/views/line_runs.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

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
    picture.add_right_node(task, figures, mark);
    picture.put_into_lane(path_of(graph, *graph.parent(task), language, NodeKind::level), task);
    for (const NodeId skill : skills) {
        for (const EdgeId id : graph.in_edges(skill, EdgeKind::teaches)) {
            if (counts(graph.edge(id))) {
                picture.add_node(graph.edge(id).from);
                picture.add_edge(graph.edge(id).from, task, EdgeKind::teaches);
            }
        }
    }
}

/// Tasks below `root`, and the modules that teach them.
Diagram taught_tasks(const CompetencyGraph& graph, NodeId root, std::span<const NodeId> tasks, Language language,
                     const std::string& name_end = {}, const std::string& title_end = {}) {
    Picture picture(graph, language, Picture::Arrangement::columns);
    for (const NodeId task : tasks) {
        add_task(graph, task, language, picture);
    }
    const auto explain = [&](Message text, Mark mark) {
        picture.add_to_legend({.text = say(text, language), .node = NodeKind::task, .mark = mark});
    };
    explain(Message::legend_covered, Mark::full);
    explain(Message::legend_partly, Mark::part);
    explain(Message::legend_uncovered, Mark::empty);
    const std::string title = path_of(graph, root, language) + " › " + heading_of(EdgeKind::teaches).in(language);
    return std::move(picture).finish(graph.node(root).key + "/coverage" + name_end, title + title_end);
}

/// The tasks below `root`, a level or an area.
Diagram coverage_of(const CompetencyGraph& graph, NodeId root, Language language) {
    const std::vector<NodeId> tasks = below(graph, root, NodeKind::task);
    Diagram diagram = taught_tasks(graph, root, tasks, language);
    if (graph.node(root).kind == NodeKind::level) {
        for (const NodeId area : graph.children(root)) {
            diagram.parts.push_back(coverage_of(graph, area, language));
        }
    } else {
        diagram.parts = line_runs(tasks.size(), [&](LineRun run, const std::string& name, const std::string& title) {
            return taught_tasks(graph, root, std::span(tasks).subspan(run.begin, run.end - run.begin), language, name,
                                title);
        });
    }
    return diagram;
}

} // namespace

std::vector<Diagram> coverage_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    for (const NodeId level : graph.nodes_of(NodeKind::level)) {
        if (only && graph.parent(level) != only) {
            continue;
        }
        if (Diagram diagram = coverage_of(graph, level, language); !diagram.edges.empty()) {
            result.push_back(std::move(diagram));
        }
    }
    return result;
}

} // namespace kezheng
