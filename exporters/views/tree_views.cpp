#include "exporters/views/tree_views.hpp"

#include "exporters/label.hpp"
#include "exporters/views/picture.hpp"

namespace kezheng {

namespace {

/// Adds `root` and what it contains, down to nodes of kind `deepest`, in the lane of its level.
void add_tree(const CompetencyGraph& graph, NodeId root, NodeKind deepest, Picture& picture,
              bool among_others = false) {
    picture.add_node(root);
    picture.put_into_level_lane(root, among_others);
    if (graph.node(root).kind == deepest) {
        return;
    }
    for (const NodeId child : graph.children(root)) {
        add_tree(graph, child, deepest, picture, among_others);
        picture.add_edge(root, child, EdgeKind::contains);
    }
}

Diagram tree_of(const CompetencyGraph& graph, NodeId root, NodeKind deepest, Language language) {
    Picture picture(graph, language, Picture::Arrangement::tree);
    add_tree(graph, root, deepest, picture);
    Diagram diagram = std::move(picture).finish(graph.node(root).key, path_of(graph, root, language));
    const NodeKind kind = graph.node(root).kind;
    if (kind != deepest && kind != NodeKind::task) {
        for (const NodeId child : graph.children(root)) {
            diagram.parts.push_back(tree_of(graph, child, deepest, language));
        }
    }
    return diagram;
}

} // namespace

std::vector<Diagram> tree_views(const CompetencyGraph& graph, NodeKind root, NodeKind deepest, Language language,
                                Only only) {
    std::vector<Diagram> result;
    for (const NodeId id : graph.nodes_of(root)) {
        if (!only || *only == id) {
            result.push_back(tree_of(graph, id, deepest, language));
        }
    }
    return result;
}

Diagram whole_view(const CompetencyGraph& graph, Language language) {
    Picture picture(graph, language, Picture::Arrangement::tree);
    std::string title;
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        add_tree(graph, id, NodeKind::skill, picture, graph.nodes_of(NodeKind::standard).size() > 1);
        title += title.empty() ? "" : " · ";
        title += caption_of(graph.node(id), language);
    }
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        const NodeKind kind = graph.node(edge.to).kind;
        if (kind == NodeKind::major || kind == NodeKind::role || kind == NodeKind::term ||
            kind == NodeKind::reference) {
            picture.add_edge(edge.from, edge.to, edge.kind,
                             {.towards_left = true, .same_name = joins_same_names(edge)});
        }
    }
    for (const NodeKind kind : {NodeKind::major, NodeKind::role, NodeKind::term, NodeKind::reference}) {
        for (const NodeId id : graph.nodes_of(kind)) {
            std::string suffix;
            if (const auto* const major = std::get_if<MajorDetails>(&graph.node(id).details)) {
                suffix =
                    " · " + heading_of(major->tier).in(language) + " · " + heading_of(major->catalogue).in(language);
            }
            picture.add_node(id, suffix);
        }
    }
    Diagram diagram = std::move(picture).finish("all", title);
    diagram.paper = Paper::none;
    return diagram;
}

} // namespace kezheng
