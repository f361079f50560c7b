#include "tests/exporters/pictures/svg_layout.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <utility>

namespace kezheng::test {

namespace {

constexpr double tolerance = 1.5;

struct Shape {
    std::string name;
    SvgBox box;
};

std::string attribute(std::string_view element, std::string_view name) {
    const std::string start = ' ' + std::string(name) + "=\"";
    const std::size_t at = element.find(start);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::size_t begin = at + start.size();
    return std::string(element.substr(begin, element.find('"', begin) - begin));
}

double number(std::string_view element, std::string_view name) {
    return std::atof(attribute(element, name).c_str()); // NOLINT(cert-err34-c): Graphviz writes numbers
}

void grow(SvgBox& box, double x, double y) {
    box.left = std::min(box.left, x);
    box.right = std::max(box.right, x);
    box.top = std::min(box.top, y);
    box.bottom = std::max(box.bottom, y);
}

/// Every pair of numbers in a list of points or a path.
SvgBox bounds(const std::string& points) {
    SvgBox box;
    const char* at = points.c_str();
    std::optional<double> x;
    while (*at != '\0') {
        char* end = nullptr;
        const double value = std::strtod(at, &end);
        if (end == at) {
            ++at;
            continue;
        }
        at = end;
        if (x) {
            grow(box, *x, value);
            x.reset();
        } else {
            x = value;
        }
    }
    return box;
}

/// The elements of a name in a piece of SVG, with what stands in them up to `</`.
std::vector<std::string_view> elements(std::string_view svg, std::string_view name) {
    std::vector<std::string_view> found;
    const std::string start = '<' + std::string(name) + ' ';
    for (std::size_t at = svg.find(start); at != std::string_view::npos; at = svg.find(start, at + 1)) {
        found.push_back(svg.substr(at, svg.find('\n', at) - at));
    }
    return found;
}

/// With each `&…;` as one character or none, and signs of mathematics, which are no wider than a letter, as letters.
std::string characters(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '&' && text.find(';', at) != std::string_view::npos) {
            const bool blank = text.substr(at).starts_with("&#160;"); // a third as wide as a letter
            at = text.find(';', at);
            result += blank ? "" : "_";
        } else if (const CodePoint point = code_point_at(text, at); point.value == 0xA0U) {
            at += point.length - 1;
            result += ' ';
        } else if (point.value >= 0x2200U && point.value < 0x2300U) {
            at += point.length - 1;
            result += '_';
        } else {
            result += text[at];
        }
    }
    return result;
}

Shape text_shape(std::string_view element) {
    const std::size_t begin = element.find('>') + 1;
    const std::string text = characters(element.substr(begin, element.find("</text>") - begin));
    const double size = number(element, "font-size");
    // A blank is not half as wide as a letter.
    const double blanks = static_cast<double>(std::ranges::count(text, ' ')) / 4;
    const double width = (static_cast<double>(display_width(text)) / 2 - blanks) * size;
    const std::string anchor = attribute(element, "text-anchor");
    const double x = number(element, "x") - (anchor == "middle" ? width / 2 : anchor == "end" ? width : 0);
    const double baseline = number(element, "y");
    return {text, {x, baseline - size * 0.8, x + width, baseline + size * 0.1}};
}

bool overlap(const SvgBox& a, const SvgBox& b) {
    return a.left + tolerance < b.right && b.left + tolerance < a.right && a.top + tolerance < b.bottom &&
           b.top + tolerance < a.bottom;
}

bool inside(const SvgBox& inner, const SvgBox& outer) {
    return inner.left >= outer.left - tolerance && inner.right <= outer.right + tolerance &&
           inner.top >= outer.top - tolerance && inner.bottom <= outer.bottom + tolerance;
}

/// Points along a path of cubic Bézier curves, `Mx,yCx,y x,y x,y …`.
std::vector<std::pair<double, double>> points_along(const std::string& path) {
    std::vector<double> numbers;
    const char* at = path.c_str();
    while (*at != '\0') {
        char* end = nullptr;
        const double value = std::strtod(at, &end);
        if (end == at) {
            ++at;
            continue;
        }
        numbers.push_back(value);
        at = end;
    }
    std::vector<std::pair<double, double>> points;
    constexpr int steps = 50;
    for (std::size_t i = 0; i + 7 < numbers.size(); i += 6) {
        for (int step = 0; step <= steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            const double rest = 1 - t;
            const auto along = [&](std::size_t k) {
                return rest * rest * rest * numbers[i + k] + 3 * rest * rest * t * numbers[i + 2 + k] +
                       3 * rest * t * t * numbers[i + 4 + k] + t * t * t * numbers[i + 6 + k];
            };
            points.emplace_back(along(0), along(1));
        }
    }
    return points;
}

struct Group {
    std::string kind; ///< node, edge, cluster; graph for what stands outside of them
    std::string_view body;
};

std::vector<Group> groups(std::string_view svg) {
    std::vector<Group> found;
    const std::string_view start = "<g id=\"";
    std::size_t at = svg.find(start);
    while (at != std::string_view::npos) {
        const std::size_t next = svg.find(start, at + 1);
        const std::string_view body = svg.substr(at, std::min(next, svg.size()) - at);
        const std::string_view tag = body.substr(0, body.find('>'));
        std::string kind = attribute(tag, "class");
        if (tag.starts_with("<g id=\"a_node")) { // what has a tip to show stands in a group of its own
            kind = "node";
        }
        if (kind != "node" || body.contains("<text")) {
            found.push_back({std::move(kind), body});
        }
        at = next;
    }
    return found;
}

} // namespace

SvgLayout layout_of_svg(std::string_view svg) {
    SvgLayout layout;
    const std::string_view head = elements(svg, "svg").front();
    layout.width = number(head, "width");
    layout.height = std::atof(std::string(svg.substr(svg.find(" height=\"") + 9, 12)).c_str()); // NOLINT(cert-err34-c)
    const std::size_t scale_at = svg.find("scale(") + 6;
    const double scale = std::atof(std::string(svg.substr(scale_at, 12)).c_str()); // NOLINT(cert-err34-c)
    SvgBox page;
    std::vector<Shape> boxes;
    std::vector<Shape> labels;                    // texts that no box holds
    std::vector<std::pair<double, double>> lines; // points along them
    const auto problem = [&](const std::string& text) { layout.problems.push_back(text); };
    for (const Group& group : groups(svg)) {
        SvgBox box;
        for (const char* name : {"polygon", "path", "ellipse"}) {
            for (const std::string_view element : elements(group.body, name)) {
                const bool ellipse = std::string_view(name) == "ellipse";
                const double x = number(element, "cx");
                const double y = number(element, "cy");
                const SvgBox part = ellipse
                                        ? SvgBox{x - number(element, "rx"), y - number(element, "ry"),
                                                 x + number(element, "rx"), y + number(element, "ry")}
                                        : bounds(attribute(element, *name == 'p' && name[1] == 'a' ? "d" : "points"));
                grow(box, part.left, part.top);
                grow(box, part.right, part.bottom);
                if (group.kind == "graph") { // the ground comes first, then the samples of the legend
                    page = page.right < page.left ? part : page;
                    break;
                }
            }
        }
        for (const std::string_view element : elements(group.body, "text")) {
            Shape text = text_shape(element);
            layout.smallest_text = std::min(layout.smallest_text, number(element, "font-size") * scale);
            if (group.kind == "node" && !inside(text.box, box)) {
                problem("text outside of its box: " + text.name);
            }
            if (group.kind != "node") {
                labels.push_back(std::move(text));
            }
        }
        if (group.kind == "node") {
            boxes.push_back({attribute(group.body, "id"), box});
        }
        if (group.kind == "edge") {
            // the path of the line itself, not its arrow
            for (const std::string_view element : elements(group.body, "path")) {
                std::ranges::copy(points_along(attribute(element, "d")), std::back_inserter(lines));
            }
        }
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!inside(boxes[i].box, page)) {
            problem("cut: " + boxes[i].name);
        }
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            if (overlap(boxes[i].box, boxes[j].box)) {
                problem("boxes overlap: " + boxes[i].name + ' ' + boxes[j].name);
            }
        }
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!inside(labels[i].box, page)) {
            problem("cut: " + labels[i].name);
        }
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            if (overlap(labels[i].box, labels[j].box)) {
                problem("texts overlap: " + labels[i].name + " | " + labels[j].name);
            }
        }
        const auto crossed = [&](const std::pair<double, double>& point) {
            return overlap(labels[i].box, {point.first - 2, point.second - 2, point.first + 2, point.second + 2});
        };
        if (std::ranges::any_of(lines, crossed)) {
            problem("a line crosses " + labels[i].name);
        }
        for (const Shape& box : boxes) {
            if (overlap(labels[i].box, box.box)) {
                problem("a text lies on a box: " + labels[i].name + " | " + box.name);
            }
        }
    }
    return layout;
}

} // namespace kezheng::test
