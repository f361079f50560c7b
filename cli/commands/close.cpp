#include "cli/commands/close.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/curriculum_arguments.hpp"
#include "cli/loading/load_curriculum.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/table.hpp"
#include "exporters/json/coverage_json.hpp"
#include "exporters/tables/workbook.hpp"
#include "exporters/text/key_list.hpp"
#include "exporters/text/label.hpp"
#include "graph/algorithms/integer_solver.hpp"
#include "graph/base/phrase.hpp"

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

constexpr double default_seconds = 60;
constexpr double most_seconds = 86'400;

ClosingObjective objective_named(const std::string& name) {
    return name == "credits" ? ClosingObjective::credits
           : name == "count" ? ClosingObjective::count
                             : ClosingObjective::hours;
}

Message unit_of(ClosingObjective objective) {
    return objective == ClosingObjective::hours     ? Message::objective_hours
           : objective == ClosingObjective::credits ? Message::objective_credits
                                                    : Message::objective_count;
}

/// How many requirements each level with those below it lacks, now and once the modules are taught; up to the level
/// that was asked for.
std::string levels_afterwards(const CompetencyGraph& graph, const ClosingSet& closing, std::optional<unsigned> highest,
                              Language language) {
    std::map<NodeId, std::pair<std::size_t, std::size_t>> missing; // now and then
    const auto count = [&](const std::vector<NodeId>& gaps, bool then) {
        for (const NodeId gap : gaps) {
            NodeId node = gap;
            for (std::optional<NodeId> next = node; next && graph.node(node).kind != NodeKind::level;
                 next = graph.parent(node)) {
                node = *next;
            }
            ++(then ? missing[node].second : missing[node].first);
        }
    };
    count(closing.gaps, false);
    count(closing.unclosable, true);
    Table table({say(Message::column_standard, language), say(Message::column_level, language),
                 say(Message::column_missing_now, language), say(Message::column_missing_then, language)},
                {Table::Align::left, Table::Align::left, Table::Align::right, Table::Align::right});
    for (const NodeId standard : graph.nodes_of(NodeKind::standard)) {
        std::size_t now = 0;
        std::size_t then = 0;
        for (const NodeId level : graph.children(standard)) { // each covers those before it
            const auto* details = std::get_if<LevelDetails>(&graph.node(level).details);
            if (highest && details != nullptr && details->number > *highest) {
                continue;
            }
            now += missing[level].first;
            then += missing[level].second;
            table.add_row({label_of(graph.node(standard)).in(language), label_of(graph.node(level)).in(language),
                           std::to_string(now), std::to_string(then)});
        }
    }
    return table.text();
}

std::string page(const CompetencyGraph& graph, const ClosingSet& closing, std::optional<unsigned> highest,
                 Language language) {
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
        text += say(result, language, amounts) + "\n\n";
        Table table({say(Message::curriculum_code, language), say(Message::curriculum_name, language),
                     say(Message::curriculum_hours, language), say(Message::curriculum_credits, language),
                     say(Message::column_closes_count, language), say(Message::column_closes, language)},
                    {Table::Align::left, Table::Align::left, Table::Align::right, Table::Align::right,
                     Table::Align::right, Table::Align::left});
        for (const ChosenModule& chosen : closing.modules) {
            const auto& details = std::get<ModuleDetails>(graph.node(chosen.module).details);
            const std::string closes = key_list(graph, chosen.closes);
            table.add_row({details.code, graph.node(chosen.module).label.zh, number_text(details.hours),
                           number_text(details.credits), std::to_string(chosen.closes.size()),
                           closes.empty() ? say(Message::close_as_prerequisite, language) : closes});
        }
        text += table.text();
        text +=
            '\n' + say(Message::close_levels, language) + '\n' + levels_afterwards(graph, closing, highest, language);
    }
    if (!closing.unclosable.empty()) {
        text += '\n' + say(Message::close_unclosable, language, {std::to_string(closing.unclosable.size())}) + '\n';
        Table table({say(Message::column_key, language), say(Message::column_name, language)});
        for (const NodeId skill : closing.unclosable) {
            table.add_row({graph.node(skill).key, label_of(graph.node(skill)).in(language)});
        }
        text += table.text();
    }
    return text;
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
    command.option("--time-limit", "S", options->time_limit, Message::option_time_limit);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_close(*options, common, io); };
    });
}

Exit run_close(const CloseOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {}); wrong) {
        return print_usage_error(*wrong, "close", common, io);
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
        return print_error(level.error(), common, io);
    }
    const ClosingObjective objective = objective_named(options.objective);
    const ClosingSet closing = closing_set(graph, loaded->curriculum, *loaded->candidates,
                                           {{depth_of_argument(options.require), *level}, objective, seconds});
    for (const NodeId module : closing.unpriced) {
        loaded->diagnostics.push_back({Rule::candidate_unpriced,
                                       {code_of(graph, module), phrase(unit_of(objective))},
                                       graph.node(module).source,
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
    return deliver(wants_json(common) ? closing_set_json(graph, closing)
                                      : page(graph, closing, *level, common.language),
                   common, io);
}

} // namespace kezheng
