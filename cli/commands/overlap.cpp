#include "cli/commands/overlap.hpp"

#include "cli/command_arguments.hpp"
#include "cli/commands/overlap_text.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "exporters/json/overlap_json.hpp"
#include "exporters/pictures/overlap_pictures.hpp"
#include "exporters/sssom/overlap_sssom.hpp"
#include "exporters/tables/csv.hpp"
#include "exporters/tables/markdown.hpp"
#include "exporters/tables/overlap_sheets.hpp"
#include "exporters/tables/xlsx.hpp"
#include "graph/analysis/overlap/overlap.hpp"

#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

std::optional<double> score_in(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= 0 && value <= 1 ? std::optional(value) : std::nullopt;
}

/// The format that was asked for, or else the one that the output file's name ends in.
std::string format_of_output(const OverlapOptions& options, const CommonOptions& common) {
    if (!options.format.empty()) {
        return options.format;
    }
    if (wants_json(common)) {
        return "json";
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> endings{
        {{".xlsx", "xlsx"}, {".csv", "csv"}, {".md", "md"}, {".tsv", "sssom"}, {".svg", "svg"}}};
    for (const auto& [ending, format] : endings) {
        if (common.output.ends_with(ending)) {
            return std::string(format);
        }
    }
    return options.view.empty() ? "text" : "svg";
}

std::string picture_of(const LoadedCrosswalk& loaded, const OverlapReport& report, const OverlapOptions& options,
                       std::optional<double> min_score, Language language) {
    if (options.view == "levels") {
        return overlap_levels_picture(loaded.graph, report, language);
    }
    if (options.view == "pairs") {
        constexpr double strong = 0.7;
        return overlap_pairs_picture(loaded.graph, report, min_score.value_or(strong), language);
    }
    return overlap_areas_picture(loaded.graph, report, language);
}

} // namespace

void attach_overlap(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "overlap", Message::help_overlap, common.language);
    auto options = std::make_shared<OverlapOptions>();
    command.positional("A", options->request.a, Message::option_overlap_a, CommandArguments::Presence::required);
    command.positional("B", options->request.b, Message::option_overlap_b, CommandArguments::Presence::required);
    command.option("--crosswalk", "FILE", options->request.decisions, Message::option_overlap_crosswalk);
    command.flag("--proposed-only", options->request.proposed_only, Message::option_proposed_only);
    command.option("--min-score", "S", options->min_score, Message::option_overlap_min_score);
    command.choice("--format", options->format, {"text", "json", "sssom", "xlsx", "csv", "md", "svg"},
                   Message::option_overlap_format, CommandArguments::Presence::optional);
    command.choice("--view", options->view, {"areas", "levels", "pairs"}, Message::option_overlap_view,
                   CommandArguments::Presence::optional);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_overlap(*options, common, io); };
    });
}

Exit run_overlap(const OverlapOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {".csv", ".md", ".xlsx", ".tsv", ".svg"});
        wrong && options.format.empty()) {
        return print_usage_error(*wrong, "overlap", common, io);
    }
    CrosswalkRequest request = options.request;
    if (!options.min_score.empty()) {
        const std::optional<double> score = score_in(options.min_score);
        if (!score) {
            return print_usage_error({Message::error_overlap_min_score, {options.min_score}, {}}, "overlap", common,
                                     io);
        }
        request.min_score = score;
    }
    const Result<LoadedCrosswalk> loaded = load_crosswalk(request, common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const OverlapReport report = overlap(loaded->graph, loaded->a, loaded->b);
    const std::string format = format_of_output(options, common);
    if (format == "sssom") {
        return deliver(overlap_sssom(loaded->graph, report, common.language), common, io);
    }
    if (format == "xlsx") {
        if (common.output.empty()) {
            return print_usage_error({Message::usage_picture_format, {"xlsx"}, {}}, "overlap", common, io);
        }
        const Result<std::string> bytes = xlsx_of(overlap_workbook(loaded->graph, report, common.language));
        return bytes ? deliver(*bytes, common, io) : print_error(bytes.error(), common, io);
    }
    if (format == "csv") {
        return deliver(csv_of(overlap_pairs_sheet(loaded->graph, report, common.language), CsvStart::byte_order_mark),
                       common, io);
    }
    if (format == "svg") {
        return deliver(picture_of(*loaded, report, options, request.min_score, common.language), common, io);
    }
    if (format == "md") {
        return deliver(markdown_of(overlap_workbook(loaded->graph, report, common.language)), common, io);
    }
    return deliver(format == "json" ? overlap_json(loaded->graph, report)
                                    : overlap_text(loaded->graph, report, common.language),
                   common, io);
}

} // namespace kezheng
