#pragma once

#include "exporters/json/coverage_json.hpp"
#include "exporters/tables/workbook.hpp"
#include "graph/base/language.hpp"
#include "graph/base/message.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// What the sheets of a coverage report are made of: the report, and the sheet that is being filled.
class CoverageSheet {
  public:
    CoverageSheet(const CompetencyGraph& graph, const CoverageReport& report, Language language)
        : m_graph(graph), m_report(report), m_coverage(report.coverage), m_language(language) {}

  protected:
    [[nodiscard]] std::string text(Message message) const { return say(message, m_language); }
    [[nodiscard]] const Node& node(NodeId id) const { return m_graph.node(id); }
    [[nodiscard]] std::string label(NodeId id) const;
    /// Code and name of a module.
    [[nodiscard]] std::string module(NodeId id) const;

    void words(Message heading, std::size_t width = 0);
    void numbers(Message heading, NumberFormat format = NumberFormat::general);
    void row(std::vector<SheetCell> cells) { m_sheet.rows.push_back(std::move(cells)); }

    /// 2 of 3 as 0.666667, without what the division would leave behind; 0 of 0 is 0.
    [[nodiscard]] static double share_of(std::size_t part, std::size_t whole);
    [[nodiscard]] static SheetCell percent(const CoverageShare& share);
    /// Empty for none.
    [[nodiscard]] static SheetCell positive(std::size_t count) { return count == 0 ? SheetCell() : SheetCell(count); }
    [[nodiscard]] static CellTone tone_of(CoverageState state);
    /// `M`, and `M?` where it awaits review.
    [[nodiscard]] static std::string letter(const SkillTeacher& teacher);

    const CompetencyGraph& m_graph;
    const CoverageReport& m_report;
    const Coverage& m_coverage;
    Language m_language;
    Sheet m_sheet;
};

/// The sheets without their names, each of them one table of CoverageTable.
[[nodiscard]] Sheet coverage_summary_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                           Language language);
[[nodiscard]] Sheet coverage_levels_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                          Language language);
/// Areas, tasks or roles.
[[nodiscard]] Sheet coverage_parts_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                         const std::vector<PartCoverage>& parts, Language language);
[[nodiscard]] Sheet coverage_modules_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                           Language language);
[[nodiscard]] Sheet coverage_terms_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language);
[[nodiscard]] Sheet coverage_skills_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                          Language language);
[[nodiscard]] Sheet coverage_gaps_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language);
[[nodiscard]] Sheet coverage_faults_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                          Language language);
[[nodiscard]] Sheet coverage_matrix_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                          Language language);
[[nodiscard]] Sheet coverage_module_matrix_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                                 Language language);
[[nodiscard]] Sheet certificates_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language);
[[nodiscard]] Sheet shared_requirements_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                              Language language);
[[nodiscard]] Sheet credit_conversion_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                            Language language);
[[nodiscard]] Sheet certificate_pairs_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                                            Language language);

} // namespace kezheng
