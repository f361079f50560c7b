#include "exporters/pictures/tree_layout.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

using namespace kezheng;

namespace {

/// A root `r`, boxes `a`, `b` in it, each with three `a1` …; two boxes to the left, the second reached from the first.
Diagram small_tree() {
    Diagram diagram{"picture", "", Paper::none, {}, {}};
    diagram.layout = DiagramLayout::tree;
    const auto add = [&](const std::string& id, NodeKind kind, const std::string& parent) {
        diagram.nodes.push_back({id, kind, id.size() > 1 ? "one\ntwo" : "one", ""});
        if (!parent.empty()) {
            diagram.edges.push_back({.from = parent, .to = id, .kind = EdgeKind::contains});
        }
    };
    add("r", NodeKind::standard, "");
    for (const std::string branch : {"a", "b"}) {
        add(branch, NodeKind::level, "r");
        Lane lane{"lane " + branch, {branch}};
        for (int i = 1; i <= 3; ++i) {
            add(branch + std::to_string(i), NodeKind::area, branch);
            lane.nodes.push_back(branch + std::to_string(i));
        }
        diagram.lanes.push_back(lane);
    }
    add("m", NodeKind::major, "");
    add("n", NodeKind::major, "");
    diagram.edges.push_back({.from = "r", .to = "m", .kind = EdgeKind::applies_to, .towards_left = true});
    diagram.edges.push_back({.from = "m", .to = "n", .kind = EdgeKind::renamed_to, .towards_left = true});
    return diagram;
}

double upper(const PlacedBox& box) {
    return box.y + box.height / 2;
}

double lower(const PlacedBox& box) {
    return box.y - box.height / 2;
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/tree_layout");

TEST_CASE("layers are columns, and what a box contains stands beside it from the top, in the order of its lines") {
    const ColumnLayout layout = tree_layout(small_tree());
    const std::vector<PlacedBox>& boxes = layout.nodes; // r a a1 a2 a3 b b1 b2 b3 m n
    REQUIRE(boxes.size() == 11);
    for (const std::size_t first : {2U, 6U}) {
        CHECK(boxes[first].x == boxes[2].x);
        CHECK(boxes[first].width == boxes[2].width);
        CHECK(lower(boxes[first]) > upper(boxes[first + 1]));
        CHECK(lower(boxes[first + 1]) > upper(boxes[first + 2]));
        CHECK(boxes[first - 1].y == doctest::Approx(boxes[first + 1].y));
    }
    CHECK(boxes[1].y > boxes[5].y);
    CHECK(boxes[0].y == doctest::Approx((boxes[1].y + boxes[5].y) / 2));
    CHECK(boxes[0].x + boxes[0].width / 2 < boxes[1].x - boxes[1].width / 2);
    CHECK(boxes[1].x + boxes[1].width / 2 < boxes[2].x - boxes[2].width / 2);
}

TEST_CASE("a lane frames what lies in it, with room for its title, and no other") {
    const ColumnLayout layout = tree_layout(small_tree());
    REQUIRE(layout.lanes.size() == 2);
    CHECK(layout.titles == std::vector<std::string>{"lane a", "lane b"});
    CHECK(upper(layout.lanes[0]) - upper(layout.nodes[2]) > 20);
    CHECK(lower(layout.lanes[0]) < lower(layout.nodes[4]));
    CHECK(lower(layout.lanes[0]) > upper(layout.lanes[1]));
    CHECK(layout.lanes[0].x - layout.lanes[0].width / 2 < layout.nodes[1].x - layout.nodes[1].width / 2);
    CHECK(layout.nodes[0].x + layout.nodes[0].width / 2 < layout.lanes[0].x - layout.lanes[0].width / 2);
}

TEST_CASE("what is no part of the tree stands to its left, beside what it is joined to") {
    const ColumnLayout layout = tree_layout(small_tree());
    CHECK(layout.nodes[9].y == doctest::Approx(layout.nodes[0].y));
    CHECK(layout.nodes[9].x + layout.nodes[9].width / 2 < layout.nodes[0].x - layout.nodes[0].width / 2);
    CHECK(layout.nodes[10].x + layout.nodes[10].width / 2 < layout.nodes[9].x - layout.nodes[9].width / 2);
}

TEST_CASE("a picture of nothing, and boxes without lines") {
    CHECK(tree_layout({"", "", Paper::none, {}, {}}).nodes.empty());
    Diagram diagram{"", "", Paper::none, {}, {}};
    diagram.nodes = {{"a", NodeKind::task, "a", ""}, {"b", NodeKind::task, "b", ""}};
    diagram.edges = {{.from = "a", .to = "nowhere", .kind = EdgeKind::contains}};
    const ColumnLayout layout = tree_layout(diagram);
    CHECK(lower(layout.nodes[0]) > upper(layout.nodes[1]));
}

TEST_SUITE_END();
