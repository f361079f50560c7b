#include "exporters/pictures/column_layout.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

/// `left` and `right` boxes called a0, a1, … and b0, b1, …, joined as given.
Diagram two_columns(std::size_t left, std::size_t right, const std::vector<std::pair<std::size_t, std::size_t>>& lines,
                    DiagramLayout layout = DiagramLayout::columns) {
    Diagram diagram{"picture", "", Paper::none, {}, {}};
    diagram.layout = layout;
    for (std::size_t i = 0; i < left + right; ++i) {
        DiagramNode node{i < left ? "a" + std::to_string(i) : "b" + std::to_string(i - left), NodeKind::skill,
                         i % 2 == 0 ? "one line" : "three\nlines of\ntext", ""};
        node.on_right = i >= left;
        diagram.nodes.push_back(std::move(node));
    }
    for (const auto& [from, to] : lines) {
        diagram.edges.push_back({.from = "a" + std::to_string(from),
                                 .to = "b" + std::to_string(to),
                                 .kind = EdgeKind::matches,
                                 .label = "= 50"});
    }
    return diagram;
}

double top(const PlacedBox& box) {
    return box.y + box.height / 2;
}

double bottom(const PlacedBox& box) {
    return box.y - box.height / 2;
}

bool apart(const PlacedBox& a, const PlacedBox& b) {
    return a.x + a.width / 2 <= b.x - b.width / 2 || b.x + b.width / 2 <= a.x - a.width / 2 || top(a) <= bottom(b) ||
           top(b) <= bottom(a);
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/column_layout");

TEST_CASE("boxes stand in two columns of one width each, none on another") {
    const Diagram diagram = two_columns(4, 5, {{0, 4}, {1, 3}, {2, 2}, {3, 1}, {3, 0}});
    const ColumnLayout layout = column_layout(diagram);
    REQUIRE(layout.nodes.size() == 9);
    for (std::size_t i = 0; i < 9; ++i) {
        const PlacedBox& of_column = layout.nodes[i < 4 ? 0 : 4];
        CHECK(layout.nodes[i].x == of_column.x);
        CHECK(layout.nodes[i].width == of_column.width);
        for (std::size_t other = 0; other < i; ++other) {
            CHECK(apart(layout.nodes[i], layout.nodes[other]));
        }
    }
    CHECK(layout.nodes[4].x - layout.nodes[4].width / 2 >= layout.nodes[0].x + layout.nodes[0].width / 2 + 80);
}

TEST_CASE("in columns the right boxes stand in the order of what they are joined to, so that lines do not cross") {
    const ColumnLayout layout = column_layout(two_columns(4, 4, {{0, 3}, {1, 2}, {2, 1}, {3, 0}}));
    for (std::size_t i = 0; i + 1 < 4; ++i) {
        CHECK(layout.nodes[i].y > layout.nodes[i + 1].y);
        CHECK(layout.nodes[4 + i].y < layout.nodes[5 + i].y);
    }
}

TEST_CASE("in rows boxes stay as they were given, from the top") {
    const ColumnLayout layout = column_layout(two_columns(4, 4, {{0, 3}, {1, 2}, {2, 1}, {3, 0}}, DiagramLayout::rows));
    for (std::size_t i = 0; i + 1 < 4; ++i) {
        CHECK(layout.nodes[i].y > layout.nodes[i + 1].y);
        CHECK(layout.nodes[4 + i].y > layout.nodes[5 + i].y);
    }
    CHECK(top(layout.nodes[0]) == top(layout.nodes[4]));
}

TEST_CASE("lines into a box end in the order in which they begin, and the box has room for all of them") {
    const ColumnLayout layout = column_layout(two_columns(6, 1, {{5, 0}, {0, 0}, {3, 0}, {1, 0}, {2, 0}, {4, 0}}));
    CHECK(layout.line_ends == std::vector<std::size_t>{5, 0, 3, 1, 2, 4});
    CHECK(layout.nodes[6].height >= 6 * 10);
}

TEST_CASE("a lane holds its boxes and its title; what names no box is passed over") {
    Diagram diagram = two_columns(3, 2, {{0, 0}});
    diagram.lanes.push_back({"a title that is rather long for its lane", {"a0", "a2", "nobody"}});
    diagram.edges.push_back({.from = "a0", .to = "nobody"});
    const ColumnLayout layout = column_layout(diagram);
    REQUIRE(layout.lanes.size() == 1);
    for (const std::size_t inside : {0U, 2U}) {
        CHECK(top(layout.nodes[inside]) < top(layout.lanes[0]));
        CHECK(bottom(layout.nodes[inside]) > bottom(layout.lanes[0]));
        CHECK(layout.nodes[inside].width < layout.lanes[0].width);
    }
    CHECK(apart(layout.nodes[1], layout.lanes[0]));
    CHECK(layout.titles[0].find("long") != std::string::npos);
}

TEST_CASE("an empty picture has an empty layout") {
    CHECK(column_layout(two_columns(0, 0, {})).nodes.empty());
}

TEST_SUITE_END();
