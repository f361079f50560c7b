#include "exporters/pictures/joined_box.hpp"

#include "exporters/pictures/legend.hpp"
#include "exporters/pictures/style.hpp"

#include <cmath>

namespace kezheng {

namespace {

std::string whole_points(double points) {
    return std::to_string(std::lround(points));
}

std::string point_size(double size) {
    return R"(<font point-size=")" + whole_points(size) + R"(">)";
}

} // namespace

std::string line_port(std::size_t number) {
    return "line" + std::to_string(number + 1);
}

std::string joined_box_html(const DiagramNode& node, const std::vector<const DiagramEdge*>& lines, double width,
                            double height) {
    constexpr double label_width = 38;
    const NodeStyle& style = style_of(node.kind);
    std::string html = R"(<table border="1" cellborder="0" cellspacing="0" cellpadding="1" color=")";
    html += style.line;
    html += R"(" bgcolor=")";
    html += style.fill;
    html += style.style.find("rounded") == std::string_view::npos ? "" : R"(" style="rounded)";
    html += R"(" width=")" + whole_points(width) + R"(" height=")" + whole_points(height) + R"(">)";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        html += R"(<tr><td port=")" + line_port(i) + R"(" align="left" width=")" + whole_points(label_width) + R"(">)";
        html += R"(<font color=")";
        html += style_of(lines[i]->kind).colour;
        html += R"(" point-size=")" + whole_points(label_points) + R"(">)" + "&#160;" + markup(lines[i]->label) +
                "</font></td>";
        if (i == 0) {
            html += R"(<td rowspan=")" + std::to_string(lines.size()) + R"(" align="left" balign="left" width=")" +
                    whole_points(width - label_width - 4) + R"(">)" + point_size(style.font_size) + markup(node.label) +
                    R"(<br align="left"/></font></td>)";
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
