#include "exporters/tables/coverage_sheet.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t gaps_in_summary = 5;

/// The verdicts, what blocks most, and what to do, for one page.
class CoverageSummarySheet : CoverageSheet {
  public:
    using CoverageSheet::CoverageSheet;

    Sheet summary() {
        words(Message::column_item);
        words(Message::column_result, 80);
        m_sheet.filter = false;
        const CoverageShare& total = m_coverage.total;
        item(Message::summary_total,
             say(Message::coverage_total, m_language,
                 {count(total.covered), count(total.skills), number_text(total.percent()), count(total.shallow),
                  count(untaught())}),
             total.complete() ? CellTone::good : CellTone::fair);
        item(Message::summary_range, number_text(total.proposed_percent()) + "%");
        item(Message::summary_required, heading_of(m_coverage.options.required).in(m_language));
        for (const LevelCoverage& level : m_coverage.levels) {
            verdict(level);
        }
        gaps();
        if (!m_report.faults.empty()) {
            item(Message::summary_faults, say(Message::summary_fault_count, m_language,
                                              {count(m_report.faults.size()), text(Message::coverage_faults)}));
        }
        redundant();
        steps();
        return std::move(m_sheet);
    }

  private:
    static std::string count(std::size_t number) { return std::to_string(number); }
    [[nodiscard]] std::size_t untaught() const {
        return m_coverage.total.skills - m_coverage.total.covered - m_coverage.total.shallow;
    }

    void item(Message heading, std::string result, CellTone tone = CellTone::plain) {
        row({text(heading), SheetCell(std::move(result), tone)});
    }

    void verdict(const LevelCoverage& level) {
        const CoverageShare& all = level.cumulative;
        const std::string result =
            level.reached ? say(Message::summary_level_reached, m_language, {count(all.covered), count(all.skills)})
                          : say(Message::summary_level_missing, m_language,
                                {count(all.covered), count(all.skills), number_text(all.percent()),
                                 count(all.skills - all.covered)});
        row({label(level.standard) + " " + label(level.level),
             SheetCell(result, level.reached ? CellTone::good : CellTone::poor)});
    }

    void gaps() {
        const std::size_t shown = std::min(gaps_in_summary, m_coverage.gaps.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const SkillCoverage& gap = *std::ranges::find(m_coverage.skills, m_coverage.gaps[i], &SkillCoverage::skill);
            std::vector<std::string> arguments{node(gap.skill).key, label(gap.skill),
                                               heading_of(gap.state).in(m_language), count(gap.blocks)};
            item(Message::summary_gaps,
                 say(gap.blocks > 0 ? Message::summary_gap_blocking : Message::summary_gap, m_language, arguments));
        }
        if (shown < m_coverage.gaps.size()) {
            item(Message::summary_gaps, say(Message::summary_more_gaps, m_language,
                                            {count(m_coverage.gaps.size() - shown), text(Message::coverage_gaps)}));
        }
    }

    void redundant() {
        std::string modules;
        for (const NodeId id : m_coverage.redundant) {
            modules += (modules.empty() ? "" : text(Message::list_separator)) + module(id);
        }
        if (!modules.empty()) {
            item(Message::summary_redundant, modules);
        }
    }

    void steps() {
        const CoverageShare& total = m_coverage.total;
        if (total.complete()) {
            item(Message::summary_next, text(Message::summary_next_nothing));
        }
        if (total.proposed > total.covered) {
            item(Message::summary_next,
                 say(Message::summary_next_review, m_language, {count(total.proposed - total.covered)}));
        }
        if (total.shallow > 0) {
            item(Message::summary_next, say(Message::summary_next_deepen, m_language, {count(total.shallow)}));
        }
        if (untaught() > 0) {
            item(Message::summary_next, say(Message::summary_next_close, m_language, {count(untaught())}));
        }
        if (!m_report.faults.empty()) {
            item(Message::summary_next, text(Message::summary_next_order));
        }
    }
};

} // namespace

Sheet coverage_summary_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CoverageSummarySheet(graph, report, language).summary();
}

} // namespace kezheng
