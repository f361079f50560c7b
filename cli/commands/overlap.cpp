#include "cli/commands/overlap.hpp"

#include "cli/command_arguments.hpp"
#include "cli/commands/overlap_text.hpp"
#include "cli/reporting.hpp"
#include "exporters/overlap_json.hpp"
#include "exporters/overlap_sssom.hpp"
#include "graph/analysis/overlap.hpp"

#include <charconv>
#include <memory>
#include <optional>

namespace kezheng {

namespace {

std::optional<double> score_in(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= 0 && value <= 1 ? std::optional(value) : std::nullopt;
}

} // namespace

void attach_overlap(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "overlap", Message::help_overlap, common.language);
    auto options = std::make_shared<OverlapOptions>();
    command.positional("A", options->request.a, Message::option_overlap_a, CommandArguments::Presence::required);
    command.positional("B", options->request.b, Message::option_overlap_b, CommandArguments::Presence::required);
    command.flag("--proposed-only", options->request.proposed_only, Message::option_proposed_only);
    command.option("--min-score", "S", options->min_score, Message::option_overlap_min_score);
    command.choice("--format", options->format, {"text", "json", "sssom"}, Message::option_overlap_format,
                   CommandArguments::Presence::optional);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_overlap(*options, common, io); };
    });
}

Exit run_overlap(const OverlapOptions& options, const CommonOptions& common, Io& io) {
    CrosswalkRequest request = options.request;
    if (!options.min_score.empty()) {
        const std::optional<double> score = score_in(options.min_score);
        if (!score) {
            return print_usage_error({Message::error_overlap_min_score, {options.min_score}, {}}, "overlap", common,
                                     io);
        }
        request.min_score = *score;
    }
    const Result<LoadedCrosswalk> loaded = load_crosswalk(request, common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const OverlapReport report = overlap(loaded->graph, loaded->a, loaded->b);
    if (options.format == "sssom") {
        return deliver(overlap_sssom(loaded->graph, report, common.language), common, io);
    }
    const bool json = options.format == "json" || (options.format.empty() && wants_json(common));
    return deliver(json ? overlap_json(loaded->graph, report) : overlap_text(loaded->graph, report, common.language),
                   common, io);
}

} // namespace kezheng
