#include "exporters/tables/coverage_sheet.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

class CoverageMatrixSheet : CoverageSheet {
  public:
    using CoverageSheet::CoverageSheet;

    /// A requirement a row, a module a column.
    Sheet by_requirement() {
        words(Message::column_key);
        words(Message::column_name, 44);
        words(Message::curriculum_status);
        prepare(3);
        const std::vector<NodeId> teaching = teaching_modules();
        for (const NodeId taught_by : teaching) {
            narrow(module(taught_by));
        }
        for (const SkillCoverage& skill : m_coverage.skills) {
            std::vector<SheetCell> cells{node(skill.skill).key, label(skill.skill),
                                         SheetCell(heading_of(skill.state).in(m_language), tone_of(skill.state))};
            for (const NodeId taught_by : teaching) {
                cells.push_back(mark(skill, taught_by));
            }
            row(std::move(cells));
        }
        return std::move(m_sheet);
    }

    /// A module a row, a requirement that is taught a column.
    Sheet by_module() {
        words(Message::curriculum_code);
        words(Message::curriculum_name);
        prepare(2);
        for (const SkillCoverage& skill : m_coverage.skills) {
            if (!skill.teachers.empty()) {
                narrow(node(skill.skill).key);
            }
        }
        for (const NodeId taught_by : teaching_modules()) {
            std::vector<SheetCell> cells{code_of(m_graph, taught_by), label(taught_by)};
            for (const SkillCoverage& skill : m_coverage.skills) {
                if (!skill.teachers.empty()) {
                    cells.push_back(mark(skill, taught_by));
                }
            }
            row(std::move(cells));
        }
        return std::move(m_sheet);
    }

  private:
    void prepare(std::size_t frozen_columns) {
        m_sheet.frozen_columns = frozen_columns;
        m_sheet.paper = Paper::a3;
        m_sheet.notes.push_back(text(Message::coverage_matrix_note));
    }

    /// The modules that teach a requirement, in the order of the report.
    [[nodiscard]] std::vector<NodeId> teaching_modules() const {
        std::vector<NodeId> teaching;
        for (const ModuleContribution& entry : m_coverage.modules) {
            const bool teaches = std::ranges::any_of(m_coverage.skills, [&](const SkillCoverage& skill) {
                return std::ranges::find(skill.teachers, entry.module, &SkillTeacher::module) != skill.teachers.end();
            });
            if (teaches) {
                teaching.push_back(entry.module);
            }
        }
        return teaching;
    }

    [[nodiscard]] SheetCell mark(const SkillCoverage& skill, NodeId taught_by) const {
        const auto teacher = std::ranges::find(skill.teachers, taught_by, &SkillTeacher::module);
        if (teacher == skill.teachers.end()) {
            return {};
        }
        const CellTone tone = teacher->status != Status::accepted             ? CellTone::muted
                              : teacher->depth >= m_coverage.options.required ? CellTone::good
                              : teacher->depth == Depth::introduced           ? CellTone::begun
                                                                              : CellTone::fair;
        return {letter(*teacher), tone};
    }

    void narrow(std::string heading) {
        m_sheet.columns.push_back(
            {.heading = std::move(heading), .width = 5, .align = SheetColumn::Align::centre, .wraps = true});
    }
};

} // namespace

Sheet coverage_matrix_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CoverageMatrixSheet(graph, report, language).by_requirement();
}

Sheet coverage_module_matrix_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CoverageMatrixSheet(graph, report, language).by_module();
}

} // namespace kezheng
