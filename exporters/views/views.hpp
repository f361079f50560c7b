#pragma once

#include "exporters/pictures/diagram.hpp"
#include "graph/base/language.hpp"
#include "graph/base/message.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a picture shows.
enum class View {
    standard, ///< one picture a standard: levels, areas, tasks
    level,    ///< one a level: areas, tasks, requirements
    area,     ///< one an area, on A4: tasks, requirements
    majors,   ///< one a standard and school tier: majors of both catalogues
    roles,    ///< one a standard: levels, job roles; one a level: the tasks they require
    order,    ///< one a standard: its tasks in learning order and workflow; one an area: its requirements
    overlap,  ///< one a level and other standard: what matches
    coverage, ///< one a level: course modules and the tasks they teach
    all       ///< the whole graph in one picture
};

struct ViewRow {
    View view;
    std::string_view name;
    Message description;
    NodeKind root = NodeKind::standard;          ///< what --node names
    std::optional<EdgeKind> edge = std::nullopt; ///< what the graph must have for it
    Message advice = Message::view_all;          ///< what to do where it has none
};

/// The rows in the order of the enumeration.
[[nodiscard]] std::span<const ViewRow> views();
[[nodiscard]] std::optional<View> view_named(std::string_view name);

/// The pictures of a view, in key order, each with a legend, for the smallest paper that it can be read on, and with
/// the parts that stand for it where there is none (exporters/pictures/graphviz.hpp makes pages of them). With `only`,
/// those of that node (of the kind that the view wants), none where the node is of another kind. Texts are in
/// `language`, broken to fit.
[[nodiscard]] std::vector<Diagram> diagrams_of(const CompetencyGraph& graph, View view, Language language,
                                               std::optional<NodeId> only = std::nullopt);

} // namespace kezheng
