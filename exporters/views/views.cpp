#include "exporters/views/views.hpp"

#include "exporters/views/relation_views.hpp"
#include "exporters/views/tree_views.hpp"

#include <array>

namespace kezheng {

namespace {

constexpr std::array view_rows{
    ViewRow{View::standard, "standard", Message::view_standard, NodeKind::standard},
    ViewRow{View::level, "level", Message::view_level, NodeKind::level},
    ViewRow{View::area, "area", Message::view_area, NodeKind::area},
    ViewRow{View::majors, "majors", Message::view_majors, NodeKind::standard, EdgeKind::applies_to,
            Message::advice_majors},
    ViewRow{View::roles, "roles", Message::view_roles, NodeKind::standard, EdgeKind::targets, Message::advice_roles},
    ViewRow{View::order, "order", Message::view_order, NodeKind::standard, EdgeKind::precedes, Message::advice_order},
    ViewRow{View::overlap, "overlap", Message::view_overlap, NodeKind::standard, EdgeKind::matches,
            Message::advice_overlap},
    ViewRow{View::coverage, "coverage", Message::view_coverage, NodeKind::standard, EdgeKind::teaches,
            Message::advice_coverage},
    ViewRow{View::all, "all", Message::view_all},
};

} // namespace

std::span<const ViewRow> views() {
    return view_rows;
}

std::optional<View> view_named(std::string_view name) {
    for (const ViewRow& row : view_rows) {
        if (row.name == name) {
            return row.view;
        }
    }
    return std::nullopt;
}

std::vector<Diagram> diagrams_of(const CompetencyGraph& graph, View view, Language language,
                                 std::optional<NodeId> only) {
    switch (view) {
    case View::standard:
        return tree_views(graph, NodeKind::standard, NodeKind::task, language, only);
    case View::level:
        return tree_views(graph, NodeKind::level, NodeKind::skill, language, only);
    case View::area:
        return tree_views(graph, NodeKind::area, NodeKind::skill, language, only);
    case View::majors:
        return majors_view(graph, language, only);
    case View::roles:
        return roles_view(graph, language, only);
    case View::order:
        return order_view(graph, language, only);
    case View::overlap:
        return overlap_view(graph, language, only);
    case View::coverage:
        return coverage_view(graph, language, only);
    case View::all:
        break;
    }
    return {whole_view(graph, language)};
}

} // namespace kezheng
