#include "exporters/views/tree_views.hpp"

#include "exporters/text/label.hpp"
#include "exporters/views/picture.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <utility>

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

/// Boxes that stand beside each other under one, from the place `begin` to before `end` of `children`.
struct Run {
    NodeId parent;
    std::span<const NodeId> children;
    std::size_t begin;
    std::size_t end;
};

/// The pictures of a run that is cut into as few even ones as hold `most` boxes at most; each has smaller ones as its
/// parts, for long texts.
std::vector<Diagram> runs_of(const CompetencyGraph& graph, const Run& whole, std::size_t most, Language language) {
    std::vector<Diagram> result;
    const std::size_t size = whole.end - whole.begin;
    const std::size_t count = (size + most - 1) / most;
    for (std::size_t i = 0; i < count; ++i) {
        const Run run{whole.parent, whole.children, whole.begin + size * i / count,
                      whole.begin + size * (i + 1) / count};
        Picture picture(graph, language, Picture::Arrangement::tree);
        picture.add_node(run.parent);
        picture.put_into_level_lane(run.parent);
        for (const NodeId child : run.children.subspan(run.begin, run.end - run.begin)) {
            picture.add_node(child);
            picture.put_into_level_lane(child);
            picture.add_edge(run.parent, child, EdgeKind::contains);
        }
        const std::string places = std::to_string(run.begin + 1) + '-' + std::to_string(run.end);
        std::string name = graph.node(run.parent).key;
        name += '/' + places;
        std::string title = path_of(graph, run.parent, language);
        title += " · " + places;
        title += " / " + std::to_string(run.children.size());
        Diagram diagram = std::move(picture).finish(std::move(name), title);
        if (run.end - run.begin > 1) {
            diagram.parts = runs_of(graph, run, (run.end - run.begin + 3) / 4, language);
        }
        result.push_back(std::move(diagram));
    }
    return result;
}

/// As many boxes as fit on a sheet where their texts are of the usual length.
constexpr std::size_t boxes_a_sheet = 24;

Diagram tree_of(const CompetencyGraph& graph, NodeId root, NodeKind deepest, Language language) {
    Picture picture(graph, language, Picture::Arrangement::tree);
    add_tree(graph, root, deepest, picture);
    Diagram diagram = std::move(picture).finish(graph.node(root).key, path_of(graph, root, language));
    if (graph.node(root).kind == deepest) {
        return diagram;
    }
    const auto children = graph.children(root);
    const bool lowest = std::ranges::all_of(children, [&](NodeId child) { return graph.node(child).kind == deepest; });
    if (!lowest) {
        for (const NodeId child : children) {
            diagram.parts.push_back(tree_of(graph, child, deepest, language));
        }
    } else if (children.size() > 1) {
        const std::size_t most = children.size() > boxes_a_sheet ? boxes_a_sheet : (children.size() + 3) / 4;
        diagram.parts = runs_of(graph, {root, children, 0, children.size()}, most, language);
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

namespace {

/// Whether an edge says what a tree is about: majors, roles, terms, references.
bool leads_to_the_left(const CompetencyGraph& graph, const Edge& edge) {
    const NodeKind kind = graph.node(edge.to).kind;
    return kind == NodeKind::major || kind == NodeKind::role || kind == NodeKind::term || kind == NodeKind::reference;
}

/// How many edges of which kinds the whole graph has beside.
std::string not_drawn_in_trees(const CompetencyGraph& graph, Language language) {
    std::map<EdgeKind, std::size_t> counts;
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        const bool in_tree =
            edge.kind == EdgeKind::contains && ancestor_of(graph, edge.from, NodeKind::standard).has_value();
        if (!in_tree && !leads_to_the_left(graph, edge)) {
            ++counts[edge.kind];
        }
    }
    std::string text;
    for (const auto& [kind, count] : counts) {
        text += (text.empty() ? "" : say(Message::list_separator, language)) + heading_of(kind).in(language) + ' ' +
                std::to_string(count);
    }
    return text;
}

} // namespace

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
        if (leads_to_the_left(graph, edge)) {
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
    const std::string not_drawn = not_drawn_in_trees(graph, language);
    if (!not_drawn.empty()) {
        picture.add_to_legend({.text = say(Message::legend_not_drawn, language, {not_drawn})});
    }
    Diagram diagram = std::move(picture).finish("all", title);
    diagram.paper = Paper::none;
    diagram.not_drawn = not_drawn;
    return diagram;
}

} // namespace kezheng
