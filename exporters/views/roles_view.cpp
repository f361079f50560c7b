#include "exporters/text/label.hpp"
#include "exporters/views/line_runs.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// Lines between a standard's nodes and job roles, in two columns.
Diagram joined_to_roles(const CompetencyGraph& graph, NodeId root, std::span<const EdgeId> edges, Language language,
                        const std::string& name_end, const std::string& title_end = {}) {
    Picture picture(graph, language, Picture::Arrangement::columns);
    for (const EdgeId id : edges) {
        const Edge& edge = graph.edge(id);
        if (edge.kind == EdgeKind::targets) {
            picture.add_node(edge.from);
            picture.add_right_node(edge.to);
            picture.add_edge(edge.from, edge.to, edge.kind);
        } else if (const Only task = ancestor_of(graph, edge.to, NodeKind::task)) {
            picture.add_node(edge.from);
            picture.add_right_node(*task);
            picture.put_into_lane(path_of(graph, *graph.parent(*task), language, NodeKind::level), *task);
            picture.add_edge(edge.from, *task, edge.kind, {.weak = status_of(edge) == Status::proposed});
        }
    }
    const std::string title = path_of(graph, root, language) + " › " + heading_of(NodeKind::role).in(language);
    return std::move(picture).finish(graph.node(root).key + "/roles" + name_end, title + title_end);
}

/// The same on several sheets.
std::vector<Diagram> runs_of_roles(const CompetencyGraph& graph, NodeId root, std::span<const EdgeId> edges,
                                   Language language, const std::string& name_end) {
    return line_runs(edges.size(), [&](LineRun run, const std::string& name, const std::string& title) {
        return joined_to_roles(graph, root, edges.subspan(run.begin, run.end - run.begin), language, name_end + name,
                               title);
    });
}

/// Who is targeted by the levels of a standard; each of them has a sheet of its own where that is too much.
Diagram levels_and_roles(const CompetencyGraph& graph, NodeId standard, Language language) {
    std::vector<EdgeId> all;
    std::vector<Diagram> parts;
    for (const NodeId level : graph.children(standard)) {
        const std::vector<EdgeId> edges = graph.out_edges(level, EdgeKind::targets);
        all.insert(all.end(), edges.begin(), edges.end());
        if (!edges.empty()) {
            parts.push_back(joined_to_roles(graph, level, edges, language, "/targets"));
            parts.back().parts = runs_of_roles(graph, level, edges, language, "/targets");
        }
    }
    Diagram diagram = joined_to_roles(graph, standard, all, language, {});
    diagram.parts = std::move(parts);
    return diagram;
}

/// Which tasks below `root`, a level or an area, its roles require.
Diagram required_tasks(const CompetencyGraph& graph, NodeId root, Language language) {
    const NodeKind kind = graph.node(root).kind;
    std::vector<EdgeId> edges;
    for (const NodeId role : graph.nodes_of(NodeKind::role)) {
        std::ranges::copy_if(graph.out_edges(role, EdgeKind::requires_), std::back_inserter(edges), [&](EdgeId id) {
            return ancestor_of(graph, graph.edge(id).to, kind) == root && status_of(graph.edge(id)) != Status::rejected;
        });
    }
    Diagram diagram = joined_to_roles(graph, root, edges, language, {});
    if (kind != NodeKind::level) {
        diagram.parts = runs_of_roles(graph, root, edges, language, {});
        return diagram;
    }
    for (const NodeId area : graph.children(root)) {
        if (Diagram part = required_tasks(graph, area, language); !part.edges.empty()) {
            diagram.parts.push_back(std::move(part));
        }
    }
    return diagram;
}

bool has_targets(const CompetencyGraph& graph, NodeId standard) {
    return std::ranges::any_of(graph.children(standard),
                               [&](NodeId level) { return !graph.out_edges(level, EdgeKind::targets).empty(); });
}

} // namespace

std::vector<Diagram> roles_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    for (const NodeId standard : graph.nodes_of(NodeKind::standard)) {
        if (only && *only != standard) {
            continue;
        }
        const auto levels = graph.children(standard);
        if (has_targets(graph, standard)) {
            result.push_back(levels_and_roles(graph, standard, language));
        }
        for (const NodeId level : levels) {
            if (Diagram tasks = required_tasks(graph, level, language); !tasks.edges.empty()) {
                result.push_back(std::move(tasks));
            }
        }
    }
    return result;
}

} // namespace kezheng
