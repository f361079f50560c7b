#include "exporters/label.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"

namespace kezheng {

namespace {

/// Who is targeted, level by level.
Diagram levels_and_roles(const CompetencyGraph& graph, NodeId standard, Language language, bool& any) {
    Picture picture(graph, language);
    picture.add_node(standard);
    for (const NodeId level : graph.children(standard)) {
        picture.add_node(level);
        picture.add_edge(standard, level, EdgeKind::contains);
        for (const EdgeId id : graph.out_edges(level, EdgeKind::targets)) {
            picture.add_node(graph.edge(id).to);
            picture.add_edge(level, graph.edge(id).to, EdgeKind::targets);
            any = true;
        }
    }
    const std::string title = path_of(graph, standard, language) + " › " + heading_of(NodeKind::role).in(language);
    return std::move(picture).finish(graph.node(standard).key + "/roles", title, Paper::a4);
}

/// Which tasks of a level its roles require.
void add_required_tasks(const CompetencyGraph& graph, NodeId level, Language language, std::vector<Diagram>& result) {
    Picture picture(graph, language);
    for (const NodeId role : graph.nodes_of(NodeKind::role)) {
        for (const EdgeId id : graph.out_edges(role, EdgeKind::requires_)) {
            const Edge& edge = graph.edge(id);
            const Only task = ancestor_of(graph, edge.to, NodeKind::task);
            if (!task || ancestor_of(graph, edge.to, NodeKind::level) != level || status_of(edge) == Status::rejected) {
                continue;
            }
            picture.add_node(role);
            if (!picture.has(*task)) {
                picture.add_node(*task);
                picture.put_into_lane(caption_of(graph.node(*graph.parent(*task)), language), *task);
            }
            picture.add_edge(role, *task, EdgeKind::requires_, {.weak = status_of(edge) == Status::proposed});
        }
    }
    if (picture.has_edges()) {
        const std::string title = path_of(graph, level, language) + " › " + heading_of(NodeKind::role).in(language);
        result.push_back(std::move(picture).finish(graph.node(level).key + "/roles", title, Paper::a4));
    }
}

} // namespace

std::vector<Diagram> roles_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    for (const NodeId standard : graph.nodes_of(NodeKind::standard)) {
        if (only && *only != standard) {
            continue;
        }
        bool any = false;
        Diagram overview = levels_and_roles(graph, standard, language, any);
        if (any) {
            result.push_back(std::move(overview));
        }
        for (const NodeId level : graph.children(standard)) {
            add_required_tasks(graph, level, language, result);
        }
    }
    return result;
}

} // namespace kezheng
