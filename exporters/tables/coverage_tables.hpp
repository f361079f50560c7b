#pragma once

#include "exporters/json/coverage_json.hpp"
#include "exporters/tables/workbook.hpp"
#include "graph/base/language.hpp"
#include "graph/base/message.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace kezheng {

/// The tables of a coverage report.
enum class CoverageTable {
    summary,
    levels,
    areas,
    tasks,
    skills,
    gaps,
    matrix,
    module_matrix,
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

/// One of the tables. The matrix has a row for each requirement and a column for each module that teaches one, the
/// module matrix the reverse; both are read back as a curriculum's alignments.
[[nodiscard]] Sheet coverage_sheet(const CompetencyGraph& graph, const CoverageReport& report, CoverageTable table,
                                   Language language);

/// Where the long matrix stands in a workbook: second, where sheets are turned; last, where it is read downwards.
enum class MatrixPlace { after_summary, last };

/// All tables that have rows, the summary first; without the module matrix, which would say the same again.
[[nodiscard]] Workbook coverage_workbook(const CompetencyGraph& graph, const CoverageReport& report, MatrixPlace matrix,
                                         Language language);

} // namespace kezheng
