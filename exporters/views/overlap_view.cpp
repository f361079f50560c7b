#include "exporters/label.hpp"
#include "exporters/tables/workbook.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
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
        picture.add_node(id);
        if (const Only area = ancestor_of(graph, id, NodeKind::area)) {
            picture.put_into_lane(path_of(graph, *area, language), id);
        }
    }
    DiagramEdge line;
    if (const auto* const match = std::get_if<Matches>(&edge.details)) {
        line.label = std::string(sign_of(match->relation)) + ' ' +
                     number_text(match->score * 100, NumberFormat::general).substr(0, 2);
        line.weak = match->status == Status::proposed;
    }
    picture.add_edge(edge.from, edge.to, EdgeKind::matches, std::move(line));
}

} // namespace

std::vector<Diagram> overlap_view(const CompetencyGraph& graph, Language language, Only only) {
    std::map<std::pair<NodeId, NodeId>, std::vector<EdgeId>> by_pair; // level of the one, standard of the other
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        const Only level = ancestor_of(graph, edge.from, NodeKind::level);
        const Only here = ancestor_of(graph, edge.from, NodeKind::standard);
        const Only other = ancestor_of(graph, edge.to, NodeKind::standard);
        const bool wanted = edge.kind == EdgeKind::matches && status_of(edge) != Status::rejected && level && other &&
                            (!only || *only == *other || only == here);
        if (wanted) {
            by_pair[{*level, *other}].push_back(id);
        }
    }
    std::vector<Diagram> result;
    for (const auto& [pair, edges] : by_pair) {
        Picture picture(graph, language);
        const bool any_strong = std::ranges::any_of(edges, [&](EdgeId id) { return is_strong(graph.edge(id)); });
        for (const EdgeId id : edges) {
            if (!any_strong || is_strong(graph.edge(id))) {
                add_match(graph, graph.edge(id), language, picture);
            }
        }
        picture.add_to_legend({.text = "= ⊂ ⊃ ∩ %"});
        const std::string title = path_of(graph, pair.first, language) + " ↔ " + path_of(graph, pair.second, language);
        std::string name = graph.node(pair.first).key;
        name += "/overlap/" + graph.node(pair.second).key;
        result.push_back(std::move(picture).finish(std::move(name), title, Paper::a3));
    }
    return result;
}

} // namespace kezheng
