#include "exporters/coverage_tables.hpp"

#include "exporters/fault_text.hpp"
#include "exporters/key_list.hpp"
#include "exporters/label.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kezheng {

namespace {

// 66.67 percent as 0.6667, without what the division would leave behind.
double share_of(double percent) {
    return std::round(percent * 100) / 10000;
}

constexpr std::array rows{
    CoverageTableRow{CoverageTable::levels, "levels", Message::coverage_levels},
    CoverageTableRow{CoverageTable::areas, "areas", Message::coverage_areas},
    CoverageTableRow{CoverageTable::tasks, "tasks", Message::coverage_tasks},
    CoverageTableRow{CoverageTable::skills, "skills", Message::coverage_skills},
    CoverageTableRow{CoverageTable::gaps, "gaps", Message::coverage_gaps},
    CoverageTableRow{CoverageTable::matrix, "matrix", Message::coverage_matrix},
    CoverageTableRow{CoverageTable::modules, "modules", Message::coverage_modules},
    CoverageTableRow{CoverageTable::terms, "terms", Message::coverage_terms},
    CoverageTableRow{CoverageTable::roles, "roles", Message::coverage_roles},
    CoverageTableRow{CoverageTable::faults, "faults", Message::coverage_faults},
    CoverageTableRow{CoverageTable::certificates, "certificates", Message::coverage_certificates},
    CoverageTableRow{CoverageTable::shared, "shared", Message::coverage_shared},
    CoverageTableRow{CoverageTable::conversion, "conversion", Message::coverage_conversion},
    CoverageTableRow{CoverageTable::pairs, "pairs", Message::coverage_pairs},
};

CellTone tone_of(CoverageState state) {
    constexpr std::array tones{CellTone::poor, CellTone::fair, CellTone::good};
    return tones.at(static_cast<std::size_t>(state));
}

SheetCell positive(std::size_t count) {
    return count == 0 ? SheetCell() : SheetCell(count);
}

class CoverageTables {
  public:
    CoverageTables(const CompetencyGraph& graph, const CoverageReport& report, Language language)
        : m_graph(graph), m_report(report), m_coverage(report.coverage), m_language(language) {}

    Sheet make(CoverageTable table) {
        const auto& row = rows.at(static_cast<std::size_t>(table));
        m_sheet.name = text(row.heading);
        m_sheet.title = label(m_coverage.curriculum) + " · " + text(row.heading);
        switch (table) {
        case CoverageTable::levels:
            levels();
            break;
        case CoverageTable::areas:
            parts(m_coverage.areas);
            break;
        case CoverageTable::tasks:
            parts(m_coverage.tasks);
            break;
        case CoverageTable::roles:
            parts(m_coverage.roles);
            break;
        case CoverageTable::skills:
            skills();
            break;
        case CoverageTable::gaps:
            gaps();
            break;
        case CoverageTable::matrix:
            matrix();
            break;
        case CoverageTable::modules:
            modules();
            break;
        case CoverageTable::terms:
            terms();
            break;
        case CoverageTable::faults:
            faults();
            break;
        case CoverageTable::certificates:
            certificates();
            break;
        case CoverageTable::shared:
            shared();
            break;
        case CoverageTable::conversion:
            conversion();
            break;
        case CoverageTable::pairs:
            pairs();
            break;
        }
        return std::move(m_sheet);
    }

  private:
    [[nodiscard]] std::string text(Message message) const { return say(message, m_language); }
    [[nodiscard]] const Node& node(NodeId id) const { return m_graph.node(id); }
    [[nodiscard]] std::string label(NodeId id) const { return label_of(node(id)).in(m_language); }
    [[nodiscard]] std::string module(NodeId id) const { return code_of(m_graph, id) + " " + label(id); }

    void words(Message heading, std::size_t width = 0) {
        m_sheet.columns.push_back({.heading = text(heading), .width = width, .wraps = width > 20});
    }
    void numbers(Message heading, NumberFormat format = NumberFormat::general) {
        m_sheet.columns.push_back({.heading = text(heading), .align = SheetColumn::Align::right, .format = format});
    }
    void row(std::vector<SheetCell> cells) { m_sheet.rows.push_back(std::move(cells)); }

    static SheetCell percent(const CoverageShare& share) {
        const CellTone tone = share.complete() ? CellTone::good : share.covered == 0 ? CellTone::poor : CellTone::fair;
        return {share_of(share.percent()), tone};
    }

    void levels() {
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
                 share_of(all.proposed_percent()),
                 entry.reached
                     ? SheetCell(text(Message::verdict_reached), CellTone::good)
                     : SheetCell(say(Message::verdict_missing, m_language, {std::to_string(all.skills - all.covered)}),
                                 CellTone::poor)});
        }
    }

    void parts(const std::vector<PartCoverage>& entries) {
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
    }

    [[nodiscard]] std::string teachers(const SkillCoverage& skill) const {
        std::string result;
        for (const SkillTeacher& teacher : skill.teachers) {
            result += result.empty() ? "" : " ";
            result += code_of(m_graph, teacher.module) + "(" + letter(teacher) + ")";
        }
        return result;
    }
    [[nodiscard]] static std::string letter(const SkillTeacher& teacher) {
        return std::string(letter_of(teacher.depth)) + (teacher.status == Status::accepted ? "" : "?");
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
    void skills() {
        skill_columns();
        std::ranges::for_each(m_coverage.skills, [this](const SkillCoverage& skill) { skill_row(skill); });
    }
    void gaps() {
        skill_columns();
        for (const NodeId gap : m_coverage.gaps) {
            skill_row(*std::ranges::find(m_coverage.skills, gap, &SkillCoverage::skill));
        }
    }

    void matrix() {
        words(Message::column_key);
        words(Message::column_name, 44);
        words(Message::curriculum_status);
        m_sheet.frozen_columns = 3;
        m_sheet.paper = Paper::a3;
        m_sheet.notes.push_back(text(Message::coverage_matrix_note));
        std::vector<NodeId> teaching;
        for (const ModuleContribution& entry : m_coverage.modules) {
            const bool teaches = std::ranges::any_of(m_coverage.skills, [&](const SkillCoverage& skill) {
                return std::ranges::find(skill.teachers, entry.module, &SkillTeacher::module) != skill.teachers.end();
            });
            if (teaches) {
                teaching.push_back(entry.module);
                m_sheet.columns.push_back(
                    {.heading = module(entry.module), .width = 5, .align = SheetColumn::Align::centre, .wraps = true});
            }
        }
        for (const SkillCoverage& skill : m_coverage.skills) {
            std::vector<SheetCell> cells{node(skill.skill).key, label(skill.skill),
                                         SheetCell(heading_of(skill.state).in(m_language), tone_of(skill.state))};
            for (const NodeId taught_by : teaching) {
                const auto teacher = std::ranges::find(skill.teachers, taught_by, &SkillTeacher::module);
                const bool found = teacher != skill.teachers.end();
                const CellTone tone = !found                                          ? CellTone::plain
                                      : teacher->status != Status::accepted           ? CellTone::muted
                                      : teacher->depth >= m_coverage.options.required ? CellTone::good
                                                                                      : CellTone::fair;
                cells.push_back(found ? SheetCell(letter(*teacher), tone) : SheetCell());
            }
            row(std::move(cells));
        }
    }

    void modules() {
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
    }

    void terms() {
        numbers(Message::curriculum_term);
        numbers(Message::coverage_modules);
        m_sheet.columns.back().heading = text(Message::column_module);
        numbers(Message::column_first_covered);
        numbers(Message::column_covered_by_end);
        for (const TermCoverage& entry : m_coverage.terms) {
            row({positive(entry.term), entry.modules, entry.first_covered, entry.covered});
        }
    }

    void faults() {
        words(Message::column_key);
        words(Message::column_name, 44);
        words(Message::column_problem, 60);
        for (const OrderFault& fault : m_report.faults) {
            row({node(fault.skill).key, label(fault.skill), fault_text(m_graph, fault, m_language)});
        }
    }

    void certificates() {
        words(Message::column_item);
        numbers(Message::column_reviewed_only);
        numbers(Message::column_with_proposed);
        for (const CertificatePair& pair : m_report.certificates.pairs) {
            const std::string a = label(pair.a);
            const std::string b = label(pair.b);
            const CertificateShare& low = pair.reviewed;
            const CertificateShare& high = pair.proposed;
            const auto line = [this](Message item, const std::vector<std::string>& names, double lower, double upper) {
                row({say(item, m_language, names), rounded(lower), rounded(upper)});
            };
            const auto count = [](std::size_t groups) { return static_cast<double>(groups); };
            line(Message::certificate_skills, {a}, count(low.groups_a), count(high.groups_a));
            line(Message::certificate_skills, {b}, count(low.groups_b), count(high.groups_b));
            line(Message::certificate_shared_skills, {}, count(low.shared_groups), count(high.shared_groups));
            line(Message::certificate_hours, {a}, low.hours_a, high.hours_a);
            line(Message::certificate_hours, {b}, low.hours_b, high.hours_b);
            line(Message::certificate_shared_hours, {}, low.shared_hours, high.shared_hours);
            line(Message::certificate_both_hours, {}, low.hours_of_both(), high.hours_of_both());
            line(Message::certificate_marginal, {a, b}, low.marginal_b(), high.marginal_b());
            line(Message::certificate_marginal, {b, a}, low.marginal_a(), high.marginal_a());
        }
        m_sheet.notes.push_back(
            text(m_report.certificates.has_crosswalk ? Message::certificates_note : Message::certificates_none));
    }
    static double rounded(double hours) { return std::round(hours * 10) / 10; }

    void shared() {
        const auto& pairs = m_report.certificates.pairs;
        m_sheet.columns.push_back({.heading = text(Message::column_key) + " A"});
        m_sheet.columns.push_back({.heading = text(Message::column_name) + " A", .width = 44, .wraps = true});
        words(Message::column_relation);
        m_sheet.columns.push_back({.heading = text(Message::column_key) + " B"});
        m_sheet.columns.push_back({.heading = text(Message::column_name) + " B", .width = 44, .wraps = true});
        numbers(Message::column_confidence);
        words(Message::curriculum_status);
        words(Message::column_module, 20);
        for (const CertificatePair& pair : pairs) {
            for (const SharedRequirement& entry : pair.shared) {
                std::string modules;
                for (const NodeId id : entry.modules) {
                    modules += modules.empty() ? "" : " ";
                    modules += code_of(m_graph, id);
                }
                row({node(entry.a).key, label(entry.a), heading_of(entry.relation).in(m_language), node(entry.b).key,
                     label(entry.b), std::round(entry.score * 100) / 100,
                     SheetCell(heading_of(entry.status).in(m_language),
                               entry.status == Status::accepted ? CellTone::good : CellTone::muted),
                     modules});
            }
        }
    }

    /// The certificate's number as the standard states it; empty where it states none.
    [[nodiscard]] std::string number_of(NodeId standard) const {
        const auto* details = std::get_if<StandardDetails>(&node(standard).details);
        return details == nullptr ? std::string() : details->code;
    }

    void conversion() {
        words(Message::column_certificate);
        words(Message::column_level);
        words(Message::column_module);
        numbers(Message::curriculum_credits);
        numbers(Message::column_share_of_module, NumberFormat::percent);
        numbers(Message::column_convertible_credits);
        words(Message::column_evidence, 60);
        std::vector<ServedCertificate> served = m_report.certificates.served;
        std::ranges::stable_sort(served, {}, &ServedCertificate::level); // a certificate's modules together
        for (const ServedCertificate& entry : served) {
            if (entry.convertible > 0) {
                const auto& details = std::get<ModuleDetails>(node(entry.module).details);
                row({label(entry.standard), label(entry.level), module(entry.module), details.credits, entry.share,
                     entry.convertible, key_list(m_graph, entry.skills)});
            }
        }
        m_sheet.notes.push_back(text(Message::conversion_note));
    }

    void pairs() {
        words(Message::curriculum_code);
        words(Message::curriculum_name);
        words(Message::column_certificate_number);
        words(Message::column_certificate);
        words(Message::column_level);
        numbers(Message::column_skills);
        numbers(Message::column_mastered);
        words(Message::column_evidence, 60);
        for (const ServedCertificate& served : m_report.certificates.served) {
            row({code_of(m_graph, served.module), label(served.module), number_of(served.standard),
                 label(served.standard), label(served.level), served.skills.size(), positive(served.mastered),
                 key_list(m_graph, served.skills)});
        }
        m_sheet.notes.push_back(text(Message::pairs_note));
    }

    const CompetencyGraph& m_graph;
    const CoverageReport& m_report;
    const Coverage& m_coverage;
    Language m_language;
    Sheet m_sheet;
};

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
    return CoverageTables(graph, report, language).make(table);
}

Workbook coverage_workbook(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    Workbook book;
    book.title = label_of(graph.node(report.coverage.curriculum)).in(language);
    for (const CoverageTable table :
         {CoverageTable::matrix, CoverageTable::levels, CoverageTable::gaps, CoverageTable::areas, CoverageTable::tasks,
          CoverageTable::modules, CoverageTable::terms, CoverageTable::roles, CoverageTable::faults,
          CoverageTable::certificates, CoverageTable::shared, CoverageTable::conversion, CoverageTable::pairs}) {
        Sheet sheet = coverage_sheet(graph, report, table, language);
        if (!sheet.rows.empty()) {
            book.sheets.push_back(std::move(sheet));
        }
    }
    return book;
}

} // namespace kezheng
