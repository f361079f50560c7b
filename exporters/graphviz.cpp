#include "exporters/graphviz.hpp"

#include "exporters/dot_strings.hpp"
#include "exporters/legend.hpp"
#include "exporters/style.hpp"
#include "graph/base/unicode.hpp"

#include <graphviz/gvc.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

// gvc.h defines macros such as TRUE and agtail; it stays in this one file.

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

/// What Graphviz complained of last; it reports through a callback without context.
std::string& last_complaint() {
    static std::string text;
    return text;
}

int keep_complaint(char* text) {
    last_complaint() += text;
    return 0;
}

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

/// Characters that have no place in a picture: controls, and what XML does not allow.
bool is_left_out(char32_t value) {
    return value < 0x20U || value == 0x7FU || value == 0xFFFEU || value == 0xFFFFU;
}

/// A text as Graphviz reads it: `\` begins an escape and is doubled, a line ends with `line_end` (`\n` centres it, `\l`
/// sets it to the left), other control characters are left out, broken bytes become U+FFFD.
std::string escaped(std::string_view text, std::string_view line_end) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.value == U'\\') {
            result += "\\\\";
        } else if (point.value == U'\n') {
            result += line_end;
        } else if (!is_left_out(point.value)) {
            append_utf8(result, point.value);
        }
        at += point.length;
    }
    return result;
}

/// The name of a graph or node. cgraph writes it between quotes without a second look at its backslashes.
std::string escaped_name(std::string_view name) {
    return escaped(name, " ");
}

/// A tooltip: Graphviz resolves its escapes twice.
std::string escaped_tooltip(std::string_view text) {
    return escaped(escaped(text, " "), " ");
}

/// The width of a full line of text and the margins beside it, in inches: boxes of a kind are of one width, so that the
/// columns of a tree stand straight. A column is half a Chinese character, which is as wide as it is high.
double width_of(const NodeStyle& style) {
    constexpr double points_an_inch = 72;
    constexpr double margins = 0.2;
    return static_cast<double>(style.columns) / 2 * style.font_size / points_an_inch + margins;
}

std::string size_text(double size) {
    std::array<char, 32> buffer{};
    const int length =
        std::snprintf(buffer.data(), buffer.size(), "%g", size); // NOLINT(cppcoreguidelines-pro-type-vararg)
    return {buffer.data(), static_cast<std::size_t>(length)};
}

/// The printable part of a page in inches, width and height.
std::string_view size_of(Paper paper) {
    switch (paper) {
    case Paper::a4:
        return "7.5,10.9";
    case Paper::a3:
        return "10.9,15.7";
    case Paper::none:
        break;
    }
    return "";
}

class Drawing {
  public:
    explicit Drawing(const Diagram& diagram)
        : m_graph(agopen(c_text(escaped_name(diagram.name)), Agdirected, nullptr)) {
        set_defaults(diagram);
        for (const DiagramNode& node : diagram.nodes) {
            add(node);
        }
        for (const DiagramEdge& edge : diagram.edges) {
            add(edge);
        }
        for (std::size_t i = 0; i < diagram.lanes.size(); ++i) {
            add(diagram.lanes[i], i + 1);
        }
        if (!diagram.legend.empty()) {
            const std::string label = legend_html(diagram);
            char* const html = agstrdup_html(m_graph.get(), c_text(label));
            agset(m_graph.get(), c_text("label"), html);
            agstrfree(m_graph.get(), html);
        }
    }

    [[nodiscard]] Agraph_t* get() const { return m_graph.get(); }

  private:
    void set_default(int kind, std::string_view name, const std::string& value) {
        agattr(m_graph.get(), kind, c_text(name), c_text(value));
    }

    void set_defaults(const Diagram& diagram) {
        const std::string font(picture_font);
        set_default(AGRAPH, "rankdir", "LR");
        set_default(AGRAPH, "fontname", font);
        set_default(AGRAPH, "fontsize", "14");
        set_default(AGRAPH, "label", escaped(diagram.title, "\\l") + "\\l");
        set_default(AGRAPH, "labelloc", "t");
        set_default(AGRAPH, "labeljust", "l");
        set_default(AGRAPH, "ranksep", "0.45");
        set_default(AGRAPH, "nodesep", "0.08");
        set_default(AGRAPH, "ordering", "out"); // children stand in their printed order
        set_default(AGRAPH, "pad", "0.1");
        set_default(AGRAPH, "charset", "UTF-8");
        set_default(AGRAPH, "size", std::string(size_of(diagram.paper)));
        constexpr std::size_t large = 1500; // network simplex is bounded on graphs that large
        if (diagram.nodes.size() > large) {
            set_default(AGRAPH, "nslimit", "2");
            set_default(AGRAPH, "nslimit1", "2");
            set_default(AGRAPH, "mclimit", "0.5");
        }
        set_default(AGNODE, "label", "\\N");
        set_default(AGNODE, "fontname", font);
        for (const std::string_view name :
             {"shape", "style", "fillcolor", "color", "fontcolor", "fontsize", "tooltip"}) {
            set_default(AGNODE, name, "");
        }
        set_default(AGNODE, "margin", "0.09,0.05");
        set_default(AGNODE, "height", "0.2");
        set_default(AGNODE, "width", "0.5");
        set_default(AGEDGE, "headport", "w");
        set_default(AGEDGE, "tailport", "e");
        for (const std::string_view name : {"color", "style", "arrowhead", "arrowtail", "dir"}) {
            set_default(AGEDGE, name, "");
        }
        if (!diagram.legend.empty()) {
            set_default(AGEDGE, "label", "");
            set_default(AGEDGE, "fontname", font);
            set_default(AGEDGE, "fontsize", "10");
            set_default(AGEDGE, "constraint", "true");
            set_default(AGRAPH, "ordering", "");
            set_default(AGRAPH, "ranksep", "1.1");
            set_default(AGRAPH, "style", "");
            set_default(AGRAPH, "color", "");
            set_default(AGRAPH, "margin", "");
        }
        set_default(AGEDGE, "arrowsize", "0.6");
        set_default(AGEDGE, "penwidth", "1");
    }

    void add(const DiagramNode& node) {
        Agnode_t* drawn = agnode(m_graph.get(), c_text(escaped_name(node.id)), 1);
        const NodeStyle& style = style_of(node.kind);
        const bool centred = node.kind == NodeKind::standard || node.kind == NodeKind::level;
        set(drawn, "label", centred ? escaped(node.label, "\\n") : escaped(node.label, "\\l") + "\\l");
        set(drawn, "width", size_text(width_of(style)));
        set(drawn, "tooltip", escaped_tooltip(node.tooltip));
        set(drawn, "shape", std::string(style.shape));
        set(drawn, "style", std::string(style.style));
        set(drawn, "fillcolor", std::string(style.fill));
        set(drawn, "color", std::string(style.line));
        set(drawn, "fontcolor", std::string(style.text));
        set(drawn, "fontsize", size_text(style.font_size));
        if (node.mark != Mark::none) {
            const MarkStyle& mark = style_of(node.mark);
            set(drawn, "style", std::string(mark.style));
            set(drawn, "fillcolor", std::string(mark.fill));
            set(drawn, "fontcolor", std::string(mark.text));
        }
    }

    /// A lane is a frame around its boxes.
    void add(const Lane& lane, std::size_t number) {
        const std::string name = "cluster" + std::to_string(number);
        Agraph_t* frame = agsubg(m_graph.get(), c_text(name), 1);
        set(frame, "label", escaped(lane.title, " ") + "\\l");
        set(frame, "style", "dashed");
        set(frame, "color", "#5f6f7f");
        set(frame, "fontsize", "11");
        for (const std::string& id : lane.nodes) {
            if (Agnode_t* node = agnode(m_graph.get(), c_text(escaped_name(id)), 0); node != nullptr) {
                agsubnode(frame, node, 1);
            }
        }
    }

    void add(const DiagramEdge& edge) {
        Agnode_t* from = agnode(m_graph.get(), c_text(escaped_name(edge.from)), 0);
        Agnode_t* to = agnode(m_graph.get(), c_text(escaped_name(edge.to)), 0);
        if (from == nullptr || to == nullptr) {
            return;
        }
        if (edge.towards_left) {
            std::swap(from, to);
        }
        const std::string name(name_of(edge.kind));
        Agedge_t* drawn = agedge(m_graph.get(), from, to, c_text(name), 1);
        const EdgeStyle& style = style_of(edge.kind);
        set(drawn, "color", std::string(style.colour));
        set(drawn, "style", std::string(style.style));
        set(drawn, edge.towards_left ? "arrowtail" : "arrowhead", std::string(style.arrowhead));
        if (!edge.label.empty()) {
            set(drawn, "label", escaped(edge.label, " "));
        }
        if (edge.weak) {
            set(drawn, "style", "dashed");
            set(drawn, "penwidth", "0.7");
        }
        if (edge.beside) {
            set(drawn, "constraint", "false");
        }
        if (edge.towards_left) { // many and all alike: thin, so that they do not drown the rest
            set(drawn, "dir", "back");
            set(drawn, "penwidth", "0.4");
            set(drawn, "arrowsize", "0.4");
        }
    }

    static void set(void* element, std::string_view name, const std::string& value) {
        agset(element, c_text(name), c_text(value));
    }

    Graph m_graph;
};

/// One context for the life of the program: each new one would leak what Graphviz keeps of its plugins.
GVC_t* context() {
    static const std::unique_ptr<GVC_t, int (*)(GVC_t*)> instance(gvContext(), gvFreeContext);
    return instance.get();
}

} // namespace

Result<std::string> dot_of(const Diagram& diagram) {
    const Drawing drawing(diagram);
    char* bytes = nullptr;
    std::size_t size = 0;
    std::FILE* memory = open_memstream(&bytes, &size); // cgraph writes to a FILE
    if (memory == nullptr) {
        return std::unexpected(Error{Message::error_layout_failed, {"memory"}, {}});
    }
    const int failed = agwrite(drawing.get(), memory);
    const int closed = std::fclose(memory); // NOLINT(cppcoreguidelines-owning-memory)
    const std::unique_ptr<char, void (*)(void*)> owner(bytes, std::free);
    if (failed != 0 || closed != 0) {
        return std::unexpected(Error{Message::error_layout_failed, {"agwrite"}, {}});
    }
    return with_short_strings(std::string_view(bytes, size));
}

namespace {

/// The dots an inch of a PNG: 150, or what keeps the picture within the 32,767 pixels that cairo can draw. `graph` is
/// laid out; its bounding box is in points.
double png_resolution(Agraph_t* graph) {
    constexpr double wanted = 150;
    constexpr double most_pixels = 30'000;
    constexpr double points_an_inch = 72;
    const double longest = std::max(GD_bb(graph).UR.x, GD_bb(graph).UR.y) / points_an_inch;
    return longest * wanted > most_pixels ? most_pixels / longest : wanted;
}

/// Sets the date that cairo stamps on a PDF to a fixed one of the same length, so that places in the file stay right.
void fix_date(std::string& pdf) {
    constexpr std::string_view before = "/CreationDate (D:";
    constexpr std::string_view fixed = "20000101000000";
    for (std::size_t at = pdf.find(before); at != std::string::npos; at = pdf.find(before, at + 1)) {
        for (std::size_t i = 0; i < fixed.size() && at + before.size() + i < pdf.size(); ++i) {
            pdf[at + before.size() + i] = fixed[i];
        }
    }
}

Result<std::string> drawn_as(const char* format, const Diagram& diagram) {
    agseterr(AGWARN);
    agseterrf(keep_complaint);
    last_complaint().clear();
    const Drawing drawing(diagram);
    const auto failure = [] { return std::unexpected(Error{Message::error_layout_failed, {last_complaint()}, {}}); };
    const std::string_view name(format);
    if (gvLayout(context(), drawing.get(), "dot") != 0) {
        return failure();
    }
    if (name == "png") {
        GD_drawing(drawing.get())->dpi = png_resolution(drawing.get());
    }
    char* bytes = nullptr;
    unsigned int size = 0;
    const int failed = gvRenderData(context(), drawing.get(), format, &bytes, &size);
    const std::unique_ptr<char, void (*)(char*)> owner(bytes, gvFreeRenderData);
    gvFreeLayout(context(), drawing.get());
    if (failed != 0 && last_complaint().find("not recognized") != std::string::npos) {
        return std::unexpected(Error{Message::error_renderer_missing, {format}, {}});
    }
    if (failed != 0 || bytes == nullptr || size == 0) {
        return failure();
    }
    std::string result(bytes, size);
    if (name == "pdf") {
        fix_date(result);
    }
    return result;
}

} // namespace

Result<std::string> svg_of(const Diagram& diagram) {
    return drawn_as("svg", diagram);
}

Result<std::string> png_of(const Diagram& diagram) {
    return drawn_as("png", diagram);
}

Result<std::string> pdf_of(const Diagram& diagram) {
    return drawn_as("pdf", diagram);
}

} // namespace kezheng
