#include "cli/commands/suggest.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/curriculum_arguments.hpp"
#include "cli/loading/load_curriculum.hpp"
#include "cli/loading/loading.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/suggestion_workbook.hpp"
#include "cli/text/sheet_text.hpp"
#include "exporters/json/suggestion_json.hpp"
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

constexpr std::size_t fingerprint_columns = 2;
constexpr double default_least = 0.4; // half of what is that sure was right: docs/curricula.md

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
    if (const std::optional<Error> wrong = wrong_ending(common, {".csv", ".xlsx"}); wrong) {
        return print_usage_error(*wrong, "suggest", common, io);
    }
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
    if (common.output.ends_with(".xlsx")) {
        const Result<std::string> bytes =
            xlsx_of(suggestion_workbook(read->curriculum, standards->standards, proposals, common.language));
        return bytes ? deliver(*bytes, common, io) : print_error(bytes.error(), common, io);
    }
    Sheet sheet = suggestion_sheet(read->curriculum, standards->standards, proposals, common.language);
    const bool is_table = common.output.ends_with(".csv");
    if (!is_table) { // the fingerprints are for programs
        sheet.columns.resize(sheet.columns.size() - fingerprint_columns);
        for (std::vector<SheetCell>& row : sheet.rows) {
            row.resize(sheet.columns.size());
        }
    }
    return deliver(is_table ? csv_of(sheet, CsvStart::byte_order_mark)
                            : sheet_text(sheet, {.longest_cell = 40, .notes = true}),
                   common, io);
}

} // namespace kezheng
