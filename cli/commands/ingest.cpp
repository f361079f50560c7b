#include "cli/commands/ingest.hpp"

#include "cli/command_arguments.hpp"
#include "cli/files.hpp"
#include "cli/loading.hpp"
#include "cli/reporting.hpp"
#include "exporters/standard_json.hpp"
#include "graph/analysis/standard_summary.hpp"
#include "graph/model/graph_builder.hpp"
#include "majors/assign_codes.hpp"
#include "mappings/standards/register_standard.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <utility>

namespace kezheng {

namespace {

/// One file read, as text for people and as JSON.
struct Ingested {
    std::string id;
    std::string json;
    std::string report;
    std::vector<Diagnostic> diagnostics;
};

std::string report_on(const CompetencyGraph& graph, NodeId standard, Language language) {
    const StandardSummary summary = summarise(graph, standard);
    const Node& node = graph.node(standard);
    const auto& details = std::get<StandardDetails>(node.details);
    const std::string colon = language == Language::chinese ? "：" : ": ";
    std::string text = node.label.in(language) + "  " + node.key + '\n';
    const auto line = [&](const std::string& heading, const std::string& value) {
        if (!value.empty()) {
            std::string capitalised = heading;
            capitalised[0] = capitalised[0] >= 'a' && capitalised[0] <= 'z'
                                 ? static_cast<char>(capitalised[0] - 'a' + 'A')
                                 : capitalised[0];
            text += "  " + capitalised + colon + value + '\n';
        }
    };
    line(say(Message::column_code, language), details.code);
    line(say(Message::column_edition, language), details.edition);
    line(say(Message::column_issued, language), details.issued);
    line(say(Message::field_issuer, language), details.issuer);
    for (const LevelSize& size : summary.levels) {
        line(graph.node(size.level).label.in(language),
             say(Message::level_size, language,
                 {std::to_string(size.areas), std::to_string(size.tasks), std::to_string(size.skills)}));
    }
    line(say(Message::total, language),
         say(Message::level_size, language,
             {std::to_string(summary.areas), std::to_string(summary.tasks), std::to_string(summary.skills)}));
    for (const Catalogue catalogue : all_catalogues) {
        std::string counts;
        for (const Tier tier : all_tiers) {
            const std::size_t count =
                summary.majors.at(static_cast<std::size_t>(catalogue)).at(static_cast<std::size_t>(tier));
            if (count > 0) {
                counts += counts.empty() ? "" : say(Message::list_separator, language);
                counts += heading_of(tier).in(language) + ' ' + std::to_string(count);
            }
        }
        line(heading_of(catalogue).in(language), counts);
    }
    line(say(Message::column_roles, language), std::to_string(summary.roles));
    line(say(Message::column_terms, language), std::to_string(summary.terms));
    line(say(Message::column_references, language), std::to_string(summary.normative_references));
    line(say(Message::column_bibliography, language), std::to_string(summary.bibliography));
    return text;
}

Result<Ingested> ingest(const std::string& file, const std::string& id, Language language, Io& io) {
    Result<ReadStandard> read = read_standard(file, id, io);
    if (!read) {
        return std::unexpected(read.error());
    }
    GraphBuilder builder;
    register_standard(read->standard, builder);
    std::vector<Diagnostic> diagnostics = std::move(read->diagnostics);
    std::ranges::move(assign_codes(builder), std::back_inserter(diagnostics));
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(diagnostics));
    const NodeId standard = sealed.graph.nodes_of(NodeKind::standard).front(); // the only one
    return Ingested{read->standard.id, standard_json(sealed.graph, standard, diagnostics, language),
                    report_on(sealed.graph, standard, language), std::move(diagnostics)};
}

/// Several standards as one JSON document; each is a complete `kezheng/standard/1` of its own.
std::string json_of_all(const std::vector<Ingested>& all) {
    if (all.size() == 1) {
        return all.front().json;
    }
    std::string text = "{\n\"schema\": \"kezheng/standard-list/1\",\n\"standards\": [\n";
    for (std::size_t i = 0; i < all.size(); ++i) {
        text += all[i].json.substr(0, all[i].json.size() - 1) + (i + 1 < all.size() ? ",\n" : "\n");
    }
    return text + "]\n}\n";
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

bool is_folder(const std::string& path) {
    std::error_code status;
    return path.ends_with('/') || std::filesystem::is_directory(path, status);
}

} // namespace

void attach_ingest(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "ingest", Message::help_ingest, common.language);
    auto options = std::make_shared<IngestOptions>();
    command.positionals("FILE", options->files, Message::option_files);
    command.option("--id", "KEY", options->id, Message::option_id);
    command.flag("--strict", options->strict, Message::option_strict);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_ingest(*options, common, io); };
    });
}

Exit run_ingest(const IngestOptions& options, const CommonOptions& common, Io& io) {
    if (!options.id.empty() && options.files.size() > 1) {
        return print_usage_error({Message::error_id_for_one_file, {}, {}}, "ingest", common, io);
    }
    if (!options.id.empty() && !is_standard_key(options.id)) {
        return print_usage_error({Message::error_bad_id, {options.id}, {}}, "ingest", common, io);
    }
    std::vector<Ingested> all;
    std::vector<Diagnostic> diagnostics;
    for (const std::string& file : options.files) {
        Result<Ingested> one = ingest(file, options.id, common.language, io);
        if (!one) {
            return print_error(one.error(), common, io);
        }
        if (std::ranges::find(all, one->id, &Ingested::id) != all.end()) {
            return print_error({Message::error_same_standard_twice, {one->id}, SourceRef{file, 0, 0}}, common, io);
        }
        diagnostics.insert(diagnostics.end(), one->diagnostics.begin(), one->diagnostics.end());
        all.push_back(std::move(*one));
    }
    print_diagnostics(diagnostics, common, io);
    const bool each = !common.output.empty() && is_folder(common.output);
    std::string text;
    if (wants_json(common)) {
        text = json_of_all(all);
    } else {
        for (const Ingested& one : all) {
            text += (text.empty() ? "" : "\n") + one.report;
        }
    }
    const Exit delivered = each ? write_each(all, common, io) : deliver(text, common, io);
    return delivered == Exit::done && options.strict && has_findings(diagnostics) ? Exit::findings : delivered;
}

} // namespace kezheng
