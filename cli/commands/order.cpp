#include "cli/commands/order.hpp"

#include "cli/command_arguments.hpp"
#include "cli/load_sequences.hpp"
#include "cli/order_text.hpp"
#include "cli/reporting.hpp"
#include "exporters/order_json.hpp"

#include <memory>

namespace kezheng {

void attach_order(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "order", Message::help_order, common.language);
    auto options = std::make_shared<OrderOptions>();
    command.positional("NAME", options->name, Message::option_order_name, CommandArguments::Presence::optional);
    command.choice("--scope", options->scope, {"skill", "task", "module"}, Message::option_scope,
                   CommandArguments::Presence::optional);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_order(*options, common, io); };
    });
}

Exit run_order(const OrderOptions& options, const CommonOptions& common, Io& io) {
    const Result<LoadedSequences> loaded = load_sequences(options.name, options.declared, common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const Scope scope = scope_named(options.scope).value_or(loaded->is_curriculum ? Scope::module : Scope::task);
    const std::optional<NodeId> root = scope == Scope::module || !loaded->is_curriculum ? loaded->root : std::nullopt;
    const LearningOrder order = learning_order(loaded->graph, scope, root);
    if (order.order.empty()) {
        return print_error({Message::error_nothing_to_order, {options.name, options.scope}, {}}, common, io);
    }
    return deliver(wants_json(common) ? order_json(loaded->graph, order, common.language)
                                      : order_text(loaded->graph, order, common.language),
                   common, io);
}

} // namespace kezheng
