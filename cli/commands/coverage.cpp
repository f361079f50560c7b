#include "cli/commands/coverage.hpp"

#include "cli/command_arguments.hpp"
#include "cli/coverage_gates.hpp"
#include "cli/loading/curriculum_arguments.hpp"
#include "cli/loading/load_curriculum.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/sheet_text.hpp"
#include "exporters/json/coverage_json.hpp"
#include "exporters/pictures/coverage_picture.hpp"
#include "exporters/tables/coverage_tables.hpp"
#include "exporters/tables/csv.hpp"
#include "exporters/tables/markdown.hpp"
#include "exporters/tables/xlsx.hpp"
#include "majors/major_text.hpp"

#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

constexpr std::size_t gaps_shown = 40;

/// The format that was asked for, or the one that the output file's ending
/// names.
std::string format_of(const CoverageCommandOptions& options, const CommonOptions& common) {
    if (!options.format.empty()) {
        return options.format;
    }
    for (const char* ending : {"csv", "md", "xlsx", "svg"}) {
        if (common.output.ends_with(std::string(".") + ending)) {
            return ending;
        }
    }
    return wants_json(common) ? "json" : "text";
}

/// What a person reads: the verdicts first, then what is missing.
class Page {
  public:
    Page(const CompetencyGraph& graph, const CoverageReport& report, Language language)
        : m_graph(graph), m_report(report), m_language(language) {}

    std::string text() {
        const Coverage& coverage = m_report.coverage;
        const CoverageShare& total = coverage.total;
        line(Message::coverage_title, {m_graph.node(coverage.curriculum).label.zh, std::to_string(total.skills),
                                       heading_of(coverage.options.required).in(m_language)});
        line(Message::coverage_total,
             {std::to_string(total.covered), std::to_string(total.skills), number_text(total.percent()),
              std::to_string(total.shallow), std::to_string(total.skills - total.covered - total.shallow)});
        line(Message::coverage_range, {number_text(total.percent()), number_text(total.proposed_percent())});
        table(CoverageTable::levels);
        table(CoverageTable::areas);
        table(CoverageTable::terms);
        table(CoverageTable::faults);
        table(CoverageTable::certificates);
        redundant();
        gaps();
        return m_text;
    }

  private:
    void line(Message message, const std::vector<std::string>& arguments) {
        m_text += say(message, m_language, arguments) + '\n';
    }

    void table(CoverageTable which) {
        const Sheet sheet = coverage_sheet(m_graph, m_report, which, m_language);
        if (!sheet.rows.empty()) {
            const std::size_t longest = which == CoverageTable::certificates ? 64 : 40;
            m_text += '\n' + sheet.name + '\n' + sheet_text(sheet, {.longest_cell = longest, .notes = true});
        }
    }

    void redundant() {
        std::string modules;
        for (const NodeId module : m_report.coverage.redundant) {
            modules += modules.empty() ? "" : say(Message::list_separator, m_language);
            modules += code_of(m_graph, module) + " " + m_graph.node(module).label.zh;
        }
        if (!modules.empty()) {
            m_text += '\n';
            line(Message::coverage_redundant, {modules});
        }
    }

    void gaps() {
        m_text += '\n';
        const Coverage& coverage = m_report.coverage;
        if (coverage.gaps.empty()) {
            line(Message::coverage_no_gaps, {});
            return;
        }
        line(coverage.gap_order == GapOrder::by_blocked ? Message::coverage_gaps_by_blocked
                                                        : Message::coverage_gaps_by_level,
             {std::to_string(coverage.gaps.size())});
        Sheet sheet = coverage_sheet(m_graph, m_report, CoverageTable::gaps, m_language);
        const std::size_t all = sheet.rows.size();
        sheet.rows.resize(std::min(all, gaps_shown));
        m_text += sheet_text(sheet, {.longest_cell = 40, .notes = true});
        if (all > gaps_shown) {
            line(Message::coverage_more, {std::to_string(all - gaps_shown)});
        }
    }

    const CompetencyGraph& m_graph;
    const CoverageReport& m_report;
    Language m_language;
    std::string m_text;
};

/// Whether the report speaks of what two certificates share, for which their requirements are compared.
bool shows_certificates(const CoverageCommandOptions& options, const CommonOptions& common) {
    const std::string format = format_of(options, common);
    if (format == "svg") {
        return false;
    }
    const auto table = coverage_table_named(options.table);
    if (!table || format == "json" || format == "xlsx") {
        return format != "csv"; // which has the gaps then
    }
    return *table == CoverageTable::certificates || *table == CoverageTable::shared;
}

/// Where the major is missing: in the table about the curriculum, or, without one, in what the user named.
SourceRef place_of_major(const CurriculumDraft& draft, const CoverageCommandOptions& options) {
    return draft.major_place.file.empty() ? SourceRef{.file = options.curriculum} : draft.major_place;
}

Exit write_report(const CompetencyGraph& graph, const CoverageReport& report, const CoverageCommandOptions& options,
                  const CommonOptions& common, Io& io) {
    const std::string format = format_of(options, common);
    const Language language = common.language;
    if (format == "json") {
        return deliver(coverage_json(graph, report), common, io);
    }
    if (format == "svg") {
        return deliver(coverage_picture(graph, report, language), common, io);
    }
    if (format == "csv") {
        const auto table = coverage_table_named(options.table).value_or(CoverageTable::gaps);
        return deliver(csv_of(coverage_sheet(graph, report, table, language), CsvStart::byte_order_mark), common, io);
    }
    if (format == "md") {
        const auto table = coverage_table_named(options.table);
        return deliver(table ? markdown_of(coverage_sheet(graph, report, *table, language))
                             : markdown_of(coverage_workbook(graph, report, MatrixPlace::last, language)),
                       common, io);
    }
    if (format == "xlsx") {
        const Result<std::string> bytes =
            xlsx_of(coverage_workbook(graph, report, MatrixPlace::after_summary, language));
        return bytes ? deliver(*bytes, common, io) : print_error(bytes.error(), common, io);
    }
    if (const auto table = coverage_table_named(options.table)) {
        return deliver(sheet_text(coverage_sheet(graph, report, *table, language), {.longest_cell = 40, .notes = true}),
                       common, io);
    }
    return deliver(Page(graph, report, language).text(), common, io);
}

} // namespace

void attach_coverage(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "coverage", Message::help_coverage, common.language);
    auto options = std::make_shared<CoverageCommandOptions>();
    command.positional("CURRICULUM", options->curriculum, Message::option_curriculum,
                       CommandArguments::Presence::required);
    command.option("--level", "N", options->level, Message::option_level_number);
    command.choice("--require", options->require, {"I", "R", "M"}, Message::option_require,
                   CommandArguments::Presence::optional);
    command.option("--fail-under", "PCT", options->fail_under, Message::option_fail_under);
    command.flag("--strict", options->strict, Message::option_strict);
    command.choice("--format", options->format, {"text", "json", "csv", "md", "xlsx", "svg"},
                   Message::option_coverage_format, CommandArguments::Presence::optional);
    std::vector<std::string> tables;
    for (const CoverageTableRow& row : coverage_tables()) {
        tables.emplace_back(row.name);
    }
    command.choice("--table", options->table, std::move(tables), Message::option_coverage_table,
                   CommandArguments::Presence::optional);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_coverage(*options, common, io); };
    });
}

Exit run_coverage(const CoverageCommandOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {".csv", ".md", ".xlsx", ".svg"});
        wrong && options.format.empty()) {
        return print_usage_error(*wrong, "coverage", common, io);
    }
    const std::optional<std::vector<CoverageGate>> gates = coverage_gates(options.fail_under.value_or(""));
    if (!gates || (options.fail_under && gates->empty())) {
        return print_usage_error({Message::usage_bad_percent, {options.fail_under.value_or("")}, {}}, "coverage",
                                 common, io);
    }
    if (format_of(options, common) == "xlsx" && (common.output.empty() || common.output == "-")) {
        return print_usage_error({Message::usage_workbook_needs_output, {}, {}}, "coverage", common, io);
    }
    Result<LoadedCurriculum> loaded =
        load_curriculum(options.curriculum, common, io,
                        shows_certificates(options, common) ? Crosswalks::included : Crosswalks::left_out);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    if (loaded->draft.alignments.empty()) {
        loaded->diagnostics.push_back({Rule::no_alignments, {}, loaded->draft.source, {}});
    }
    if (loaded->draft.major.empty()) {
        loaded->diagnostics.push_back({Rule::major_not_stated, {}, place_of_major(loaded->draft, options), {}});
    }
    if (!loaded->draft.tier.empty() && !tier_from(loaded->draft.tier)) {
        loaded->diagnostics.push_back(
            {Rule::curriculum_tier_unknown, {loaded->draft.tier}, loaded->draft.tier_place, {}});
    }
    report_cycles(*loaded);
    print_diagnostics(loaded->diagnostics, common, io);
    const Result<std::optional<unsigned>> level = level_of_argument(loaded->graph, options.level);
    if (!level) {
        return print_usage_error(level.error(), "coverage", common, io);
    }
    const CompetencyGraph& graph = loaded->graph;
    for (const CoverageGate& gate : *gates) {
        if (const Result<std::vector<NodeId>> levels = gated_levels(graph, gate); !levels) {
            return print_usage_error(levels.error(), "coverage", common, io);
        }
    }
    const CoverageReport report{
        coverage(graph, loaded->curriculum, {depth_of_argument(options.require), *level}),
        order_faults(graph, loaded->curriculum),
        certificates(graph, loaded->curriculum, {depth_of_argument(options.require), *level}),
    };
    if (const Exit written = write_report(graph, report, options, common, io); written != Exit::done) {
        return written;
    }
    const std::vector<std::string> missed = missed_gates(graph, report.coverage, *gates, common.language);
    for (const std::string& line : missed) {
        if (!common.quiet) {
            io.err << line << '\n';
        }
    }
    return missed.empty() && !(options.strict && has_findings(loaded->diagnostics)) ? Exit::done : Exit::findings;
}

} // namespace kezheng
