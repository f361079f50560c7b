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
        words(Message::column_item, 62);
        numbers(Message::column_reviewed_only);
        numbers(Message::column_with_proposed);
        words(Message::column_which, 50);
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
            marginal({a, b}, low.groups_b > 0, low.marginal_b(), high.marginal_b());
            untaught({b, low.skills_b, low.carried_b, high.carried_b, low.untaught_b, high.untaught_b});
            marginal({b, a}, low.groups_a > 0, low.marginal_a(), high.marginal_a());
            untaught({a, low.skills_a, low.carried_a, high.carried_a, low.untaught_a, high.untaught_a});
        }
        m_sheet.notes.push_back(
            text(m_report.certificates.has_crosswalk ? Message::certificates_note : Message::certificates_none));
        std::string codes;
        for (const NodeId id : m_report.certificates.without_hours) {
            codes += (codes.empty() ? "" : " ") + code_of(m_graph, id);
        }
        if (!codes.empty()) {
            m_sheet.notes.push_back(say(Message::certificate_without_hours, m_language, {codes}));
        }
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
        words(Message::column_taught_side);
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
                     text(taught_side(entry)), modules});
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
            if (entry.convertible > 0) { // 0 where nothing is attained
                const auto& details = std::get<ModuleDetails>(node(entry.module).details);
                row({label(entry.standard), label(entry.level), module(entry.module), details.credits,
                     std::round(entry.share * 1e6) / 1e6,
                     SheetCell(entry.convertible, entry.basis == ShareBasis::hours ? CellTone::plain : CellTone::fair),
                     basis(entry, details.hours), key_list(m_graph, entry.attained)});
            }
        }
        m_sheet.notes.push_back(text(Message::conversion_note));
        m_sheet.notes.push_back(say(Message::conversion_threshold, m_language, {required()}));
        note_left_out();
        return std::move(m_sheet);
    }

    Sheet pairs() {
        words(Message::curriculum_code);
        words(Message::curriculum_name);
        words(Message::column_certificate_number);
        words(Message::column_certificate);
        words(Message::column_level);
        numbers(Message::column_skills);
        numbers(Message::column_covers);
        words(Message::column_evidence, 60);
        for (const ServedCertificate& served : m_report.certificates.served) {
            if (!served.attained.empty()) {
                row({code_of(m_graph, served.module), label(served.module), number_of(served.standard),
                     label(served.standard), label(served.level), served.skills.size(), served.attained.size(),
                     key_list(m_graph, served.attained)});
            }
        }
        m_sheet.notes.push_back(say(Message::pairs_threshold, m_language, {required()}));
        note_left_out();
        m_sheet.notes.push_back(text(Message::pairs_note));
        return std::move(m_sheet);
    }

  private:
    /// Hours beyond the other certificate; where nothing is taught 0 would read as if nothing were missing.
    void marginal(const std::vector<std::string>& names, bool is_taught, double lower, double upper) {
        const std::string item = say(Message::certificate_marginal, m_language, names);
        if (is_taught) {
            row({item, rounded(lower), rounded(upper)});
        } else {
            const SheetCell none(text(Message::certificate_not_taught), CellTone::muted);
            row({item, none, none});
        }
    }

    /// What no module teaches of a certificate: what the crosswalk reaches, and the rest; by accepted matches alone
    /// and by proposed ones too.
    struct Untaught {
        std::string certificate;
        std::size_t all;
        const std::vector<NodeId>& carried;
        const std::vector<NodeId>& carried_by_proposed;
        const std::vector<NodeId>& others;
        const std::vector<NodeId>& others_by_proposed;
    };
    void untaught(const Untaught& part) {
        row({say(Message::certificate_carried, m_language, {part.certificate}), part.carried.size(),
             part.carried_by_proposed.size(), key_list(m_graph, part.carried)});
        row({say(Message::certificate_untaught, m_language, {part.certificate, std::to_string(part.all)}),
             SheetCell(part.others.size(), part.others.empty() ? CellTone::good : CellTone::poor),
             part.others_by_proposed.size(), key_list(m_graph, part.others)});
    }

    static Message taught_side(const SharedRequirement& entry) {
        return entry.a_is_taught && entry.b_is_taught ? Message::taught_both
               : entry.a_is_taught                    ? Message::taught_only_a
                                                      : Message::taught_only_b;
    }

    [[nodiscard]] std::string required() const { return heading_of(m_coverage.options.required).in(m_language); }

    /// Modules and levels of which nothing reaches the required depth.
    void note_left_out() {
        std::string names;
        for (const ServedCertificate& entry : m_report.certificates.served) {
            if (entry.attained.empty()) {
                names += names.empty() ? "" : say(Message::list_separator, m_language);
                names += code_of(m_graph, entry.module) + " → " + node(entry.level).key;
            }
        }
        if (!names.empty()) {
            m_sheet.notes.push_back(say(Message::served_left_out, m_language, {names}));
        }
    }

    /// How the share was found, so that a share of lines is not taken for one of hours.
    [[nodiscard]] std::string basis(const ServedCertificate& entry, double hours) const {
        if (entry.basis == ShareBasis::rest) {
            return say(Message::conversion_by_rest, m_language,
                       {number_text(rounded(entry.hours)), number_text(hours)});
        }
        return entry.basis == ShareBasis::hours
                   ? say(Message::conversion_by_hours, m_language,
                         {number_text(rounded(entry.hours)), number_text(hours)})
                   : say(Message::conversion_by_lines, m_language,
                         {std::to_string(entry.attained.size()), std::to_string(entry.lessons)});
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
