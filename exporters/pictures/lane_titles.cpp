#include "exporters/pictures/lane_titles.hpp"

#include <graphviz/gvc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <vector>

// gvc.h defines macros such as TRUE and agtail; it stays in the sources that draw.

namespace kezheng {

namespace {

struct Area {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;

    [[nodiscard]] bool meets(const Area& other) const {
        return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
    }
};

/// Small boxes along a cubic Bézier curve.
void follow_curve(const pointf* points, std::vector<Area>& taken) {
    constexpr std::size_t steps = 24;
    pointf before = points[0];
    for (std::size_t i = 1; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const std::array<double, 4> weights{(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t),
                                            t * t * t};
        pointf at{0, 0};
        for (std::size_t k = 0; k < weights.size(); ++k) {
            at.x += weights.at(k) * points[k].x;
            at.y += weights.at(k) * points[k].y;
        }
        constexpr double margin = 1;
        taken.push_back({std::min(before.x, at.x) - margin, std::min(before.y, at.y) - margin,
                         std::max(before.x, at.x) + margin, std::max(before.y, at.y) + margin});
        before = at;
    }
}

/// Where boxes and lines lie.
std::vector<Area> drawn_areas(Agraph_t* graph) {
    std::vector<Area> taken;
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
        const pointf centre = ND_coord(node);
        const double half = ND_ht(node) / 2;
        taken.push_back({centre.x - ND_lw(node), centre.y - half, centre.x + ND_rw(node), centre.y + half});
        for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
            const splines* const curves = ED_spl(edge);
            for (std::size_t i = 0; curves != nullptr && i < static_cast<std::size_t>(curves->size); ++i) {
                const bezier& curve = curves->list[i];
                for (std::size_t p = 0; p + 3 < static_cast<std::size_t>(curve.size); p += 3) {
                    follow_curve(curve.list + p, taken);
                }
            }
        }
    }
    return taken;
}

Area area_of(boxf box) {
    return {box.LL.x, box.LL.y, box.UR.x, box.UR.y};
}

/// The first of these heights, and on it the place furthest to the left, where a title lies on nothing.
bool put_title(textlabel_t& title, const Area& frame, std::initializer_list<double> heights,
               const std::vector<Area>& taken) {
    constexpr double around = 3;
    constexpr double margin = 6; // between the frame and its title
    constexpr double step = 6;
    const double half_width = title.dimen.x / 2;
    const double half_height = title.dimen.y / 2;
    const double left = frame.left + margin + half_width;
    const double right = std::max(left, frame.right - margin - half_width);
    for (const double y : heights) {
        for (double x = left; x <= right; x += step) {
            const Area area{x - half_width - around, y - half_height, x + half_width + around, y + half_height};
            if (std::ranges::none_of(taken, [&](const Area& other) { return area.meets(other); })) {
                title.space.x = title.dimen.x; // its lines are set to the left of it
                title.pos = {x, y};
                return true;
            }
        }
    }
    return false;
}

/// Along the edges within the frame, else just outside of it, where no other frame lies.
void move_title(Agraph_t* graph, int number, const std::vector<Area>& taken) {
    Agraph_t* const frame = GD_clust(graph)[number];
    textlabel_t* const title = GD_label(frame);
    if (title == nullptr) {
        return;
    }
    const Area area = area_of(GD_bb(frame));
    const double inset = area.top - title->pos.y;
    if (put_title(*title, area, {title->pos.y, area.bottom + inset}, taken)) {
        return;
    }
    std::vector<Area> outside = taken;
    for (int i = 1; i <= GD_n_cluster(graph); ++i) {
        outside.push_back(area_of(GD_bb(GD_clust(graph)[i])));
    }
    const Area whole = area_of(GD_bb(graph));
    const double half_height = title->dimen.y / 2;
    for (const double y : {area.top + half_height + 1, area.bottom - half_height - 1}) {
        if (y + half_height <= whole.top && y - half_height >= whole.bottom && put_title(*title, area, {y}, outside)) {
            return;
        }
    }
}

} // namespace

void move_lane_titles(Agraph_s* graph) {
    const std::vector<Area> taken = drawn_areas(graph);
    for (int i = 1; i <= GD_n_cluster(graph); ++i) {
        move_title(graph, i, taken);
    }
}

} // namespace kezheng
