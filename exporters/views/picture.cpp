#include "exporters/views/picture.hpp"

#include "exporters/pictures/style.hpp"
#include "exporters/pictures/wrap_text.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

void Picture::add_node(NodeId id, const std::string& suffix, Mark mark) {
    if (!m_drawn.insert(id).second) {
        return;
    }
    const Node& node = m_graph.node(id);
    std::string caption = caption_of(node, m_language);
    caption += suffix;
    constexpr std::size_t network_columns = 34; // boxes beside each other leave less room than those of a tree
    const std::size_t most = m_arrangement == Arrangement::tree ? style_of(node.kind).columns : network_columns;
    const std::size_t columns = std::min(style_of(node.kind).columns, most);
    m_diagram.nodes.push_back({node.key, node.kind, wrap_evenly(caption, columns), node.key + ' ' + caption, mark});
    const LegendEntry entry{.text = heading_of(node.kind).in(m_language), .node = node.kind};
    if (mark == Mark::none) {
        add_to_legend(entry);
    }
}

void Picture::add_right_node(NodeId id, const std::string& suffix, Mark mark) {
    add_node(id, suffix, mark);
    if (!m_diagram.nodes.empty() && m_diagram.nodes.back().id == m_graph.node(id).key) {
        m_diagram.nodes.back().on_right = true;
    }
}

void Picture::mark_strong(NodeId id) {
    if (const auto box = std::ranges::find(m_diagram.nodes, m_graph.node(id).key, &DiagramNode::id);
        box != m_diagram.nodes.end()) {
        box->strong = true;
    }
}

void Picture::add_edge(NodeId from, NodeId to, EdgeKind kind, DiagramEdge more) {
    if (!m_joined.insert({from, to, kind}).second) {
        return;
    }
    more.from = m_graph.node(from).key;
    more.to = m_graph.node(to).key;
    more.kind = kind;
    const std::string meaning = more.same_name  ? say(Message::ladder_same_name, m_language)
                                : more.strong   ? say(Message::legend_longest_chain, m_language)
                                : more.conflict ? say(Message::legend_conflict, m_language)
                                : more.weak
                                    ? say(Message::picture_page, m_language,
                                          {heading_of(kind).in(m_language), say(Message::legend_proposed, m_language)})
                                    : heading_of(kind).in(m_language);
    add_to_legend({.text = meaning,
                   .edge = kind,
                   .same_name = more.same_name,
                   .strong = more.strong,
                   .conflict = more.conflict,
                   .weak = more.weak});
    m_diagram.edges.push_back(std::move(more));
}

void Picture::put_into_lane(const std::string& title, NodeId id) {
    auto lane = std::ranges::find(m_diagram.lanes, title, &Lane::title);
    if (lane == m_diagram.lanes.end()) {
        lane = m_diagram.lanes.insert(lane, {title, {}});
    }
    lane->nodes.push_back(m_graph.node(id).key);
}

void Picture::put_into_level_lane(NodeId id, bool with_standard) {
    if (const std::optional<NodeId> level = ancestor_of(m_graph, id, NodeKind::level)) {
        put_into_lane(
            with_standard ? path_of(m_graph, *level, m_language) : caption_of(m_graph.node(*level), m_language), id);
    }
}

void Picture::add_to_legend(LegendEntry entry) {
    if (std::ranges::find(m_diagram.legend, entry.text, &LegendEntry::text) == m_diagram.legend.end()) {
        m_diagram.legend.push_back(std::move(entry));
    }
}

Diagram Picture::finish(std::string name, const std::string& title) && {
    constexpr std::size_t title_columns = 70;
    m_diagram.name = std::move(name);
    m_diagram.title = wrap_text(title, title_columns);
    m_diagram.paper = Paper::fitting;
    m_diagram.layout = m_arrangement == Arrangement::tree      ? DiagramLayout::tree
                       : m_arrangement == Arrangement::columns ? DiagramLayout::columns
                       : m_arrangement == Arrangement::rows    ? DiagramLayout::rows
                                                               : DiagramLayout::layers;
    m_diagram.legend_title = say(Message::legend, m_language);
    return std::move(m_diagram);
}

std::string path_of(const CompetencyGraph& graph, NodeId id, Language language, NodeKind highest) {
    std::string text;
    for (std::optional<NodeId> at = id; at; at = graph.parent(*at)) {
        const std::string caption = caption_of(graph.node(*at), language);
        text.insert(0, text.empty() ? caption : caption + " › ");
        if (graph.node(*at).kind == highest) {
            break;
        }
    }
    return text;
}

bool joins_same_names(const Edge& edge) {
    const auto* const renamed = edge.details.get_if<RenamedTo>();
    return renamed != nullptr && renamed->basis != RenamedTo::Basis::aligned;
}

std::optional<NodeId> ancestor_of(const CompetencyGraph& graph, NodeId id, NodeKind kind) {
    std::optional<NodeId> at = id;
    while (at && graph.node(*at).kind != kind) {
        at = graph.parent(*at);
    }
    return at;
}

std::vector<NodeId> below(const CompetencyGraph& graph, NodeId root, NodeKind kind) {
    std::vector<NodeId> result;
    for (const NodeId id : graph.nodes_of(kind)) {
        for (std::optional<NodeId> at = id; at; at = graph.parent(*at)) {
            if (*at == root) {
                result.push_back(id);
                break;
            }
        }
    }
    return result;
}

Status status_of(const Edge& edge) {
    if (const auto* const needs = edge.details.get_if<Requires>()) {
        return needs->status;
    }
    if (const auto* const teaches = edge.details.get_if<Teaches>()) {
        return teaches->status;
    }
    if (const auto* const sequence = edge.details.get_if<Sequence>()) {
        return sequence->status;
    }
    if (const auto* const match = edge.details.get_if<Matches>()) {
        return match->status;
    }
    if (const auto* const renamed = edge.details.get_if<RenamedTo>()) {
        return renamed->status;
    }
    return Status::accepted;
}

} // namespace kezheng
