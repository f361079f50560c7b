#include "exporters/views.hpp"

#include "exporters/label.hpp"
#include "exporters/style.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "exporters/wrap_text.hpp"

#include <array>

namespace kezheng {

namespace {

constexpr std::array view_rows{
    ViewRow{View::standard, "standard", Message::view_standard, NodeKind::standard},
    ViewRow{View::level, "level", Message::view_level, NodeKind::level},
    ViewRow{View::area, "area", Message::view_area, NodeKind::area},
    ViewRow{View::majors, "majors", Message::view_majors, NodeKind::standard, EdgeKind::applies_to,
            Message::advice_majors},
    ViewRow{View::roles, "roles", Message::view_roles, NodeKind::standard, EdgeKind::targets, Message::advice_roles},
    ViewRow{View::order, "order", Message::view_order, NodeKind::standard, EdgeKind::precedes, Message::advice_order},
    ViewRow{View::overlap, "overlap", Message::view_overlap, NodeKind::standard, EdgeKind::matches,
            Message::advice_overlap},
    ViewRow{View::coverage, "coverage", Message::view_coverage, NodeKind::standard, EdgeKind::teaches,
            Message::advice_coverage},
    ViewRow{View::all, "all", Message::view_all},
};

class TreePicture {
  public:
    TreePicture(const CompetencyGraph& graph, Language language) : m_graph(graph), m_language(language) {}

    /// Adds `root` and what it contains, down to nodes of kind `deepest`.
    void add_tree(NodeId root, NodeKind deepest) {
        add_node(root);
        if (m_graph.node(root).kind == deepest) {
            return;
        }
        for (const NodeId child : m_graph.children(root)) {
            add_tree(child, deepest);
            add_edge(root, child, EdgeKind::contains, false);
        }
    }

    /// Adds what the tree is about, to the left of the standards: majors, roles, terms, references.
    void add_surroundings() {
        for (const EdgeId id : m_graph.edges()) {
            const Edge& edge = m_graph.edge(id);
            const NodeKind kind = m_graph.node(edge.to).kind;
            const bool outside = kind == NodeKind::major || kind == NodeKind::role || kind == NodeKind::term ||
                                 kind == NodeKind::reference;
            if (outside) {
                add_edge(edge.from, edge.to, edge.kind, true);
            }
        }
        for (const NodeKind kind : {NodeKind::major, NodeKind::role, NodeKind::term, NodeKind::reference}) {
            for (const NodeId id : m_graph.nodes_of(kind)) {
                add_node(id);
            }
        }
    }

    Diagram finish(std::string name, const std::string& title, Paper paper) && {
        constexpr std::size_t title_columns = 80;
        m_diagram.name = std::move(name);
        m_diagram.title = wrap_text(title, title_columns);
        m_diagram.paper = paper;
        return std::move(m_diagram);
    }

  private:
    void add_node(NodeId id) {
        const Node& node = m_graph.node(id);
        std::string caption = caption_of(node, m_language);
        if (node.kind == NodeKind::major) {
            const auto& major = std::get<MajorDetails>(node.details);
            caption +=
                " · " + heading_of(major.tier).in(m_language) + " · " + heading_of(major.catalogue).in(m_language);
        }
        m_diagram.nodes.push_back(
            {node.key, node.kind, wrap_evenly(caption, style_of(node.kind).columns), node.key + ' ' + caption});
    }

    void add_edge(NodeId from, NodeId to, EdgeKind kind, bool towards_left) {
        m_diagram.edges.push_back({m_graph.node(from).key, m_graph.node(to).key, kind, towards_left});
    }

    const CompetencyGraph& m_graph;
    Language m_language;
    Diagram m_diagram;
};

/// The pictures of all nodes of kind `root`, each with its tree down to `deepest`.
std::vector<Diagram> trees(const CompetencyGraph& graph, NodeKind root, NodeKind deepest, Paper paper,
                           Language language, std::optional<NodeId> only) {
    std::vector<Diagram> result;
    for (const NodeId id : graph.nodes_of(root)) {
        if (only && *only != id) {
            continue;
        }
        TreePicture picture(graph, language);
        picture.add_tree(id, deepest);
        result.push_back(std::move(picture).finish(graph.node(id).key, path_of(graph, id, language), paper));
    }
    return result;
}

Diagram whole(const CompetencyGraph& graph, Language language) {
    TreePicture picture(graph, language);
    std::string title;
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        picture.add_tree(id, NodeKind::skill);
        title += title.empty() ? "" : " · ";
        title += caption_of(graph.node(id), language);
    }
    picture.add_surroundings();
    return std::move(picture).finish("all", title, Paper::none);
}

} // namespace

std::span<const ViewRow> views() {
    return view_rows;
}

std::optional<View> view_named(std::string_view name) {
    for (const ViewRow& row : view_rows) {
        if (row.name == name) {
            return row.view;
        }
    }
    return std::nullopt;
}

std::vector<Diagram> diagrams_of(const CompetencyGraph& graph, View view, Language language,
                                 std::optional<NodeId> only) {
    const auto with_legend = [&](std::vector<Diagram> diagrams) {
        for (Diagram& diagram : diagrams) {
            diagram.legend_title = say(Message::legend, language);
        }
        return diagrams;
    };
    switch (view) {
    case View::majors:
        return with_legend(majors_view(graph, language, only));
    case View::roles:
        return with_legend(roles_view(graph, language, only));
    case View::order:
        return with_legend(order_view(graph, language, only));
    case View::overlap:
        return with_legend(overlap_view(graph, language, only));
    case View::coverage:
        return with_legend(coverage_view(graph, language, only));
    case View::standard:
        return trees(graph, NodeKind::standard, NodeKind::task, Paper::a4, language, only);
    case View::level:
        return trees(graph, NodeKind::level, NodeKind::skill, Paper::a3, language, only);
    case View::area:
        return trees(graph, NodeKind::area, NodeKind::skill, Paper::a4, language, only);
    case View::all:
        break;
    }
    return {whole(graph, language)};
}

} // namespace kezheng
