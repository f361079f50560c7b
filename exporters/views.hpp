#pragma once

#include "exporters/diagram.hpp"
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
    all       ///< the whole graph in one picture
};

struct ViewRow {
    View view;
    std::string_view name;
    Message description;
};

/// The rows in the order of the enumeration.
[[nodiscard]] std::span<const ViewRow> views();
[[nodiscard]] std::optional<View> view_named(std::string_view name);

/// The pictures of a view, in key order; with `only`, the one of that node (a standard, level or area, as the view
/// wants), none where the node is of another kind. Texts are in `language`, broken to fit.
[[nodiscard]] std::vector<Diagram> diagrams_of(const CompetencyGraph& graph, View view, Language language,
                                               std::optional<NodeId> only = std::nullopt);

} // namespace kezheng
