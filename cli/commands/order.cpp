#include "cli/commands/order.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/overridden_steps.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/order_text.hpp"
#include "exporters/json/order_json.hpp"
#include "exporters/pictures/order_picture.hpp"
#include "graph/algorithms/integer_solver.hpp"
#include "graph/analysis/order/term_plan.hpp"

#include <charconv>
#include <cmath>
#include <memory>

namespace kezheng {

namespace {

/// A positive number up to 10,000; `fallback` where the option is not given.
Result<double> positive_number(const char* option, const std::string& text, double fallback) {
    if (text.empty()) {
        return fallback;
    }
    constexpr double most = 10000;
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || !(value > 0) || value > most) {
        return std::unexpected(Error{Message::error_not_a_positive_number, {option, text}, {}});
    }
    return value;
}

Result<TermLimits> limits_of(const OrderOptions& options) {
    if (options.max_credits.empty()) {
        return std::unexpected(Error{Message::error_plan_needs_credits, {}, {}});
    }
    const Result<double> credits = positive_number("--max-credits", options.max_credits, 0);
    const Result<double> terms = positive_number("--terms", options.terms, 0);
    if (!credits || !terms) {
        return std::unexpected(credits ? terms.error() : credits.error());
    }
    if (*terms != std::floor(*terms)) {
        return std::unexpected(Error{Message::error_not_a_positive_number, {"--terms", options.terms}, {}});
    }
    return TermLimits{*credits, static_cast<unsigned>(*terms)};
}

Exit deliver_order(const LoadedSequences& loaded, const LearningOrder& order, const TermPlan* plan,
                   const TermLimits& limits, const CommonOptions& common, Io& io) {
    const CompetencyGraph& graph = loaded.graph;
    if (common.output.ends_with(".svg")) {
        return deliver(svg_of(order.scope == Scope::module ? term_picture(graph, order, plan, common.language)
                                                           : order_picture(graph, order, common.language)),
                       common, io);
    }
    const OrderDocument document{order, plan, limits, overridden_steps(loaded, order)};
    if (!wants_json(common)) {
        return deliver(order_text(graph, document, common.language), common, io);
    }
    return deliver([&](std::ostream& out) { write_order_json(graph, document, common.language, out); }, common, io);
}

std::string joined_names(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : " ") + name;
    }
    return text;
}

} // namespace

void attach_order(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "order", Message::help_order, common.language);
    auto options = std::make_shared<OrderOptions>();
    command.positionals("NAME", options->names, Message::option_order_name, CommandArguments::Presence::optional);
    command.choice("--scope", options->scope, {"skill", "task", "module"}, Message::option_scope,
                   CommandArguments::Presence::optional);
    command.option("--edges", "FILE", options->declared, Message::option_declared);
    command.flag("--plan", options->plan, Message::option_plan);
    command.option("--max-credits", "N", options->max_credits, Message::option_max_credits);
    command.option("--terms", "N", options->terms, Message::option_terms);
    command.flag("--strict", options->strict, Message::option_strict_order);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_order(*options, common, io); };
    });
}

Exit run_order(const OrderOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {".svg"}); wrong) {
        return print_usage_error(*wrong, "order", common, io);
    }
    TermLimits limits;
    if (options.plan) {
        const Result<TermLimits> wanted = limits_of(options);
        if (!wanted) {
            return print_usage_error(wanted.error(), "order", common, io);
        }
        limits = *wanted;
    }
    const Crosswalks crosswalks = options.scope == "module" ? Crosswalks::left_out : Crosswalks::included;
    const Result<LoadedSequences> loaded = load_sequences({options.names, options.declared, crosswalks}, common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const Scope scope = scope_named(options.scope).value_or(loaded->is_curriculum ? Scope::module : Scope::task);
    if (options.plan && (scope != Scope::module || !loaded->is_curriculum)) {
        return print_usage_error({Message::error_plan_needs_curriculum, {}, {}}, "order", common, io);
    }
    const std::vector<NodeId> everything;
    const LearningOrder order = learning_order(
        loaded->graph, scope, scope == Scope::module || !loaded->is_curriculum ? loaded->roots : everything);
    if (order.order.empty()) {
        return print_error({Message::error_nothing_to_order, {joined_names(options.names)}, {}}, common, io);
    }
    std::optional<TermPlan> plan;
    if (options.plan) {
        plan = plan_terms(loaded->graph, order, limits);
        if (!plan->is_shortest && !has_integer_solver()) {
            print_note(say(Message::solver_missing, common.language, {std::string(integer_solver_name())}), common, io);
        }
        if (plan->terms.empty()) {
            return print_error({Message::plan_none, {plan->reason.in(common.language)}, {}}, common, io);
        }
    }
    const Exit delivered = deliver_order(*loaded, order, plan ? &*plan : nullptr, limits, common, io);
    const bool is_refused =
        options.strict && (has_findings(loaded->diagnostics) || !order.cycles.empty() || !order.violations.empty());
    return delivered == Exit::done && is_refused ? Exit::findings : delivered;
}

} // namespace kezheng
