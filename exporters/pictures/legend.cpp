#include "exporters/pictures/legend.hpp"

#include "exporters/pictures/stacking.hpp"
#include "exporters/pictures/style.hpp"
#include "exporters/text/xml_text.hpp"

#include <algorithm>
#include <cmath>

namespace kezheng {

namespace {

/// A line as characters, so that it is told by its form too.
std::string line_of(const EdgeStyle& style, const LegendEntry& entry) {
    const bool dashed = entry.weak || (style.style == "dashed" && !entry.same_name);
    const bool thick = entry.strong || style.style == "bold";
    const std::string line = thick ? "━━" : dashed ? "╌╌" : style.style == "dotted" ? "┈┈" : "──";
    if (style.arrowhead == "none" || entry.same_name) {
        return line + line.substr(0, line.size() / 2);
    }
    return line + (style.arrowhead == "normal" ? "▶" : "＞");
}

/// The cells are of the height of the picture's own texts.
std::string in_font(std::string_view colour, std::string_view text) {
    std::string font = R"(<font point-size="10" color=")";
    font += colour;
    font += R"(">)";
    font += text;
    return font + "</font>";
}

std::string outlined(std::string_view line, std::string_view fill, std::string_view style, std::string_view spacing,
                     std::string_view content) {
    std::string html = R"(<table border="1" cellborder="0" cellpadding="0" cellspacing=")";
    html += spacing;
    html += R"(" color=")";
    html += line;
    html += R"(" bgcolor=")";
    html += fill;
    if (!style.empty()) {
        html += R"(" style=")";
        html += style;
    }
    html += R"("><tr><td>)";
    html += content;
    return html + "</td></tr></table>";
}

/// A box as it is drawn: its fill, corners and outlines.
std::string box_of(const NodeStyle& style, const LegendEntry& entry) {
    constexpr std::string_view filled = "filled";
    const MarkStyle& mark = style_of(entry.mark);
    const bool marked = entry.mark != Mark::none;
    const std::string_view fill = marked ? mark.fill : style.fill;
    std::string_view form = marked ? mark.style : style.style;
    form.remove_prefix(std::min(form.size(), filled.size() + 1)); // what follows `filled,`
    const std::string box =
        outlined(style.line, fill, form, "3", in_font(marked ? mark.text : style.text, markup(entry.text)));
    return style.outlines == 2 ? outlined(style.line, "#ffffff", form, "2", box) : box;
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
        return R"(<td border="0" align="left">)" + box_of(style_of(*entry.node), entry) + "</td>";
    }
    return R"(<td border="0" align="left">)" + in_font(black, text) + "</td>";
}

/// About how wide an entry comes out, in points.
double legend_cell_width(std::string_view text) {
    constexpr double around = 16; // and a line as a sample
    return text_width(text) * label_points + around;
}

/// What is left of a row below a longer title: Graphviz would share it out among the samples.
std::string filler(double width) {
    constexpr double surely_free = 0.9;
    const long points = std::lround(width * surely_free);
    return points > 0 ? R"(<td width=")" + std::to_string(points) + R"("></td>)" : std::string();
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
    constexpr std::size_t in_a_row = 6;
    constexpr std::string_view row_start =
        R"(<tr><td align="left"><table border="0" cellborder="0" cellspacing="4" cellpadding="0"><tr>)";
    constexpr std::string_view row_end = "</tr></table></td></tr>";
    const double title_width = text_width(diagram.title) * title_points;
    std::string html = R"(<table border="0" cellborder="0" cellspacing="0" cellpadding="2">)";
    html += R"(<tr><td align="left"><font point-size="14">)" + markup(diagram.title) +
            R"(<br align="left"/></font></td></tr>)";
    html += row_start;
    html += R"(<td align="left">)" + in_font("#10202f", markup(diagram.legend_title)) + "</td>";
    double width = legend_cell_width(diagram.legend_title);
    for (std::size_t i = 0; i < diagram.legend.size(); ++i) {
        if (i > 0 && i % in_a_row == 0) { // each row is a table of its own: a long text makes no sample wide
            html += filler(title_width - width);
            html += row_end;
            html += row_start;
            width = 0;
        }
        html += cell_of(diagram.legend[i]);
        width += legend_cell_width(diagram.legend[i].text);
    }
    html += filler(title_width - width);
    html += row_end;
    return html + "</table>";
}

} // namespace kezheng
