#include "cli/commands/ingest_report.hpp"

#include "cli/text/table.hpp"
#include "graph/analysis/standard_summary.hpp"
#include "graph/base/message.hpp"

namespace kezheng {

std::string report_on(const CompetencyGraph& graph, NodeId standard, Language language) {
    const StandardSummary summary = summarise(graph, standard);
    const Node& node = graph.node(standard);
    const auto& details = std::get<StandardDetails>(node.details);
    const std::string colon = language == Language::chinese ? "：" : ": ";
    std::string text = node.label.in(language) + "  " + node.key + '\n';
    const auto line = [&](const std::string& heading, const std::string& value) {
        if (!value.empty()) {
            std::string capitalised = heading;
            capitalised[0] = capitalised[0] >= 'a' && capitalised[0] <= 'z'
                                 ? static_cast<char>(capitalised[0] - 'a' + 'A')
                                 : capitalised[0];
            text += "  " + capitalised + colon + value + '\n';
        }
    };
    line(say(Message::column_code, language), details.code);
    line(say(Message::column_edition, language), details.edition);
    line(say(Message::column_issued, language), details.issued);
    line(say(Message::field_issuer, language), details.issuer);
    for (const LevelSize& size : summary.levels) {
        line(graph.node(size.level).label.in(language),
             say(Message::level_size, language,
                 {std::to_string(size.areas), std::to_string(size.tasks), std::to_string(size.skills)}));
    }
    line(say(Message::total, language),
         say(Message::level_size, language,
             {std::to_string(summary.areas), std::to_string(summary.tasks), std::to_string(summary.skills)}));
    for (const Catalogue catalogue : all_catalogues) {
        std::string counts;
        for (const Tier tier : all_tiers) {
            const std::size_t count =
                summary.majors.at(static_cast<std::size_t>(catalogue)).at(static_cast<std::size_t>(tier));
            if (count > 0) {
                counts += counts.empty() ? "" : say(Message::list_separator, language);
                counts += heading_of(tier).in(language) + ' ' + std::to_string(count);
            }
        }
        line(heading_of(catalogue).in(language), counts);
    }
    line(say(Message::column_roles, language), std::to_string(summary.roles));
    line(say(Message::column_terms, language), std::to_string(summary.terms));
    line(say(Message::column_references, language), std::to_string(summary.normative_references));
    line(say(Message::column_bibliography, language), std::to_string(summary.bibliography));
    return text;
}

IngestSummary summary_of(const std::string& file, const CompetencyGraph& graph, NodeId standard,
                         const std::vector<Diagnostic>& diagnostics, Language language) {
    const StandardSummary summary = summarise(graph, standard);
    IngestSummary result{file, graph.node(standard).key, {}, summary.areas, summary.tasks, summary.skills, {}};
    for (const LevelSize& size : summary.levels) {
        result.levels += result.levels.empty() ? "" : say(Message::list_separator, language);
        result.levels += graph.node(size.level).label.in(language);
    }
    for (const Diagnostic& diagnostic : diagnostics) {
        ++result.findings.at(static_cast<std::size_t>(severity_of(diagnostic.rule)));
    }
    return result;
}

std::string summary_table(const std::vector<IngestSummary>& summaries, Language language) {
    using enum Table::Align;
    Table table({say(Message::column_file, language), say(Message::column_standard, language),
                 say(Message::column_level, language), say(Message::column_areas, language),
                 say(Message::column_tasks, language), say(Message::column_skills, language),
                 say(Message::column_findings, language)},
                {left, left, left, right, right, right, right});
    IngestSummary total;
    std::size_t failed = 0;
    const auto findings = [](const std::array<std::size_t, 3>& counts) {
        return std::to_string(counts[2]) + '/' + std::to_string(counts[1]) + '/' + std::to_string(counts[0]);
    };
    for (const IngestSummary& one : summaries) {
        if (one.id.empty()) {
            table.add_row({one.file, say(Message::ingest_failed, language)});
            ++failed;
            continue;
        }
        table.add_row({one.file, one.id, one.levels, std::to_string(one.areas), std::to_string(one.tasks),
                       std::to_string(one.skills), findings(one.findings)});
        total.areas += one.areas;
        total.tasks += one.tasks;
        total.skills += one.skills;
        for (std::size_t i = 0; i < total.findings.size(); ++i) {
            total.findings.at(i) += one.findings.at(i);
        }
    }
    table.add_row(
        {say(Message::ingest_total, language, {std::to_string(summaries.size() - failed), std::to_string(failed)}),
         {},
         {},
         std::to_string(total.areas),
         std::to_string(total.tasks),
         std::to_string(total.skills),
         findings(total.findings)});
    return table.text();
}

} // namespace kezheng
