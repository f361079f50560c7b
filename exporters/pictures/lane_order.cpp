#include "exporters/pictures/lane_order.hpp"

#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

// gvc.h defines macros such as TRUE and agtail; it stays in the sources that draw.

namespace kezheng {

namespace {

/// How many pairs of frames stand upside down, less those that do not.
int turned_pairs(Agraph_t* graph) {
    int turned = 0;
    for (int i = 1; i <= GD_n_cluster(graph); ++i) {
        for (int k = i + 1; k <= GD_n_cluster(graph); ++k) {
            const boxf first = GD_bb(GD_clust(graph)[i]);
            const boxf second = GD_bb(GD_clust(graph)[k]);
            turned += first.LL.y + first.UR.y < second.LL.y + second.UR.y ? 1 : -1;
        }
    }
    return turned;
}

/// Calls `visit` with the lower and the upper edge of every frame.
template <class Visit>
void visit_frames(Agraph_t* graph, Visit visit) {
    for (int i = 1; i <= GD_n_cluster(graph); ++i) {
        visit(GD_bb(GD_clust(graph)[i]).LL.y);
        visit(GD_bb(GD_clust(graph)[i]).UR.y);
    }
}

/// How much more room frames have above their boxes than below; nothing where they differ in that.
std::optional<double> height_of_titles(Agraph_t* graph) {
    std::optional<double> height;
    for (int i = 1; i <= GD_n_cluster(graph); ++i) {
        Agraph_t* const frame = GD_clust(graph)[i];
        double top = std::numeric_limits<double>::lowest();
        double bottom = std::numeric_limits<double>::max();
        for (Agnode_t* node = agfstnode(frame); node != nullptr; node = agnxtnode(frame, node)) {
            top = std::max(top, ND_coord(node).y + ND_ht(node) / 2);
            bottom = std::min(bottom, ND_coord(node).y - ND_ht(node) / 2);
        }
        const double room = (GD_bb(frame).UR.y - top) - (bottom - GD_bb(frame).LL.y);
        if (height && std::abs(room - *height) > 1) {
            return std::nullopt;
        }
        height = height.value_or(room);
    }
    return height;
}

/// Calls `visit` with the height of every box and point of a line.
template <class Visit>
void visit_contents(Agraph_t* graph, Visit visit) {
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
        visit(ND_coord(node).y);
        for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
            splines* const curves = ED_spl(edge);
            for (std::size_t c = 0; curves != nullptr && c < static_cast<std::size_t>(curves->size); ++c) {
                bezier& curve = curves->list[c];
                visit(curve.sp.y);
                visit(curve.ep.y);
                for (std::size_t p = 0; p < static_cast<std::size_t>(curve.size); ++p) {
                    visit(curve.list[p].y);
                }
            }
        }
    }
}

} // namespace

void order_lanes(Agraph_t* graph) {
    if (turned_pairs(graph) <= 0) {
        return;
    }
    const std::optional<double> title = height_of_titles(graph);
    if (!title) {
        return;
    }
    double lowest = std::numeric_limits<double>::max();
    double highest = std::numeric_limits<double>::lowest();
    visit_frames(graph, [&](const double& y) {
        lowest = std::min(lowest, y);
        highest = std::max(highest, y);
    });
    const double sum = lowest + highest;
    for (int i = 1; i <= GD_n_cluster(graph); ++i) { // a title stays at the upper edge of its frame
        Agraph_t* const frame = GD_clust(graph)[i];
        if (textlabel_t* const label = GD_label(frame); label != nullptr) {
            label->pos.y = sum - GD_bb(frame).LL.y - (GD_bb(frame).UR.y - label->pos.y);
        }
    }
    visit_frames(graph, [&](double& y) { y = sum - y; });
    for (int i = 1; i <= GD_n_cluster(graph); ++i) {
        std::swap(GD_bb(GD_clust(graph)[i]).LL.y, GD_bb(GD_clust(graph)[i]).UR.y);
    }
    // What lies in the frames makes room for the titles above it.
    double bottom = GD_bb(graph).LL.y;
    visit_contents(graph, [&](double& y) {
        y = sum - *title - y;
        bottom = std::min(bottom, y);
    });
    GD_bb(graph).LL.y = bottom;
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
        if (ND_label(node) != nullptr) {
            ND_label(node)->pos = ND_coord(node);
        }
    }
}

} // namespace kezheng
