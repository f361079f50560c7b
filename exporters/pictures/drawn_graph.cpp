#include "exporters/pictures/drawn_graph.hpp"

#include "exporters/pictures/column_layout.hpp"
#include "exporters/pictures/counted_ids.hpp"
#include "exporters/pictures/dot_strings.hpp"
#include "exporters/pictures/joined_box.hpp"
#include "exporters/pictures/legend.hpp"
#include "exporters/pictures/page_fit.hpp"
#include "exporters/pictures/style.hpp"
#include "exporters/pictures/tree_layout.hpp"
#include "exporters/pictures/wrap_text.hpp"
#include "graph/base/unicode.hpp"

#include <graphviz/cgraph.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <ranges>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

/// cgraph 2.42 takes char* where it only reads.
char* c_text(const char* text) {
    return const_cast<char*>(text); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}
char* c_text(const std::string& text) {
    return c_text(text.c_str());
}
char* c_text(std::string_view literal) {
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): string literals alone, which end with a zero byte
    return c_text(literal.data());
}

std::string size_text(double size) {
    std::array<char, 32> buffer{};
    const int length =
        std::snprintf(buffer.data(), buffer.size(), "%.6g", size); // NOLINT(cppcoreguidelines-pro-type-vararg)
    return {buffer.data(), static_cast<std::size_t>(length)};
}

/// How many columns the widest line of a label takes.
std::size_t columns_of(std::string_view label) {
    std::size_t widest = 0;
    while (!label.empty()) {
        const std::size_t end = std::min(label.find('\n'), label.size());
        widest = std::max(widest, display_width(label.substr(0, end)));
        label.remove_prefix(std::min(end + 1, label.size()));
    }
    return widest;
}

/// The width of so many columns of text and the margins beside them, in inches. A column is half a Chinese character,
/// which is as wide as it is high.
double width_of(std::size_t columns, double font_size) {
    constexpr double points_an_inch = 72;
    constexpr double margins = 0.2;
    return static_cast<double>(columns) / 2 * font_size / points_an_inch + margins;
}

/// The printable part of the page, width and height in inches.
std::string size_on(const Diagram& diagram) {
    const PageSize size = size_of({diagram.paper, diagram.landscape, 0});
    return size.width > 0 ? size_text(size.width) + ',' + size_text(size.height) : std::string();
}

void set(void* element, std::string_view name, const std::string& value) {
    agset(element, c_text(name), c_text(value));
}

/// Fills a graph.
class GraphFiller {
  public:
    GraphFiller(const Diagram& diagram, Agraph_t* graph) : m_diagram(diagram), m_graph(graph) {
        if (diagram.layout != DiagramLayout::layers) {
            m_places = diagram.layout == DiagramLayout::tree ? tree_layout(diagram) : column_layout(diagram);
        }
        for (const DiagramNode& node : diagram.nodes) {
            std::size_t& columns = m_columns[node.kind];
            columns = std::min(std::max(columns, columns_of(node.label)), style_of(node.kind).columns);
        }
        for (const Lane& lane : diagram.lanes) {
            m_in_lanes.insert(lane.nodes.begin(), lane.nodes.end());
        }
    }

    void fill() {
        set_defaults();
        for (std::size_t i = 0; i < m_diagram.nodes.size(); ++i) {
            add(m_diagram.nodes[i], i);
        }
        if (m_places) {
            add_columns();
            add_legend();
            return;
        }
        // Drawn from left to right, dot turns round what stands in a frame.
        for (const DiagramEdge& edge : m_diagram.edges) {
            if (!in_lane(edge.from)) {
                add(edge);
            }
        }
        for (const DiagramEdge& edge : m_diagram.edges | std::views::reverse) {
            if (in_lane(edge.from)) {
                add(edge);
            }
        }
        for (std::size_t i = 0; i < m_diagram.lanes.size(); ++i) {
            add(m_diagram.lanes[i], i + 1);
        }
        add_legend();
    }

  private:
    void add_legend() {
        if (!m_diagram.legend.empty()) {
            set_html(m_graph, "label", legend_html(m_diagram));
        }
    }

    void set_html(void* element, std::string_view name, const std::string& label) {
        char* const html = agstrdup_html(m_graph, c_text(label));
        agset(element, c_text(name), html);
        agstrfree(m_graph, html);
    }

    /// Places are given: straight lines, behind the boxes.
    void add_columns() {
        set(m_graph, "layout", "nop");
        set(m_graph, "splines", "line");
        set(m_graph, "outputorder", "edgesfirst");
        for (std::size_t i = 0; i < m_diagram.edges.size(); ++i) {
            if (Agedge_t* const drawn = add(m_diagram.edges[i]);
                drawn != nullptr && !m_diagram.edges[i].label.empty()) {
                set(drawn, "label", "");
                set(drawn, "headport", line_port(m_places->line_ends[i]) + ":w");
            }
        }
        for (std::size_t i = 0; i < m_diagram.lanes.size(); ++i) {
            add_frame(i);
        }
    }

    void add_frame(std::size_t number) {
        Agraph_t* frame = add(m_diagram.lanes[number], number + 1);
        const PlacedBox& box = m_places->lanes[number];
        const std::string& title = m_places->titles[number];
        constexpr double margin = 8;
        constexpr double line_height = 1.22;
        const double height = (static_cast<double>(std::ranges::count(title, '\n')) + 1) * lane_points * line_height;
        set(frame, "bb",
            size_text(box.x - box.width / 2) + ',' + size_text(box.y - box.height / 2) + ',' +
                size_text(box.x + box.width / 2) + ',' + size_text(box.y + box.height / 2));
        set(frame, "lp", size_text(box.x) + ',' + size_text(box.y + box.height / 2 - margin / 2 - height / 2));
        set_html(frame, "label", lane_html(title, box.width - 2 * margin, height));
    }

    [[nodiscard]] bool in_lane(const std::string& id) const { return m_in_lanes.contains(id); }

    void set_default(int kind, std::string_view name, const std::string& value) {
        agattr(m_graph, kind, c_text(name), c_text(value));
    }

    void set_defaults() {
        const std::string font(picture_font);
        const bool labelled =
            std::ranges::any_of(m_diagram.edges, [](const DiagramEdge& edge) { return !edge.label.empty(); });
        set_default(AGRAPH, "rankdir", "LR");
        set_default(AGRAPH, "fontname", font);
        set_default(AGRAPH, "fontsize", "14");
        set_default(AGRAPH, "label", escaped_label(m_diagram.title, "\\l") + "\\l");
        set_default(AGRAPH, "labelloc", "t");
        set_default(AGRAPH, "labeljust", "l");
        set_default(AGRAPH, "ranksep", labelled ? "0.3" : "0.6");
        set_default(AGRAPH, "nodesep", "0.08");
        set_default(AGRAPH, "splines", m_places ? "line" : "spline");
        set_default(AGRAPH, "pad", "0.1");
        set_default(AGRAPH, "charset", "UTF-8");
        set_default(AGRAPH, "size", size_on(m_diagram));
        for (const std::string_view name : {"style", "color", "margin"}) {
            set_default(AGRAPH, name, "");
        }
        if (m_places) {
            for (const std::string_view name : {"layout", "outputorder", "bb", "lp"}) {
                set_default(AGRAPH, name, "");
            }
            set_default(AGNODE, "pos", "");
        }
        constexpr std::size_t large = 1500; // network simplex is bounded on graphs that large
        if (m_diagram.nodes.size() > large) {
            set_default(AGRAPH, "nslimit", "2");
            set_default(AGRAPH, "nslimit1", "2");
            set_default(AGRAPH, "mclimit", "0.5");
        }
        set_default(AGNODE, "label", "\\N");
        set_default(AGNODE, "fontname", font);
        for (const std::string_view name :
             {"shape", "style", "fillcolor", "color", "fontcolor", "fontsize", "tooltip", "peripheries"}) {
            set_default(AGNODE, name, "");
        }
        set_default(AGNODE, "penwidth", "1");
        set_default(AGNODE, "margin", "0.09,0.05");
        set_default(AGNODE, "height", "0.2");
        set_default(AGNODE, "width", "0.5");
        set_default(AGEDGE, "headport", "w");
        set_default(AGEDGE, "tailport", "e");
        for (const std::string_view name : {"color", "style", "arrowhead", "arrowtail", "dir", "label"}) {
            set_default(AGEDGE, name, "");
        }
        set_default(AGEDGE, "fontname", font);
        set_default(AGEDGE, "fontsize", size_text(label_points));
        set_default(AGEDGE, "constraint", "true");
        set_default(AGEDGE, "arrowsize", "0.6");
        set_default(AGEDGE, "penwidth", "1");
    }

    void add(const DiagramNode& node, std::size_t number) {
        Agnode_t* drawn = agnode(m_graph, c_text(escaped_name(node.id)), 1);
        const NodeStyle& style = style_of(node.kind);
        const bool centred =
            node.kind == NodeKind::standard || node.kind == NodeKind::level || node.kind == NodeKind::role;
        set(drawn, "label", centred ? escaped_label(node.label, "\\n") : escaped_label(node.label, "\\l") + "\\l");
        set(drawn, "width", size_text(width_of(m_columns[node.kind], style.font_size))); // columns stand straight
        set(drawn, "tooltip", escaped_tooltip(node.tooltip));
        set(drawn, "shape", "box");
        set(drawn, "peripheries", std::to_string(style.outlines));
        set(drawn, "style", std::string(style.style));
        set(drawn, "fillcolor", std::string(style.fill));
        set(drawn, "color", std::string(style.line));
        set(drawn, "fontcolor", std::string(style.text));
        set(drawn, "fontsize", size_text(style.font_size));
        if (node.strong) {
            set(drawn, "penwidth", size_text(strong_width));
        }
        if (node.mark != Mark::none) {
            const MarkStyle& mark = style_of(node.mark);
            set(drawn, "style", std::string(mark.style));
            set(drawn, "fillcolor", std::string(mark.fill));
            set(drawn, "fontcolor", std::string(mark.text));
        }
        if (m_places) {
            place(drawn, node, number);
        }
    }

    void place(Agnode_t* drawn, const DiagramNode& node, std::size_t number) {
        constexpr double points_an_inch = 72;
        const PlacedBox& box = m_places->nodes[number];
        set(drawn, "pos", size_text(box.x) + ',' + size_text(box.y));
        const double outside = 2 * outline_gap * (style_of(node.kind).outlines - 1); // Graphviz adds it
        set(drawn, "width", size_text((box.width - outside) / points_an_inch));
        set(drawn, "height", size_text((box.height - outside) / points_an_inch));
        std::vector<const DiagramEdge*> lines(m_diagram.edges.size());
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_diagram.edges.size(); ++i) {
            if (m_diagram.edges[i].to == node.id && !m_diagram.edges[i].label.empty()) {
                lines[m_places->line_ends[i]] = &m_diagram.edges[i];
                ++count;
            }
        }
        if (count > 0) {
            lines.resize(count);
            set(drawn, "shape", "plain");
            set(drawn, "peripheries", "0");
            set(drawn, "style", "");
            set_html(drawn, "label", joined_box_html(node, lines, box.width, box.height));
        }
    }

    /// A lane is a frame around its boxes.
    Agraph_t* add(const Lane& lane, std::size_t number) {
        const std::string name = "cluster" + std::to_string(number);
        Agraph_t* frame = agsubg(m_graph, c_text(name), 1);
        constexpr std::size_t title_columns = 30; // no wider than a box
        set(frame, "label", escaped_label(wrap_evenly(lane.title, title_columns), "\\l") + "\\l");
        set(frame, "style", "dashed");
        set(frame, "color", "#5f6f7f");
        set(frame, "fontsize", size_text(lane_points));
        for (const std::string& id : lane.nodes) {
            if (Agnode_t* node = agnode(m_graph, c_text(escaped_name(id)), 0); node != nullptr) {
                agsubnode(frame, node, 1);
            }
        }
        return frame;
    }

    Agedge_t* add(const DiagramEdge& edge) {
        Agnode_t* from = agnode(m_graph, c_text(escaped_name(edge.from)), 0);
        Agnode_t* to = agnode(m_graph, c_text(escaped_name(edge.to)), 0);
        if (from == nullptr || to == nullptr) {
            return nullptr;
        }
        if (edge.towards_left) {
            std::swap(from, to);
        }
        const std::string name(name_of(edge.kind));
        Agedge_t* drawn = agedge(m_graph, from, to, c_text(name), 1);
        const EdgeStyle& style = style_of(edge.kind);
        set(drawn, "color", std::string(style.colour));
        set(drawn, "style", std::string(style.style));
        set(drawn, edge.towards_left ? "arrowtail" : "arrowhead", std::string(style.arrowhead));
        if (edge.same_name) {
            set(drawn, "style", "solid");
            set(drawn, edge.towards_left ? "arrowtail" : "arrowhead", "none");
        }
        if (!edge.label.empty()) {
            set(drawn, "label", escaped_label(edge.label, " "));
        }
        if (edge.weak) {
            set(drawn, "style", "dashed");
            set(drawn, "penwidth", "0.7");
        }
        if (edge.strong || edge.conflict) {
            set(drawn, "penwidth", size_text(edge.strong ? strong_width : strong_width / 2));
        }
        if (edge.conflict) {
            set(drawn, "color", std::string(conflict_colour));
        }
        if (edge.beside) {
            set(drawn, "constraint", "false");
            set(drawn, "headport", ""); // it may lead back
            set(drawn, "tailport", "");
        }
        if (edge.towards_left) { // many and all alike: thin, so that they do not drown the rest
            set(drawn, "dir", "back");
            set(drawn, "penwidth", "0.4");
            set(drawn, "arrowsize", "0.4");
        }
        return drawn;
    }

    const Diagram& m_diagram;
    Agraph_t* m_graph;
    std::optional<ColumnLayout> m_places;
    std::set<std::string> m_in_lanes;
    std::map<NodeKind, std::size_t> m_columns; ///< of text in the widest box of a kind
};

} // namespace

DrawnGraph::DrawnGraph(const Diagram& diagram)
    : m_graph(agopen(c_text(escaped_name(diagram.name)), Agdirected, counted_ids())) {
    GraphFiller(diagram, m_graph.get()).fill();
}

void DrawnGraph::Close::operator()(Agraph_s* graph) const {
    agclose(graph);
}

} // namespace kezheng
