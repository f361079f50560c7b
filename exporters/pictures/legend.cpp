#include "exporters/pictures/legend.hpp"

#include "exporters/pictures/style.hpp"
#include "exporters/text/xml_text.hpp"

namespace kezheng {

namespace {

/// A line as characters, so that it is told by its form too.
std::string_view line_of(const EdgeStyle& style, const LegendEntry& entry) {
    if (entry.strong) {
        return "━━▶";
    }
    if (entry.same_name) {
        return "───";
    }
    if (style.style == "dashed") {
        return style.arrowhead == "none" ? "╌╌╌" : "╌╌▶";
    }
    if (style.style == "dotted") {
        return style.arrowhead == "none" ? "┈┈┈" : "┈┈▶";
    }
    return style.arrowhead == "none" ? "───" : "──▶";
}

/// The cells are of the height of the picture's own texts.
std::string in_font(std::string_view colour, std::string_view text) {
    std::string font = R"(<font point-size="10" color=")";
    font += colour;
    font += R"(">)";
    font += text;
    return font + "</font>";
}

std::string cell_of(const LegendEntry& entry) {
    constexpr std::string_view black = "#10202f";
    const std::string text = markup(entry.text);
    if (entry.edge) {
        const EdgeStyle& style = style_of(*entry.edge);
        return R"(<td border="0" align="left">)" +
               in_font(entry.conflict ? conflict_colour : style.colour, line_of(style, entry)) +
               in_font(black, ' ' + text) + "</td>";
    }
    if (entry.node) {
        const NodeStyle& style = style_of(*entry.node);
        const MarkStyle& mark = style_of(entry.mark);
        const bool marked = entry.mark != Mark::none;
        std::string cell = R"(<td border="1" bgcolor=")";
        cell += marked ? mark.fill : style.fill;
        cell += R"(" color=")";
        cell += style.line;
        cell += entry.mark == Mark::empty ? R"(" style="dashed)" : "";
        return cell + R"(">)" + in_font(marked ? mark.text : style.text, text) + "</td>";
    }
    return R"(<td border="0" align="left">)" + in_font(black, text) + "</td>";
}

} // namespace

std::string markup(std::string_view text) {
    constexpr std::string_view line_feed = "&#10;";
    std::string result = xml_text(text);
    for (std::size_t at = result.find(line_feed); at != std::string::npos; at = result.find(line_feed, at)) {
        result.replace(at, line_feed.size(), R"(<br align="left"/>)");
    }
    return result.empty() ? " " : result;
}

std::string legend_html(const Diagram& diagram) {
    constexpr std::size_t in_a_row = 5;
    std::string html = R"(<table border="0" cellborder="0" cellspacing="4" cellpadding="3">)";
    html += R"(<tr><td align="left" colspan=")" + std::to_string(in_a_row + 1) + R"("><font point-size="14">)" +
            markup(diagram.title) + R"(<br align="left"/></font></td></tr>)";
    for (std::size_t i = 0; i < diagram.legend.size(); ++i) {
        if (i % in_a_row == 0) {
            html += i == 0 ? "" : "</tr>";
            html +=
                "<tr><td align=\"left\">" + in_font("#10202f", i == 0 ? markup(diagram.legend_title) : " ") + "</td>";
        }
        html += cell_of(diagram.legend[i]);
    }
    return html + "</tr></table>";
}

} // namespace kezheng
