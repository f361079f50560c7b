#include "exporters/pictures/style.hpp"

#include <array>

namespace kezheng {

namespace {

constexpr std::array<NodeStyle, node_kind_count> node_styles{{
    {NodeKind::standard, "filled,rounded", 1, "#1f3552", "#1f3552", "#ffffff", 14, 22},
    {NodeKind::level, "filled,rounded", 1, "#3f6a94", "#1f3552", "#ffffff", 12, 12},
    {NodeKind::area, "filled", 1, "#a9c6de", "#3f6a94", "#10202f", 11, 20},
    {NodeKind::task, "filled", 1, "#dde8f0", "#3f6a94", "#10202f", 10, 26},
    {NodeKind::skill, "filled,rounded", 1, "#ffffff", "#7f8c99", "#10202f", 10, 52},
    {NodeKind::major, "filled", 1, "#fdf0d0", "#b8860b", "#33260a", 10, 40},
    {NodeKind::role, "filled,rounded", 2, "#e8e3f3", "#6a5a99", "#221a3a", 10, 28},
    {NodeKind::module, "filled", 2, "#e2f0e2", "#3f7a4a", "#10260f", 10, 30},
    {NodeKind::curriculum, "filled,rounded", 2, "#bfdcc0", "#3f7a4a", "#10260f", 11, 30},
    {NodeKind::term, "filled,dotted", 1, "#f5f5f5", "#777777", "#222222", 10, 40},
    {NodeKind::reference, "filled,dashed", 1, "#ffffff", "#777777", "#222222", 10, 40},
    {NodeKind::concept_, "filled,rounded,dotted", 1, "#f5f5f5", "#999999", "#222222", 10, 24},
}};

constexpr std::array<EdgeStyle, edge_kind_count> edge_styles{{
    {EdgeKind::contains, "#7f8c99", "solid", "none"},
    {EdgeKind::subsumes, "#3f6a94", "bold", "normal"},
    {EdgeKind::applies_to, "#b8860b", "solid", "vee"},
    {EdgeKind::renamed_to, "#b8860b", "dashed", "vee"},
    {EdgeKind::targets, "#6a5a99", "dashed", "vee"},
    {EdgeKind::requires_, "#6a5a99", "solid", "vee"},
    {EdgeKind::teaches, "#3f7a4a", "solid", "normal"},
    {EdgeKind::precedes, "#10202f", "solid", "normal"},
    {EdgeKind::feeds, "#a0522d", "dashed", "vee"},
    {EdgeKind::matches, "#a0522d", "solid", "none"},
    {EdgeKind::mentions, "#8c8c8c", "dotted", "none"},
    {EdgeKind::cites, "#777777", "dotted", "vee"},
    {EdgeKind::defines, "#777777", "dotted", "vee"},
    {EdgeKind::associated, "#8a5a7a", "dotted", "vee"},
}};

/// Each row stands at the place of its kind.
template <class Rows>
constexpr bool in_order(const Rows& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].kind) != i) {
            return false;
        }
    }
    return true;
}
static_assert(in_order(node_styles) && in_order(edge_styles), "one row a kind, in the order of the enumeration");

} // namespace

const MarkStyle& style_of(Mark mark) {
    static constexpr std::array<MarkStyle, 4> marks{{
        {Mark::none, "filled", "#ffffff", "#10202f"},
        {Mark::full, "filled", "#2f6b4a", "#ffffff"},
        {Mark::part, "filled", "#cfe3d4", "#10260f"},
        {Mark::empty, "filled,dashed", "#ffffff", "#10202f"},
    }};
    return marks.at(static_cast<std::size_t>(mark));
}

const NodeStyle& style_of(NodeKind kind) {
    return node_styles.at(static_cast<std::size_t>(kind));
}

const EdgeStyle& style_of(EdgeKind kind) {
    return edge_styles.at(static_cast<std::size_t>(kind));
}

} // namespace kezheng
