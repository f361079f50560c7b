#include "cli/commands/ingest.hpp"

#include "cli/command_arguments.hpp"
#include "cli/commands/ingest_report.hpp"
#include "cli/files.hpp"
#include "cli/loading/input_files.hpp"
#include "cli/loading/loading.hpp"
#include "cli/progress.hpp"
#include "cli/reporting.hpp"
#include "exporters/json/standard_json.hpp"
#include "exporters/json/standard_list_json.hpp"
#include "graph/model/graph_builder.hpp"
#include "majors/assign_codes.hpp"
#include "majors/renames.hpp"
#include "mappings/standards/register_standard.hpp"
#include "mappings/standards/standard_keys.hpp"
#include "mappings/standards/wording_lint.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

namespace kezheng {

namespace {

/// One file read, as text for people and as JSON.
struct Ingested {
    std::string id;
    std::string json;
    std::string report;
    IngestSummary summary;
    std::vector<Diagnostic> diagnostics;
};

/// Where an earlier file has the standard's key, it gets that of its file's name, or the next number of it.
void take_free_key(ReadStandard& read, const std::string& file, std::set<std::string>& taken) {
    if (taken.insert(read.standard.id).second) {
        return;
    }
    const std::string stem = standard_key_from(std::filesystem::path(file).stem().string());
    std::string key = stem;
    for (unsigned number = 2; !taken.insert(key).second; ++number) {
        key = standard_key_from(std::to_string(number) + '-' + stem);
    }
    read.diagnostics.push_back({Rule::standard_key_taken, {read.standard.id, key}, SourceRef{file, 0, 0}, {}});
    read = with_key(std::move(read), key);
}

Result<Ingested> ingest(const std::string& file, const IngestOptions& options, Language language,
                        std::set<std::string>& taken, Io& io) {
    Result<ReadStandard> read = read_standard(file, options.id, io);
    if (!read) {
        return std::unexpected(read.error());
    }
    take_free_key(*read, file, taken);
    GraphBuilder builder;
    register_standard(read->standard, builder);
    std::vector<Diagnostic> diagnostics = std::move(read->diagnostics);
    if (options.lint) {
        std::ranges::move(lint_wording(read->standard, bundled_lexicon()), std::back_inserter(diagnostics));
    }
    register_renames(builder);
    std::ranges::move(assign_codes(builder), std::back_inserter(diagnostics));
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(diagnostics));
    const NodeId standard = sealed.graph.nodes_of(NodeKind::standard).front(); // the only one
    return Ingested{read->standard.id, standard_json(sealed.graph, standard, diagnostics, language),
                    report_on(sealed.graph, standard, language),
                    summary_of(file, sealed.graph, standard, diagnostics, language), std::move(diagnostics)};
}

/// Writes each standard to `folder/KEY.json`.
Exit write_each(const std::vector<Ingested>& all, const CommonOptions& common, Io& io) {
    std::vector<OutputFile> files;
    files.reserve(all.size());
    for (const Ingested& one : all) {
        files.push_back({one.id + ".json", one.json});
    }
    if (const Result<void> written = write_files(common.output, files, common.force); !written) {
        return print_error(written.error(), common, io);
    }
    if (!common.quiet) {
        io.err << say(Message::written_files, common.language, {std::to_string(all.size()), common.output}) << '\n';
    }
    return Exit::done;
}

/// What became of several files. One that cannot be read does not stop the others.
struct IngestedFiles {
    std::vector<Ingested> standards;
    std::vector<IngestSummary> summaries; ///< of all files
    std::vector<Diagnostic> diagnostics;
    std::vector<UnreadFile> failures;
};

/// One standard as its document; several, and the files that could not be read, as one list.
std::string json_of_all(const IngestedFiles& read, bool one_file, Language language) {
    if (one_file) {
        return read.standards.front().json;
    }
    std::vector<std::string> standards;
    standards.reserve(read.standards.size());
    for (const Ingested& one : read.standards) {
        standards.push_back(one.json);
    }
    return standard_list_json(standards, read.failures, language);
}

IngestedFiles ingest_all(const InputFiles& input, const IngestOptions& options, const CommonOptions& common, Io& io) {
    IngestedFiles result;
    std::set<std::string> taken;
    for (const std::string& file : input.skipped) {
        result.diagnostics.push_back({Rule::file_skipped, {}, SourceRef{file, 0, 0}, {}});
    }
    Progress progress(Message::progress_reading, input.files.size(), common, io);
    for (const std::string& file : input.files) {
        Result<Ingested> one = ingest(file, options, common.language, taken, io);
        if (one) {
            std::ranges::copy(one->diagnostics, std::back_inserter(result.diagnostics));
            result.summaries.push_back(one->summary);
            result.standards.push_back(std::move(*one));
        } else {
            result.failures.push_back({file, one.error()});
            result.summaries.emplace_back();
            result.summaries.back().file = file;
        }
        progress.step();
    }
    return result;
}

} // namespace

void attach_ingest(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "ingest", Message::help_ingest, common.language);
    auto options = std::make_shared<IngestOptions>();
    command.positionals("FILE", options->files, Message::option_files);
    command.option("--id", "KEY", options->id, Message::option_id);
    command.flag("--strict", options->strict, Message::option_strict);
    command.flag("--lint", options->lint, Message::option_lint);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_ingest(*options, common, io); };
    });
}

Exit run_ingest(const IngestOptions& options, const CommonOptions& common, Io& io) {
    const Result<InputFiles> input = expand_folders(options.files);
    if (!input) {
        return print_error(input.error(), common, io);
    }
    const bool one_file = input->files.size() == 1 && !input->has_folder;
    if (!options.id.empty() && !one_file) {
        return print_usage_error({Message::error_id_for_one_file, {}, {}}, "ingest", common, io);
    }
    if (!options.id.empty() && !is_standard_key(options.id)) {
        return print_usage_error({Message::error_bad_id, {options.id}, {}}, "ingest", common, io);
    }
    IngestedFiles read = ingest_all(*input, options, common, io);
    print_diagnostics(read.diagnostics, common, io);
    for (const UnreadFile& unread : read.failures) {
        print_error(unread.error, common, io);
    }
    const bool each = !common.output.empty() && names_folder(common.output);
    if (read.standards.empty() && (one_file || each || !wants_json(common))) {
        return Exit::impossible;
    }
    std::string text = one_file ? read.standards.front().report : summary_table(read.summaries, common.language);
    if (each && !one_file) {
        if (!common.quiet) {
            io.out << text << std::flush;
        }
    } else if (wants_json(common)) {
        text = json_of_all(read, one_file, common.language);
    }
    const Exit delivered = each ? write_each(read.standards, common, io) : deliver(text, common, io);
    if (delivered != Exit::done || !read.failures.empty()) {
        return Exit::impossible;
    }
    return options.strict && has_findings(read.diagnostics) ? Exit::findings : Exit::done;
}

} // namespace kezheng
