#include "exporters/tables/coverage_tables.hpp"

#include "exporters/tables/coverage_sheet.hpp"
#include "exporters/text/label.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array rows{
    CoverageTableRow{CoverageTable::summary, "summary", Message::coverage_summary},
    CoverageTableRow{CoverageTable::levels, "levels", Message::coverage_levels},
    CoverageTableRow{CoverageTable::areas, "areas", Message::coverage_areas},
    CoverageTableRow{CoverageTable::tasks, "tasks", Message::coverage_tasks},
    CoverageTableRow{CoverageTable::skills, "skills", Message::coverage_skills},
    CoverageTableRow{CoverageTable::gaps, "gaps", Message::coverage_gaps},
    CoverageTableRow{CoverageTable::matrix, "matrix", Message::coverage_matrix},
    CoverageTableRow{CoverageTable::module_matrix, "module-matrix", Message::coverage_module_matrix},
    CoverageTableRow{CoverageTable::modules, "modules", Message::coverage_modules},
    CoverageTableRow{CoverageTable::terms, "terms", Message::coverage_terms},
    CoverageTableRow{CoverageTable::roles, "roles", Message::coverage_roles},
    CoverageTableRow{CoverageTable::faults, "faults", Message::coverage_faults},
    CoverageTableRow{CoverageTable::certificates, "certificates", Message::coverage_certificates},
    CoverageTableRow{CoverageTable::shared, "shared", Message::coverage_shared},
    CoverageTableRow{CoverageTable::conversion, "conversion", Message::coverage_conversion},
    CoverageTableRow{CoverageTable::pairs, "pairs", Message::coverage_pairs},
};

Sheet sheet_of(const CompetencyGraph& graph, const CoverageReport& report, CoverageTable table, Language language) {
    switch (table) {
    case CoverageTable::summary:
        return coverage_summary_sheet(graph, report, language);
    case CoverageTable::levels:
        return coverage_levels_sheet(graph, report, language);
    case CoverageTable::areas:
        return coverage_parts_sheet(graph, report, report.coverage.areas, language);
    case CoverageTable::tasks:
        return coverage_parts_sheet(graph, report, report.coverage.tasks, language);
    case CoverageTable::roles:
        return coverage_parts_sheet(graph, report, report.coverage.roles, language);
    case CoverageTable::skills:
        return coverage_skills_sheet(graph, report, language);
    case CoverageTable::gaps:
        return coverage_gaps_sheet(graph, report, language);
    case CoverageTable::matrix:
        return coverage_matrix_sheet(graph, report, language);
    case CoverageTable::module_matrix:
        return coverage_module_matrix_sheet(graph, report, language);
    case CoverageTable::modules:
        return coverage_modules_sheet(graph, report, language);
    case CoverageTable::terms:
        return coverage_terms_sheet(graph, report, language);
    case CoverageTable::faults:
        return coverage_faults_sheet(graph, report, language);
    case CoverageTable::certificates:
        return certificates_sheet(graph, report, language);
    case CoverageTable::shared:
        return shared_requirements_sheet(graph, report, language);
    case CoverageTable::conversion:
        return credit_conversion_sheet(graph, report, language);
    case CoverageTable::pairs:
        return certificate_pairs_sheet(graph, report, language);
    }
    return {};
}

} // namespace

std::span<const CoverageTableRow> coverage_tables() {
    return rows;
}

std::optional<CoverageTable> coverage_table_named(std::string_view name) {
    const auto* const found = std::ranges::find(rows, name, &CoverageTableRow::name);
    return found == rows.end() ? std::nullopt : std::optional(found->table);
}

Sheet coverage_sheet(const CompetencyGraph& graph, const CoverageReport& report, CoverageTable table,
                     Language language) {
    Sheet sheet = sheet_of(graph, report, table, language);
    sheet.name = say(rows.at(static_cast<std::size_t>(table)).heading, language);
    sheet.title = label_of(graph.node(report.coverage.curriculum)).in(language) + " · " + sheet.name;
    return sheet;
}

Workbook coverage_workbook(const CompetencyGraph& graph, const CoverageReport& report, MatrixPlace matrix,
                           Language language) {
    Workbook book;
    book.title = label_of(graph.node(report.coverage.curriculum)).in(language);
    std::vector<CoverageTable> tables{CoverageTable::summary,      CoverageTable::levels, CoverageTable::gaps,
                                      CoverageTable::areas,        CoverageTable::tasks,  CoverageTable::modules,
                                      CoverageTable::terms,        CoverageTable::roles,  CoverageTable::faults,
                                      CoverageTable::certificates, CoverageTable::shared, CoverageTable::conversion,
                                      CoverageTable::pairs};
    tables.insert(matrix == MatrixPlace::after_summary ? tables.begin() + 1 : tables.end(), CoverageTable::matrix);
    for (const CoverageTable table : tables) {
        Sheet sheet = coverage_sheet(graph, report, table, language);
        if (!sheet.rows.empty()) {
            book.sheets.push_back(std::move(sheet));
        }
    }
    return book;
}

} // namespace kezheng
