#include "exporters/tables/coverage_sheet.hpp"

#include "exporters/text/key_list.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kezheng {

namespace {

class CertificateSheet : CoverageSheet {
  public:
    using CoverageSheet::CoverageSheet;

    Sheet certificates() {
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
        return std::move(m_sheet);
    }

    Sheet shared() {
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
        return std::move(m_sheet);
    }

    Sheet conversion() {
        words(Message::column_certificate);
        words(Message::column_level);
        words(Message::column_module);
        numbers(Message::curriculum_credits);
        numbers(Message::column_share_of_module, NumberFormat::percent);
        numbers(Message::column_convertible_credits);
        words(Message::column_basis);
        words(Message::column_evidence, 60);
        std::vector<ServedCertificate> served = m_report.certificates.served;
        std::ranges::stable_sort(served, {}, &ServedCertificate::level); // a certificate's modules together
        for (const ServedCertificate& entry : served) {
            if (entry.convertible > 0) {
                const auto& details = std::get<ModuleDetails>(node(entry.module).details);
                row({label(entry.standard), label(entry.level), module(entry.module), details.credits, entry.share,
                     SheetCell(entry.convertible, entry.by_hours ? CellTone::plain : CellTone::fair),
                     basis(entry, details.hours), key_list(m_graph, entry.skills)});
            }
        }
        m_sheet.notes.push_back(text(Message::conversion_note));
        return std::move(m_sheet);
    }

    Sheet pairs() {
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
        return std::move(m_sheet);
    }

  private:
    /// How the share was found, so that a share of lines is not taken for one of hours.
    [[nodiscard]] std::string basis(const ServedCertificate& entry, double hours) const {
        return entry.by_hours ? say(Message::conversion_by_hours, m_language,
                                    {number_text(rounded(entry.hours)), number_text(hours)})
                              : say(Message::conversion_by_lines, m_language,
                                    {std::to_string(entry.skills.size()), std::to_string(entry.lessons)});
    }
    static double rounded(double hours) { return std::round(hours * 10) / 10; }

    /// The certificate's number as the standard states it; empty where it states none.
    [[nodiscard]] std::string number_of(NodeId standard) const {
        const auto* details = std::get_if<StandardDetails>(&node(standard).details);
        return details == nullptr ? std::string() : details->code;
    }
};

} // namespace

Sheet certificates_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CertificateSheet(graph, report, language).certificates();
}

Sheet shared_requirements_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CertificateSheet(graph, report, language).shared();
}

Sheet credit_conversion_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CertificateSheet(graph, report, language).conversion();
}

Sheet certificate_pairs_sheet(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CertificateSheet(graph, report, language).pairs();
}

} // namespace kezheng
