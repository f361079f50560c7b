#include "cli/commands/metrics.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/load_sequences.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/metrics_text.hpp"
#include "exporters/json/metrics_json.hpp"
#include "graph/analysis/order/uncovered_blocking.hpp"

#include <memory>

namespace kezheng {

void attach_metrics(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "metrics", Message::help_metrics, common.language);
    auto options = std::make_shared<MetricsOptions>();
    command.positional("CURRICULUM", options->curriculum, Message::option_metrics_name,
                       CommandArguments::Presence::required);
    command.choice("--scope", options->scope, {"skill", "task", "module"}, Message::option_scope,
                   CommandArguments::Presence::optional);
    command.flag("--strict", options->strict, Message::option_strict_metrics);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_metrics(*options, common, io); };
    });
}

Exit run_metrics(const MetricsOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {}); wrong) {
        return print_usage_error(*wrong, "metrics", common, io);
    }
    const Result<LoadedSequences> loaded = load_sequences({{options.curriculum}, {}, Crosswalks::left_out}, common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const Scope scope = scope_named(options.scope).value_or(loaded->is_curriculum ? Scope::module : Scope::task);
    const bool by_root = !loaded->roots.empty() && (scope == Scope::module || !loaded->is_curriculum);
    const std::optional<NodeId> root = by_root ? std::optional(loaded->roots.front()) : std::nullopt;
    const CurricularMetrics metrics = curricular_metrics(
        loaded->graph, scope, root, loaded->has_quarters ? TermSystem::quarter : TermSystem::semester);
    if (metrics.nodes.empty()) {
        return print_error({Message::error_nothing_to_order, {options.curriculum}, {}}, common, io);
    }
    std::vector<UncoveredNode> uncovered;
    if (scope != Scope::module) {
        const std::vector<NodeId> roots(root ? 1 : 0, root.value_or(NodeId(0)));
        uncovered = uncovered_by_blocking(loaded->graph, metrics, learning_order(loaded->graph, scope, roots));
    }
    const Exit delivered =
        deliver(wants_json(common) ? metrics_json(loaded->graph, metrics, scope, uncovered)
                                   : metrics_text(loaded->graph, metrics, scope, uncovered, common.language),
                common, io);
    const bool is_refused = options.strict && (has_findings(loaded->diagnostics) || !metrics.valid);
    return delivered == Exit::done && is_refused ? Exit::findings : delivered;
}

} // namespace kezheng
