#include "exporters/tables/coverage_sheet.hpp"

#include "exporters/text/fault_text.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

class SkillCoverageSheet : CoverageSheet {
  public:
    using CoverageSheet::CoverageSheet;

    Sheet skills() {
        skill_columns();
        std::ranges::for_each(m_coverage.skills, [this](const SkillCoverage& skill) { skill_row(skill); });
        return std::move(m_sheet);
    }

    Sheet gaps() {
        skill_columns();
        for (const NodeId gap : m_coverage.gaps) {
            skill_row(*std::ranges::find(m_coverage.skills, gap, &SkillCoverage::skill));
        }
        return std::move(m_sheet);
    }

    Sheet faults() {
        words(Message::column_key);
        words(Message::column_name, 44);
        words(Message::column_problem, 60);
        for (const OrderFault& fault : m_report.faults) {
            row({node(fault.skill).key, label(fault.skill), fault_text(m_graph, fault, m_language)});
        }
        return std::move(m_sheet);
    }

  private:
    [[nodiscard]] std::string teachers(const SkillCoverage& skill) const {
        std::string result;
        for (const SkillTeacher& teacher : skill.teachers) {
            result += result.empty() ? "" : " ";
            result += code_of(m_graph, teacher.module) + "(" + letter(teacher) + ")";
        }
        return result;
    }

    void skill_row(const SkillCoverage& skill) {
        row({node(skill.skill).key, label(skill.skill),
             SheetCell(heading_of(skill.state).in(m_language), tone_of(skill.state)),
             skill.depth ? SheetCell(std::string(letter_of(*skill.depth))) : SheetCell(), teachers(skill),
             positive(skill.blocks)});
    }
    void skill_columns() {
        words(Message::column_key);
        words(Message::column_name, 60);
        words(Message::curriculum_status);
        words(Message::curriculum_depth);
        words(Message::column_module, 24);
        numbers(Message::column_blocks);
    }
};

} // namespace

Sheet coverage_skills_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return SkillCoverageSheet(graph, report, language).skills();
}

Sheet coverage_gaps_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return SkillCoverageSheet(graph, report, language).gaps();
}

Sheet coverage_faults_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return SkillCoverageSheet(graph, report, language).faults();
}

} // namespace kezheng
