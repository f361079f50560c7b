#include "exporters/text/label.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace kezheng {

namespace {

constexpr double strong_score = 0.5;

bool is_strong(const Edge& edge) {
    const auto* const match = std::get_if<Matches>(&edge.details);
    return match == nullptr || match->status == Status::accepted || match->score >= strong_score;
}

/// How the left requirement stands to the right one: a sign that also grey print shows.
std::string_view sign_of(Relation relation) {
    switch (relation) {
    case Relation::exact:
        return "=";
    case Relation::broad: // the right one contains the left one
        return "⊂";
    case Relation::narrow:
        return "⊃";
    case Relation::partial:
        break;
    }
    return "∩";
}

void add_match(const CompetencyGraph& graph, const Edge& edge, Language language, Picture& picture) {
    for (const NodeId id : {edge.from, edge.to}) {
        if (picture.has(id)) {
            continue;
        }
        if (id == edge.from) {
            picture.add_node(id);
        } else {
            picture.add_right_node(id);
        }
        if (const Only area = ancestor_of(graph, id, NodeKind::area)) {
            picture.put_into_lane(path_of(graph, *area, language), id);
        }
    }
    DiagramEdge line;
    if (const auto* const match = std::get_if<Matches>(&edge.details)) {
        line.label =
            std::string(sign_of(match->relation)) + ' ' + std::to_string(std::lround(match->score * 100)); // percent
        line.weak = match->status == Status::proposed;
    }
    picture.add_edge(edge.from, edge.to, EdgeKind::matches, std::move(line));
}

using Standards = std::pair<NodeId, NodeId>;

/// What the requirements of one standard below `root`, a level, an area or a task, share with the other standard.
Diagram overlap_of(const CompetencyGraph& graph, NodeId root, NodeId other, const std::vector<EdgeId>& edges,
                   Language language) {
    Picture picture(graph, language, Picture::Arrangement::columns);
    const NodeKind kind = graph.node(root).kind;
    for (const EdgeId id : edges) {
        if (ancestor_of(graph, graph.edge(id).from, kind) == root) {
            add_match(graph, graph.edge(id), language, picture);
        }
    }
    picture.add_to_legend({.text = say(Message::legend_relations, language)});
    const std::string title = path_of(graph, root, language) + " ↔ " + path_of(graph, other, language);
    std::string name = graph.node(root).key;
    name += "/overlap/" + graph.node(other).key;
    Diagram diagram = std::move(picture).finish(std::move(name), title);
    for (const NodeId child : graph.children(root)) {
        if (kind == NodeKind::task) {
            break;
        }
        if (Diagram part = overlap_of(graph, child, other, edges, language); !part.edges.empty()) {
            diagram.parts.push_back(std::move(part));
        }
    }
    return diagram;
}

/// The matches between two standards that are drawn: the strong ones, or all where none is.
std::map<Standards, std::vector<EdgeId>> drawn_matches(const CompetencyGraph& graph, Only only) {
    std::map<Standards, std::vector<EdgeId>> matches;
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        const Only one = ancestor_of(graph, edge.from, NodeKind::standard);
        const Only other = ancestor_of(graph, edge.to, NodeKind::standard);
        if (edge.kind == EdgeKind::matches && status_of(edge) != Status::rejected && one && other &&
            (!only || only == one || only == other)) {
            matches[{*one, *other}].push_back(id);
        }
    }
    for (auto& [standards, edges] : matches) {
        const auto weak = [&](EdgeId id) { return !is_strong(graph.edge(id)); };
        if (!std::ranges::all_of(edges, weak)) {
            std::erase_if(edges, weak);
        }
    }
    return matches;
}

} // namespace

std::vector<Diagram> overlap_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    for (const auto& [standards, edges] : drawn_matches(graph, only)) {
        for (const NodeId level : graph.children(standards.first)) {
            if (Diagram diagram = overlap_of(graph, level, standards.second, edges, language); !diagram.edges.empty()) {
                result.push_back(std::move(diagram));
            }
        }
    }
    return result;
}

} // namespace kezheng
