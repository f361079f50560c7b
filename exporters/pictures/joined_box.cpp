#include "exporters/pictures/joined_box.hpp"

#include "exporters/pictures/legend.hpp"
#include "exporters/pictures/stacking.hpp"
#include "exporters/pictures/style.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace kezheng {

namespace {

std::string whole_points(double points) {
    return std::to_string(std::lround(points));
}

std::string point_size(double size) {
    return R"(<font point-size=")" + whole_points(size) + R"(">)";
}

constexpr double text_height = 1.2; ///< of a line, by the height of its letters, as Graphviz has it

/// A text in the middle of a cell of this height: Graphviz sets it to the top of a cell that is higher than the text.
std::string centred(const std::string& text, double text_points, double room) {
    const double above = std::floor((room - text_points) / 2);
    if (above < 1) {
        return text;
    }
    const std::string space = R"(<tr><td height=")" + whole_points(above) + R"("></td></tr>)";
    return R"(<table border="0" cellborder="0" cellspacing="0" cellpadding="0">)" + space +
           R"(<tr><td align="left" balign="left">)" + text + "</td></tr>" + space + "</table>";
}

} // namespace

std::string line_port(std::size_t number) {
    return "line" + std::to_string(number + 1);
}

std::string joined_box_html(const DiagramNode& node, const std::vector<const DiagramEdge*>& lines, double width,
                            double height) {
    constexpr double label_width = 38;
    constexpr double outlines = 2;
    const NodeStyle& style = style_of(node.kind);
    std::string html = R"(<table border="1" cellborder="0" cellspacing="0" cellpadding="0" color=")";
    html += style.line;
    html += R"(" bgcolor=")";
    html += style.fill;
    html += style.style.find("rounded") == std::string_view::npos ? "" : R"(" style="rounded)";
    html += R"(" width=")" + whole_points(width) + R"(" height=")" + whole_points(height) + R"(">)";
    const double room = (height - outlines) / static_cast<double>(std::max<std::size_t>(1, lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        html += R"(<tr><td port=")" + line_port(i) + R"(" align="left" width=")" + whole_points(label_width) + R"(">)";
        std::string label = R"(<font color=")";
        label += style_of(lines[i]->kind).colour;
        label += R"(" point-size=")" + whole_points(label_points) + R"(">)" + "&#160;" + markup(lines[i]->label);
        html += centred(label + "</font>", label_points * text_height, room) + "</td>";
        if (i == 0) {
            const double text = count_lines(node.label) * style.font_size * text_height;
            html += R"(<td rowspan=")" + std::to_string(lines.size()) + R"(" align="left" width=")" +
                    whole_points(width - label_width - 4) + R"(">)" +
                    centred(point_size(style.font_size) + markup(node.label) + R"(<br align="left"/></font>)", text,
                            height - outlines) +
                    "</td>";
        }
        html += "</tr>";
    }
    return html + "</table>";
}

std::string lane_html(std::string_view title, double width, double height) {
    return R"(<table border="0" cellborder="0" cellspacing="0" cellpadding="0" width=")" + whole_points(width) +
           R"(" height=")" + whole_points(height) + R"("><tr><td align="left" balign="left">)" +
           point_size(lane_points) + markup(title) + R"(<br align="left"/></font></td></tr></table>)";
}

} // namespace kezheng
