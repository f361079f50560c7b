#include "exporters/legend.hpp"

#include "exporters/plain_text.hpp"
#include "exporters/style.hpp"

namespace kezheng {

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : plain_text(text)) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\n':
            result += "<br align=\"left\"/>";
            break;
        default:
            result += c;
        }
    }
    return result.empty() ? " " : result;
}

/// A line as characters, so that it is told by its form too.
std::string_view line_of(const EdgeStyle& style) {
    if (style.style == "dashed") {
        return style.arrowhead == "none" ? "╌╌╌" : "╌╌▶";
    }
    if (style.style == "dotted") {
        return style.arrowhead == "none" ? "┈┈┈" : "┈┈▶";
    }
    return style.arrowhead == "none" ? "───" : "──▶";
}

std::string cell_of(const LegendEntry& entry) {
    const std::string text = escaped(entry.text);
    std::string cell;
    if (entry.edge) {
        const EdgeStyle& style = style_of(*entry.edge);
        cell += "<td border=\"0\"><font color=\"";
        cell += style.colour;
        cell += "\">";
        cell += line_of(style);
        return cell + "</font> " + text + "</td>";
    }
    if (entry.node) {
        const NodeStyle& style = style_of(*entry.node);
        const MarkStyle& mark = style_of(entry.mark);
        const bool marked = entry.mark != Mark::none;
        cell += "<td border=\"1\" bgcolor=\"";
        cell += marked ? mark.fill : style.fill;
        cell += "\" color=\"";
        cell += style.line;
        cell += entry.mark == Mark::empty ? "\" style=\"dashed" : "";
        cell += "\"><font color=\"";
        cell += marked ? mark.text : style.text;
        return cell + "\">" + text + "</font></td>";
    }
    return "<td border=\"0\">" + text + "</td>";
}

} // namespace

std::string legend_html(const Diagram& diagram) {
    std::string html =
        R"(<table border="0" cellborder="0" cellspacing="6" cellpadding="3"><tr><td align="left" colspan=")";
    html += std::to_string(diagram.legend.size() + 1) + R"("><font point-size="14">)" + escaped(diagram.title);
    html += R"(</font></td></tr><tr><td align="left"><font point-size="10">)" + escaped(diagram.legend_title);
    html += "</font></td>";
    for (const LegendEntry& entry : diagram.legend) {
        html += cell_of(entry);
    }
    return html + "</tr></table>";
}

} // namespace kezheng
