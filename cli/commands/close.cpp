#include "cli/commands/close.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/curriculum_arguments.hpp"
#include "cli/loading/load_curriculum.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/sheet_text.hpp"
#include "exporters/json/coverage_json.hpp"
#include "exporters/tables/closing_tables.hpp"
#include "exporters/tables/csv.hpp"
#include "exporters/tables/markdown.hpp"
#include "exporters/tables/xlsx.hpp"
#include "exporters/text/exclusion_text.hpp"
#include "graph/algorithms/integer_solver.hpp"
#include "graph/base/phrase.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

constexpr double default_seconds = 60;
constexpr double most_seconds = 86'400;

ClosingObjective objective_named(const std::string& name) {
    return name == "credits" ? ClosingObjective::credits
           : name == "count" ? ClosingObjective::count
                             : ClosingObjective::hours;
}

/// The format that was asked for, or the one that the output file's ending names.
std::string format_of_closing(const CloseOptions& options, const CommonOptions& common) {
    if (!options.format.empty()) {
        return options.format;
    }
    for (const char* ending : {"csv", "md", "xlsx"}) {
        if (common.output.ends_with(std::string(".") + ending)) {
            return ending;
        }
    }
    return wants_json(common) ? "json" : "text";
}

/// The cell in which the price is missing; the module's own where no column is for it.
SourceRef place_of_price(const LoadedCurriculum& loaded, NodeId module, ClosingObjective objective) {
    const ModuleDraft* const draft = draft_of(loaded, module);
    return draft != nullptr && objective == ClosingObjective::hours ? draft->hours_place
                                                                    : loaded.graph.node(module).source;
}

std::string sheet_page(const CompetencyGraph& graph, const ClosingSet& closing, ClosingTable table, Language language) {
    return sheet_text(closing_sheet(graph, closing, table, language), {.notes = true});
}

std::string page(const CompetencyGraph& graph, const ClosingSet& closing, Language language) {
    if (closing.gaps.empty()) {
        return say(Message::close_nothing, language) + '\n';
    }
    const std::size_t closed = closing.gaps.size() - closing.unclosable.size();
    std::string text;
    if (closing.modules.empty()) {
        text = say(Message::close_none_closable, language) + '\n';
    } else {
        text =
            say(Message::close_summary, language,
                {std::to_string(closing.gaps.size()), std::to_string(closed), std::to_string(closing.modules.size())}) +
            '\n';
        const std::vector<std::string> amounts{number_text(closing.total), say(unit_of(closing.objective), language),
                                               number_text(closing.bound)};
        const Message result = closing.optimal        ? Message::close_optimal
                               : has_integer_solver() ? Message::close_not_optimal
                                                      : Message::close_unproven;
        text += say(result, language, amounts);
        if (!closing.excluded.empty()) {
            text += say(Message::close_among_usable, language, {std::to_string(closing.excluded.size())});
        }
        text += "\n\n" + sheet_page(graph, closing, ClosingTable::modules, language);
        text += '\n' + say(Message::close_levels, language) + '\n' +
                sheet_page(graph, closing, ClosingTable::levels, language);
    }
    if (!closing.unclosable.empty()) {
        text += '\n' + say(Message::close_unclosable, language, {std::to_string(closing.unclosable.size())}) + '\n' +
                sheet_page(graph, closing, ClosingTable::unclosable, language);
    }
    if (!closing.excluded.empty()) {
        text += '\n' + say(Message::close_excluded, language, {std::to_string(closing.excluded.size())}) + '\n' +
                sheet_page(graph, closing, ClosingTable::excluded, language);
    }
    return text;
}

Exit write_closing(const LoadedCurriculum& loaded, const ClosingSet& closing, const CloseOptions& options,
                   const CommonOptions& common, Io& io) {
    const CompetencyGraph& graph = loaded.graph;
    const std::string format = format_of_closing(options, common);
    const Language language = common.language;
    const std::optional<ClosingTable> table = closing_table_named(options.table);
    if (format == "json") {
        return deliver(closing_set_json(graph, closing), common, io);
    }
    if (format == "csv") {
        return deliver(csv_of(closing_sheet(graph, closing, table.value_or(ClosingTable::modules), language),
                              CsvStart::byte_order_mark),
                       common, io);
    }
    if (format == "md") {
        return deliver(table ? markdown_of(closing_sheet(graph, closing, *table, language))
                             : markdown_of(closing_workbook(graph, loaded.curriculum, closing, language)),
                       common, io);
    }
    if (format == "xlsx") {
        const Result<std::string> bytes = xlsx_of(closing_workbook(graph, loaded.curriculum, closing, language));
        return bytes ? deliver(*bytes, common, io) : print_error(bytes.error(), common, io);
    }
    return deliver(table ? sheet_page(graph, closing, *table, language) : page(graph, closing, language), common, io);
}

} // namespace

void attach_close(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "close", Message::help_close, common.language);
    auto options = std::make_shared<CloseOptions>();
    command.positional("CURRICULUM", options->curriculum, Message::option_curriculum,
                       CommandArguments::Presence::required);
    command.option("--candidates", "FILE", options->candidates, Message::option_candidates);
    command.option("--level", "N", options->level, Message::option_level_number);
    command.choice("--require", options->require, {"I", "R", "M"}, Message::option_require,
                   CommandArguments::Presence::optional);
    command.choice("--objective", options->objective, {"hours", "credits", "count"}, Message::option_objective,
                   CommandArguments::Presence::optional);
    command.choice("--format", options->format, {"text", "json", "csv", "md", "xlsx"}, Message::option_close_format,
                   CommandArguments::Presence::optional);
    std::vector<std::string> tables;
    for (const ClosingTableRow& row : closing_tables()) {
        tables.emplace_back(row.name);
    }
    command.choice("--table", options->table, std::move(tables), Message::option_close_table,
                   CommandArguments::Presence::optional);
    command.flag("--strict", options->strict, Message::option_strict);
    command.option("--time-limit", "S", options->time_limit, Message::option_time_limit);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_close(*options, common, io); };
    });
}

Exit run_close(const CloseOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {".csv", ".md", ".xlsx"});
        wrong && options.format.empty()) {
        return print_usage_error(*wrong, "close", common, io);
    }
    if (format_of_closing(options, common) == "xlsx" && (common.output.empty() || common.output == "-")) {
        return print_usage_error({Message::usage_workbook_needs_output, {}, {}}, "close", common, io);
    }
    double seconds = default_seconds;
    if (!options.time_limit.empty()) {
        const std::optional<double> given = number_of_argument(options.time_limit, 0, most_seconds);
        if (!given) {
            return print_usage_error({Message::usage_bad_seconds, {options.time_limit}, {}}, "close", common, io);
        }
        seconds = *given;
    }
    Result<LoadedCurriculum> loaded =
        load_curriculum_with_candidates(options.curriculum, options.candidates, common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    const CompetencyGraph& graph = loaded->graph;
    const Result<std::optional<unsigned>> level = level_of_argument(graph, options.level);
    if (!level) {
        return print_usage_error(level.error(), "close", common, io);
    }
    const ClosingObjective objective = objective_named(options.objective);
    const ClosingSet closing = closing_set(graph, loaded->curriculum, *loaded->candidates,
                                           {{depth_of_argument(options.require), *level}, objective, seconds});
    for (const NodeId module : closing.unpriced) {
        loaded->diagnostics.push_back({Rule::candidate_unpriced,
                                       {code_of(graph, module), phrase(unit_of(objective))},
                                       place_of_price(*loaded, module, objective),
                                       {}});
    }
    for (const ExcludedCandidate& candidate : closing.excluded) {
        loaded->diagnostics.push_back({Rule::candidate_excluded,
                                       {code_of(graph, candidate.module), exclusion_text(candidate)},
                                       candidate.reason == ExclusionReason::in_programme
                                           ? graph.node(candidate.module).source
                                           : place_of_requisites(*loaded, candidate.module, candidate.codes),
                                       {}});
    }
    report_cycles(*loaded);
    print_diagnostics(loaded->diagnostics, common, io);
    if (!closing.optimal && !has_integer_solver()) {
        print_note(say(Message::solver_missing, common.language, {std::string(integer_solver_name())}), common, io);
    }
    if (loaded->bundled_candidates && !common.quiet) {
        io.err << say(Message::close_bundled_candidates, common.language) << '\n';
    }
    const Exit written = write_closing(*loaded, closing, options, common, io);
    return written == Exit::done && options.strict && has_findings(loaded->diagnostics) ? Exit::findings : written;
}

} // namespace kezheng
