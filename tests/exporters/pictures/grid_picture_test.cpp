#include "exporters/pictures/grid_picture.hpp"

#include "exporters/pictures/grid_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using kezheng::grid_layout;
using kezheng::GridArrow;
using kezheng::GridLayout;
using kezheng::GridPicture;
using kezheng::GridPlace;
using kezheng::GridPoint;

namespace {

/// `lanes` lanes of `columns` columns with a box in each cell, arrows as given.
GridPicture grid(std::size_t columns, std::size_t lanes, std::vector<GridArrow> arrows = {}) {
    GridPicture picture;
    picture.title = "图";
    picture.columns.assign(columns, "列");
    picture.lanes.assign(lanes, "道");
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        for (std::size_t column = 0; column < columns; ++column) {
            picture.boxes.push_back({column, lane, "k/1/1.1", "一项很长很长的工作任务的名称", false});
        }
    }
    picture.arrows = std::move(arrows);
    return picture;
}

bool overlap(const GridPlace& a, const GridPlace& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// Whether a straight part of an arrow, which passes a column, lies in a box.
bool runs_behind(const std::vector<GridPoint>& points, const GridPlace& box) {
    for (std::size_t i = 2; i < points.size(); i += 2) {
        const int left = std::min(points[i - 1].x, points[i].x);
        const int right = std::max(points[i - 1].x, points[i].x);
        if (left < box.x + box.width && box.x < right && box.y < points[i].y && points[i].y < box.y + box.height) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/grid_picture");

TEST_CASE("no box lies on another, none leaves its lane, no arrow runs behind one") {
    // boxes by lane, then column: 0–3, 4–7, 8–11
    const GridPicture picture = grid(4, 3,
                                     {{0, 3, true, false},
                                      {0, 11, false, false},
                                      {1, 7, false, false},
                                      {4, 3, false, false},
                                      {11, 0, true, true},
                                      {5, 9, false, false}});
    const GridLayout layout = grid_layout(picture, {80, 16});
    REQUIRE(layout.boxes.size() == 12);
    for (std::size_t i = 0; i < 12; ++i) {
        const GridPlace& box = layout.boxes[i];
        const GridPlace& lane = layout.lanes[picture.boxes[i].lane];
        CHECK(box.y >= lane.y);
        CHECK(box.y + box.height <= lane.y + lane.height);
        CHECK(box.x + box.width <= lane.width);
        for (std::size_t other = 0; other < i; ++other) {
            CHECK(!overlap(box, layout.boxes[other]));
        }
        for (const std::vector<GridPoint>& arrow : layout.arrows) {
            CHECK(!runs_behind(arrow, box));
        }
    }
    // The dashed one runs back: from the left side of its first box to the right side of its last.
    const std::vector<GridPoint>& back = layout.arrows[4];
    CHECK(back.front().x == layout.boxes[11].x);
    CHECK(back.back().x == layout.boxes[0].x + layout.boxes[0].width);
}

TEST_CASE("a picture takes the smallest page on which its text has 7 points") {
    const std::string small = svg_of(grid(3, 2));
    CHECK(small.contains("width=\"841.9pt\" height=\"595.3pt\""));
    CHECK(small.contains("font-size=\"90\"")); // 9 points
    const std::string narrow = svg_of(grid(9, 3));
    CHECK(narrow.contains("width=\"841.9pt\" height=\"595.3pt\""));
    const std::string tall = svg_of(grid(3, 15));
    CHECK(tall.contains("width=\"595.3pt\" height=\"841.9pt\""));
    const std::string large = svg_of(grid(14, 8));
    CHECK(large.contains("width=\"1190.6pt\" height=\"841.9pt\""));
    const std::string huge = svg_of(grid(30, 30));
    CHECK(huge.contains("<svg "));
    for (const std::string& picture : {small, narrow, tall, large, huge}) {
        for (const char* const too_small : {"font-size=\"6", "font-size=\"5", "font-size=\"4"}) {
            CHECK(!picture.contains(too_small));
        }
    }
}

TEST_CASE("an arrow that leads back keeps off the one that leads forwards") {
    const GridPicture picture = grid(4, 1, {{0, 3}, {3, 0, true, true}, {0, 1}, {1, 0, true, true}});
    const GridLayout layout = grid_layout(picture, {80, 16});
    for (const auto& [there, back] : {std::pair(0, 1), std::pair(2, 3)}) {
        const std::vector<GridPoint>& forwards = layout.arrows[static_cast<std::size_t>(there)];
        const std::vector<GridPoint>& backwards = layout.arrows[static_cast<std::size_t>(back)];
        REQUIRE(forwards.size() == backwards.size());
        for (std::size_t i = 0; i < forwards.size(); ++i) {
            CHECK(forwards[i].y != backwards[backwards.size() - 1 - i].y);
        }
    }
}

TEST_CASE("the legend stands above the picture, in as many rows as it takes") {
    GridPicture picture = grid(3, 2);
    const int without = grid_layout(picture, {80, 16}).title_height;
    picture.legend = {{"学习", false, false}, {"冲突 <1>", true, true}, {"说明", false, false, false}};
    const GridLayout layout = grid_layout(picture, {80, 16});
    CHECK(layout.title_height == without + 100); // one row
    CHECK(layout.legend[1].x > layout.legend[0].x);
    const std::string text = svg_of(picture);
    CHECK(text.contains("学习</text>"));
    CHECK(text.contains("冲突 &lt;1&gt;</text>"));
    CHECK(text.contains("stroke=\"#b03a2e\" stroke-width=\"14\" stroke-dasharray"));
    picture.legend.assign(9, {"一条很长很长很长很长很长的说明", false, false});
    CHECK(grid_layout(picture, {80, 16}).title_height > without + 100);
}

TEST_CASE("columns of Latin letters are wider than those with Chinese characters") {
    GridPicture picture = grid(1, 1);
    const int mixed = grid_layout(picture, {80, 16}).box_width;
    picture.boxes[0].label = "Management";
    CHECK(grid_layout(picture, {80, 16}).box_width > mixed);
}

TEST_CASE("any text may stand in it, and long titles are shortened") {
    GridPicture picture = grid(1, 1);
    picture.title = std::string(300, 'x');
    picture.lanes[0] = "<道>&\"\x01";
    const std::string text = svg_of(picture);
    CHECK(text.contains("&lt;道&gt;&amp;&quot;</text>"));
    CHECK(text.contains("x…</text>"));
    CHECK(svg_of(GridPicture{}).ends_with("</svg>\n"));
}

TEST_SUITE_END();
