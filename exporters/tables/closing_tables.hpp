#pragma once

#include "exporters/tables/workbook.hpp"
#include "graph/analysis/coverage/closing_set.hpp"
#include "graph/base/language.hpp"
#include "graph/base/message.hpp"
#include "graph/model/competency_graph.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace kezheng {

/// The tables of a closing set.
enum class ClosingTable { summary, modules, levels, unclosable, excluded };

/// A table's name on the command line and its heading.
struct ClosingTableRow {
    ClosingTable table;
    std::string_view name;
    Message heading;
};
[[nodiscard]] std::span<const ClosingTableRow> closing_tables();
[[nodiscard]] std::optional<ClosingTable> closing_table_named(std::string_view name);

/// What the total of a closing set counts, for people: 学时, 学分, 门.
[[nodiscard]] Message unit_of(ClosingObjective objective);

/// One of the tables: what the set has and costs; its modules with what each closes; how many requirements every level
/// lacks now and then, cumulative; the gaps that stay open; the candidates that cannot be chosen, with the reasons.
[[nodiscard]] Sheet closing_sheet(const CompetencyGraph& graph, const ClosingSet& closing, ClosingTable table,
                                  Language language);

/// All tables that have rows, the summary first, under the curriculum's name.
[[nodiscard]] Workbook closing_workbook(const CompetencyGraph& graph, NodeId curriculum, const ClosingSet& closing,
                                        Language language);

} // namespace kezheng
