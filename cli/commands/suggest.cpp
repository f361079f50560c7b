#include "cli/commands/suggest.hpp"

#include "cli/command_arguments.hpp"
#include "cli/curriculum_arguments.hpp"
#include "cli/load_curriculum.hpp"
#include "cli/loading.hpp"
#include "cli/reporting.hpp"
#include "cli/sheet_text.hpp"
#include "exporters/suggestion_json.hpp"
#include "exporters/tables/csv.hpp"
#include "exporters/tables/xlsx.hpp"
#include "mappings/curricula/suggest_alignments.hpp"

#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace kezheng {

namespace {

constexpr double default_least = 0.35;

std::string evidence_text(const AlignmentProposal& proposal, Language language) {
    std::set<std::string> seen;
    std::string text;
    for (const Evidence& evidence : proposal.evidence) {
        if (seen.insert(evidence.a).second) {
            text += (text.empty() ? "" : say(Message::list_separator, language)) + evidence.a;
        }
    }
    return text;
}

/// The headings are those of a curriculum's alignments, so that the file can be
/// put back once it is reviewed.
Sheet sheet_of(const std::string& curriculum, const std::vector<AlignmentProposal>& proposals, Language language) {
    Sheet sheet;
    sheet.name = say(Message::template_alignments, language);
    sheet.title = curriculum;
    const auto add = [&](Message heading, std::size_t width, std::vector<std::string> choices = {}) {
        sheet.columns.push_back(
            {.heading = say(heading, language), .width = width, .wraps = width > 30, .choices = std::move(choices)});
    };
    add(Message::curriculum_code, 0);
    add(Message::curriculum_name, 0);
    add(Message::curriculum_skill, 0);
    add(Message::curriculum_depth, 0, {"I", "R", "M"});
    add(Message::curriculum_status, 12, {"reviewed", "proposed", "rejected"});
    add(Message::curriculum_note, 60);
    add(Message::column_confidence, 0);
    add(Message::column_evidence, 36);
    sheet.frozen_columns = 3;
    for (const AlignmentProposal& proposal : proposals) {
        sheet.rows.push_back({proposal.module, proposal.module_name, proposal.skill, "M", "proposed",
                              proposal.skill_title.in(language), proposal.confidence,
                              evidence_text(proposal, language)});
    }
    return sheet;
}

} // namespace

void attach_suggest(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "suggest", Message::help_suggest, common.language);
    auto options = std::make_shared<SuggestOptions>();
    command.positional("CURRICULUM", options->curriculum, Message::option_curriculum,
                       CommandArguments::Presence::required);
    command.option("--min-score", "S", options->min_score, Message::option_min_score);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_suggest(*options, common, io); };
    });
}

Exit run_suggest(const SuggestOptions& options, const CommonOptions& common, Io& io) {
    const std::optional<double> least =
        options.min_score.empty() ? std::optional(default_least) : number_of_argument(options.min_score, 0, 1);
    if (!least) {
        return print_usage_error({Message::usage_bad_score, {options.min_score}, {}}, "suggest", common, io);
    }
    Result<StandardDrafts> standards = read_standards(common, io);
    if (!standards) {
        return print_error(standards.error(), common, io);
    }
    const Result<ReadCurriculum> read = read_named_curriculum(options.curriculum, standards->standards, io);
    if (!read) {
        return print_error(read.error(), common, io);
    }
    std::vector<Diagnostic> diagnostics = std::move(standards->diagnostics);
    diagnostics.insert(diagnostics.end(), read->diagnostics.begin(), read->diagnostics.end());
    print_diagnostics(diagnostics, common, io);

    const std::vector<AlignmentProposal> proposals = suggest_alignments(read->curriculum, standards->standards, *least);
    if (!common.quiet) {
        std::set<std::string> modules;
        for (const AlignmentProposal& proposal : proposals) {
            modules.insert(proposal.module);
        }
        io.err << (proposals.empty() ? say(Message::suggest_nothing, common.language)
                                     : say(Message::suggest_summary, common.language,
                                           {std::to_string(proposals.size()), std::to_string(modules.size())}))
               << '\n';
    }
    if (wants_json(common)) {
        return deliver(suggestion_json(read->curriculum.name, proposals), common, io);
    }
    const Sheet sheet = sheet_of(read->curriculum.name, proposals, common.language);
    if (common.output.ends_with(".xlsx")) {
        const Result<std::string> bytes = xlsx_of({.title = sheet.title, .sheets = {sheet}});
        return bytes ? deliver(*bytes, common, io) : print_error(bytes.error(), common, io);
    }
    return deliver(common.output.ends_with(".csv") ? csv_of(sheet, CsvStart::byte_order_mark)
                                                   : sheet_text(sheet, {.longest_cell = 40, .notes = true}),
                   common, io);
}

} // namespace kezheng
