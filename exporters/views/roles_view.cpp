#include "exporters/text/label.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace kezheng {

namespace {

/// Who is targeted by these levels of a standard.
Diagram levels_and_roles(const CompetencyGraph& graph, NodeId standard, std::span<const NodeId> levels,
                         Language language) {
    Picture picture(graph, language, Picture::Arrangement::columns);
    for (const NodeId level : levels) {
        picture.add_node(level);
        for (const EdgeId id : graph.out_edges(level, EdgeKind::targets)) {
            picture.add_right_node(graph.edge(id).to);
            picture.add_edge(level, graph.edge(id).to, EdgeKind::targets);
        }
    }
    const NodeId root = levels.size() == 1 ? levels.front() : standard;
    const std::string title = path_of(graph, root, language) + " › " + heading_of(NodeKind::role).in(language);
    Diagram diagram =
        std::move(picture).finish(graph.node(root).key + (levels.size() == 1 ? "/roles/targets" : "/roles"), title);
    for (std::size_t i = 0; i < levels.size() && levels.size() > 1; ++i) {
        diagram.parts.push_back(levels_and_roles(graph, standard, levels.subspan(i, 1), language));
    }
    return diagram;
}

/// Which tasks below `root`, a level or an area, its roles require.
Diagram required_tasks(const CompetencyGraph& graph, NodeId root, Language language) {
    Picture picture(graph, language, Picture::Arrangement::columns);
    const NodeKind kind = graph.node(root).kind;
    for (const NodeId role : graph.nodes_of(NodeKind::role)) {
        for (const EdgeId id : graph.out_edges(role, EdgeKind::requires_)) {
            const Edge& edge = graph.edge(id);
            const Only task = ancestor_of(graph, edge.to, NodeKind::task);
            if (!task || ancestor_of(graph, edge.to, kind) != root || status_of(edge) == Status::rejected) {
                continue;
            }
            picture.add_node(role);
            picture.add_right_node(*task);
            picture.put_into_lane(path_of(graph, *graph.parent(*task), language, NodeKind::level), *task);
            picture.add_edge(role, *task, EdgeKind::requires_, {.weak = status_of(edge) == Status::proposed});
        }
    }
    const std::string title = path_of(graph, root, language) + " › " + heading_of(NodeKind::role).in(language);
    Diagram diagram = std::move(picture).finish(graph.node(root).key + "/roles", title);
    for (const NodeId area : graph.children(root)) {
        if (kind != NodeKind::level) {
            break;
        }
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
            result.push_back(levels_and_roles(graph, standard, levels, language));
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
