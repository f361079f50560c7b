#include "cli/commands/majors.hpp"

#include "cli/command_arguments.hpp"
#include "cli/files.hpp"
#include "cli/loading/loading.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/major_page.hpp"
#include "exporters/json/majors_json.hpp"
#include "exporters/pictures/major_matrix_picture.hpp"
#include "exporters/tables/csv.hpp"
#include "exporters/tables/major_sheets.hpp"
#include "exporters/tables/xlsx.hpp"
#include "majors/major_batch.hpp"
#include "majors/major_lookup.hpp"
#include "majors/major_text.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

/// The filters as values, or why they cannot be.
Result<MajorQuestion> question_of(const MajorsOptions& options) {
    MajorQuestion question{options.major, {}, {}};
    if (!options.tier.empty()) {
        question.tier = tier_from(options.tier);
        if (!question.tier) {
            return std::unexpected(Error{Message::error_unknown_tier_option, {options.tier}, {}});
        }
    }
    if (!options.catalogue.empty()) {
        question.catalogue = catalogue_from(options.catalogue);
        if (!question.catalogue) {
            return std::unexpected(Error{Message::error_unknown_catalogue_option, {options.catalogue}, {}});
        }
    }
    return question;
}

/// The format that was asked for, or that the output file's name stands for.
std::string format_of(const MajorsOptions& options, const CommonOptions& common) {
    if (!options.format.empty()) {
        return options.format;
    }
    for (const char* const format : {"csv", "xlsx", "svg"}) {
        if (!common.json && common.output.ends_with(std::string(".") + format)) {
            return format;
        }
    }
    return wants_json(common) ? "json" : "text";
}

class MajorsRun {
  public:
    MajorsRun(const CompetencyGraph& graph, const MajorsOptions& options, const CommonOptions& common, Io& io)
        : m_graph(graph), m_options(options), m_common(common), m_io(io), m_format(format_of(options, common)) {}

    Exit one(const MajorQuestion& question) {
        const MajorAnswer answer = MajorLookup(m_graph).answer(question);
        if (m_format == "json") {
            return deliver(majors_json(answer), m_common, m_io);
        }
        if (m_format == "text") {
            return deliver(major_page(answer, m_common.language), m_common, m_io);
        }
        const MajorBatch batch{{{1, question.text, {}, m_options.tier, answer}}};
        return deliver_sheets({batch_sheet(batch, m_graph, m_common.language)});
    }

    Exit all(const MajorQuestion& question) {
        const MajorMatrix matrix = filtered(question);
        if (m_format == "json") {
            MajorAnswer answer;
            answer.question = question;
            answer.matches = MajorLookup(m_graph).listed_matches(question);
            answer.verdict = answer.matches.empty() ? MajorVerdict::unknown : MajorVerdict::listed;
            return deliver(majors_json(answer, matrix, m_graph), m_common, m_io);
        }
        if (m_format == "svg") {
            return deliver(major_matrix_svg(m_graph, matrix, m_common.language), m_common, m_io);
        }
        if (m_format == "text") {
            return deliver(matrix_page(matrix, m_graph, m_common.language), m_common, m_io);
        }
        return deliver_sheets(
            {matrix_sheet(matrix, m_graph, m_common.language), shares_sheet(matrix, m_graph, m_common.language)});
    }

    Exit batch(const MajorQuestion& filter) {
        const Result<std::string> bytes = read_file(m_options.batch, m_io);
        if (!bytes) {
            return print_error(bytes.error(), m_common, m_io);
        }
        const std::string shown = m_options.batch == "-" ? "<stdin>" : m_options.batch;
        const Result<ReadSheets> read = read_sheets(*bytes, shown);
        if (!read) {
            return print_error(read.error(), m_common, m_io);
        }
        // Of a workbook the first sheet that holds anything.
        const auto sheet = std::ranges::find_if(read->sheets, [](const SourceSheet& s) { return !s.rows.empty(); });
        if (sheet == read->sheets.end()) {
            return print_error(Error{Message::error_file_empty, {}, {.file = shown}}, m_common, m_io);
        }
        std::vector<TextRow> rows;
        for (const SheetRow& row : sheet->rows) {
            rows.push_back({row.number, row.cells});
        }
        const Result<AnsweredBatch> answered = answer_batch(rows, shown, MajorLookup(m_graph), filter);
        if (!answered) {
            return print_error(answered.error(), m_common, m_io);
        }
        std::vector<Diagnostic> diagnostics = read->diagnostics;
        for (Diagnostic diagnostic : answered->diagnostics) {
            diagnostic.source = sheet->place({diagnostic.source.line, {}});
            diagnostics.push_back(std::move(diagnostic));
        }
        print_diagnostics(diagnostics, m_common, m_io);
        if (m_format == "json") {
            return deliver(batch_json(answered->batch), m_common, m_io);
        }
        if (m_format == "text") {
            return deliver(batch_page(answered->batch, m_graph, m_common.language), m_common, m_io);
        }
        return deliver_sheets({batch_sheet(answered->batch, m_graph, m_common.language)});
    }

  private:
    /// The first sheet as CSV, or all of them as a workbook.
    Exit deliver_sheets(std::vector<Sheet> sheets) {
        if (m_format == "csv") {
            const CsvStart start = m_options.bom ? CsvStart::byte_order_mark : CsvStart::plain;
            return deliver(csv_of(sheets.front(), start), m_common, m_io);
        }
        const std::string title = sheets.front().title;
        const Result<std::string> workbook = xlsx_of({title, std::move(sheets)});
        return workbook ? deliver(*workbook, m_common, m_io) : print_error(workbook.error(), m_common, m_io);
    }

    [[nodiscard]] MajorMatrix filtered(const MajorQuestion& question) const {
        MajorMatrix matrix = major_matrix(m_graph);
        if (question.catalogue) {
            const bool original = *question.catalogue == Catalogue::original;
            for (MajorRow& row : matrix.rows) {
                for (InLists& lists : row.lists) {
                    (original ? lists.revised : lists.original) = false;
                }
            }
        }
        std::erase_if(matrix.rows, [&](const MajorRow& row) {
            return (question.tier && row.tier != *question.tier) ||
                   std::ranges::none_of(row.lists, [](const InLists& lists) { return lists.any(); });
        });
        std::erase_if(matrix.shares, [&](const MajorShare& share) {
            return (question.tier && share.tier != *question.tier) ||
                   (question.catalogue && share.catalogue != *question.catalogue);
        });
        return matrix;
    }

    const CompetencyGraph& m_graph;
    const MajorsOptions& m_options;
    const CommonOptions& m_common;
    Io& m_io;
    std::string m_format;
};

/// What is wrong with the arguments together, if anything.
std::optional<Error> check(const MajorsOptions& options, const CommonOptions& common) {
    if (!options.major.empty() && options.major.find_first_not_of(" \t") == std::string::npos) {
        return Error{Message::error_major_empty, {}, {}};
    }
    if (!options.major.empty() && !options.batch.empty()) {
        return Error{Message::error_major_and_batch, {}, {}};
    }
    if (format_of(options, common) == "svg" && (!options.major.empty() || !options.batch.empty())) {
        return Error{Message::error_major_picture, {}, {}};
    }
    if (format_of(options, common) == "xlsx" && (common.output.empty() || common.output == "-")) {
        return Error{Message::error_xlsx_needs_file, {}, {}};
    }
    return std::nullopt;
}

} // namespace

void attach_majors(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "majors", Message::help_majors, common.language);
    auto options = std::make_shared<MajorsOptions>();
    command.positional("NAME|CODE", options->major, Message::option_major, CommandArguments::Presence::optional);
    command.option("--tier", "T", options->tier, Message::option_major_tier);
    command.option("--catalogue", "C", options->catalogue, Message::option_catalogue);
    command.option("--batch", "FILE.csv", options->batch, Message::option_major_batch);
    command.choice("--format", options->format, {"text", "csv", "xlsx", "json", "svg"}, Message::option_major_format,
                   CommandArguments::Presence::optional);
    command.flag("--bom", options->bom, Message::option_major_bom);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_majors(*options, common, io); };
    });
}

Exit run_majors(const MajorsOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {".csv", ".xlsx", ".svg"});
        wrong && options.format.empty()) {
        return print_usage_error(*wrong, "majors", common, io);
    }
    const Result<MajorQuestion> question = question_of(options);
    const std::optional<Error> wrong = question ? check(options, common) : std::optional(question.error());
    if (wrong) {
        return print_usage_error(*wrong, "majors", common, io);
    }
    const Result<LoadedStandards> loaded = load_standards(common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    MajorsRun run(loaded->graph, options, common, io);
    if (!options.batch.empty()) {
        return run.batch(*question);
    }
    return !options.major.empty() ? run.one(*question) : run.all(*question);
}

} // namespace kezheng
