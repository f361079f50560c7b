#include "cli/commands/standards.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/loading.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/table.hpp"
#include "exporters/json/summary_json.hpp"
#include "graph/analysis/standard_summary.hpp"
#include "mappings/language/lexicon.hpp"
#include "mappings/standards/wording_lint.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

namespace kezheng {

namespace {

std::string summary_table(const CompetencyGraph& graph, Language language) {
    const auto text = [&](Message message) { return say(message, language); };
    constexpr auto left = Table::Align::left;
    constexpr auto right = Table::Align::right;
    Table table({text(Message::column_key), text(Message::column_standard), text(Message::column_code),
                 text(Message::column_level), text(Message::column_areas), text(Message::column_tasks),
                 text(Message::column_skills), text(Message::column_majors), text(Message::column_roles),
                 text(Message::column_terms)},
                {left, left, left, left, right, right, right, right, right, right});
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        const StandardSummary summary = summarise(graph, id);
        const Node& node = graph.node(id);
        std::string levels;
        for (const LevelSize& size : summary.levels) {
            levels += levels.empty() ? "" : text(Message::list_separator);
            levels += graph.node(size.level).label.in(language) + ' ' + std::to_string(size.skills);
        }
        table.add_row({node.key, node.label.in(language), std::get<StandardDetails>(node.details).code, levels,
                       std::to_string(summary.areas), std::to_string(summary.tasks), std::to_string(summary.skills),
                       std::to_string(summary.majors_in(Catalogue::original)) + " / " +
                           std::to_string(summary.majors_in(Catalogue::revised)),
                       std::to_string(summary.roles), std::to_string(summary.terms)});
    }
    return table.text();
}

} // namespace

void attach_standards(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "standards", Message::help_standards, common.language);
    auto options = std::make_shared<StandardsOptions>();
    command.flag("--lint", options->lint, Message::option_lint);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_standards(*options, common, io); };
    });
}

Exit run_standards(const StandardsOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {}); wrong) {
        return print_usage_error(*wrong, "standards", common, io);
    }
    const Result<LoadedStandards> loaded = load_standards(common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    std::vector<Diagnostic> diagnostics = loaded->diagnostics;
    if (options.lint) {
        const Result<StandardDrafts> drafts = read_standards(common, io);
        if (!drafts) {
            return print_error(drafts.error(), common, io);
        }
        for (const StandardDraft& standard : drafts->standards) {
            std::ranges::move(lint_wording(standard, bundled_lexicon()), std::back_inserter(diagnostics));
        }
    }
    print_diagnostics(diagnostics, common, io);
    return deliver(wants_json(common) ? summary_json(loaded->graph) : summary_table(loaded->graph, common.language),
                   common, io);
}

} // namespace kezheng
