#pragma once

#include "exporters/coverage_json.hpp"
#include "exporters/tables/workbook.hpp"
#include "graph/base/language.hpp"
#include "graph/base/message.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace kezheng {

/// The tables of a coverage report.
enum class CoverageTable {
    levels,
    areas,
    tasks,
    skills,
    gaps,
    matrix,
    modules,
    terms,
    roles,
    faults,
    certificates,
    shared,
    conversion,
    pairs
};

/// A table's name on the command line and its heading.
struct CoverageTableRow {
    CoverageTable table;
    std::string_view name;
    Message heading;
};
[[nodiscard]] std::span<const CoverageTableRow> coverage_tables();
[[nodiscard]] std::optional<CoverageTable> coverage_table_named(std::string_view name);

/// One of the tables. The matrix has a row for each requirement and a column for each module that teaches one.
[[nodiscard]] Sheet coverage_sheet(const CompetencyGraph& graph, const CoverageReport& report, CoverageTable table,
                                   Language language);

/// All tables that have rows, the matrix first.
[[nodiscard]] Workbook coverage_workbook(const CompetencyGraph& graph, const CoverageReport& report, Language language);

} // namespace kezheng
