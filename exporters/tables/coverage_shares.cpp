#include "exporters/tables/coverage_sheet.hpp"

#include <utility>

namespace kezheng {

namespace {

class CoverageShareSheet : CoverageSheet {
  public:
    using CoverageSheet::CoverageSheet;

    Sheet levels() {
        words(Message::column_standard);
        words(Message::column_level);
        numbers(Message::column_skills);
        numbers(Message::column_own_covered);
        numbers(Message::column_percent, NumberFormat::percent);
        words(Message::column_cumulative);
        numbers(Message::column_cumulative_percent, NumberFormat::percent);
        numbers(Message::column_with_proposed, NumberFormat::percent);
        words(Message::column_verdict);
        for (const LevelCoverage& entry : m_coverage.levels) {
            const CoverageShare& all = entry.cumulative;
            row({label(entry.standard), label(entry.level), entry.own.skills, entry.own.covered, percent(entry.own),
                 std::to_string(all.covered) + "/" + std::to_string(all.skills), percent(all),
                 share_of(all.proposed, all.skills),
                 entry.reached
                     ? SheetCell(text(Message::verdict_reached), CellTone::good)
                     : SheetCell(say(Message::verdict_missing, m_language, {std::to_string(all.skills - all.covered)}),
                                 CellTone::poor)});
        }
        return std::move(m_sheet);
    }

    Sheet parts(const std::vector<PartCoverage>& entries) {
        words(Message::column_key);
        words(Message::column_name);
        numbers(Message::column_skills);
        numbers(Message::column_covered);
        numbers(Message::column_shallow);
        numbers(Message::column_percent, NumberFormat::percent);
        for (const PartCoverage& entry : entries) {
            row({node(entry.node).key, label(entry.node), entry.share.skills, entry.share.covered,
                 positive(entry.share.shallow), percent(entry.share)});
        }
        return std::move(m_sheet);
    }

    Sheet modules() {
        words(Message::curriculum_code);
        words(Message::curriculum_name);
        numbers(Message::curriculum_term);
        numbers(Message::curriculum_hours);
        numbers(Message::column_taught);
        numbers(Message::column_covers);
        numbers(Message::column_alone);
        for (const ModuleContribution& entry : m_coverage.modules) {
            const auto& details = std::get<ModuleDetails>(node(entry.module).details);
            row({details.code, label(entry.module), positive(details.term),
                 details.hours > 0 ? SheetCell(details.hours) : SheetCell(), positive(entry.skills),
                 positive(entry.covers), positive(entry.alone)});
        }
        return std::move(m_sheet);
    }

    Sheet terms() {
        numbers(Message::curriculum_term);
        numbers(Message::coverage_modules);
        m_sheet.columns.back().heading = text(Message::column_module);
        numbers(Message::column_first_covered);
        numbers(Message::column_covered_by_end);
        for (const TermCoverage& entry : m_coverage.terms) {
            row({positive(entry.term), entry.modules, entry.first_covered, entry.covered});
        }
        return std::move(m_sheet);
    }
};

} // namespace

Sheet coverage_levels_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CoverageShareSheet(graph, report, language).levels();
}

Sheet coverage_parts_sheet(const CompetencyGraph& graph, const CoverageReport& report,
                           const std::vector<PartCoverage>& parts, Language language) {
    return CoverageShareSheet(graph, report, language).parts(parts);
}

Sheet coverage_modules_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CoverageShareSheet(graph, report, language).modules();
}

Sheet coverage_terms_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CoverageShareSheet(graph, report, language).terms();
}

} // namespace kezheng
