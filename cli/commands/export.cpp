#include "cli/commands/export.hpp"

#include "cli/files.hpp"
#include "cli/help.hpp"
#include "cli/loading.hpp"
#include "cli/reporting.hpp"
#include "exporters/graph_json.hpp"
#include "exporters/graphviz.hpp"
#include "exporters/index_page.hpp"
#include "exporters/views.hpp"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>

#include <filesystem>
#include <memory>
#include <optional>

namespace kezheng {

namespace {

Result<std::string> drawn(const Diagram& diagram, const std::string& format) {
    return format == "dot" ? dot_of(diagram) : svg_of(diagram);
}

/// Several pictures go into a folder, one file each, once all of them are drawn.
Exit write_pictures(const std::vector<Diagram>& diagrams, const std::string& format, const CommonOptions& common,
                    Io& io) {
    std::vector<std::string> pictures;
    for (const Diagram& diagram : diagrams) {
        Result<std::string> picture = drawn(diagram, format);
        if (!picture) {
            return print_error(picture.error(), common, io);
        }
        pictures.push_back(std::move(*picture));
    }
    if (const Result<void> made = make_folder(common.output); !made) {
        return print_error(made.error(), common, io);
    }
    for (std::size_t i = 0; i < diagrams.size(); ++i) {
        const std::filesystem::path path =
            std::filesystem::path(common.output) / (file_stem_of(diagrams[i].name) + '.' + format);
        if (const Result<void> written = write_file(path.string(), pictures[i], common.force); !written) {
            return print_error(written.error(), common, io);
        }
    }
    if (!common.quiet) {
        io.err << say(Message::written_files, common.language, {std::to_string(diagrams.size()), common.output})
               << '\n';
    }
    return Exit::done;
}

Exit export_pictures(const CompetencyGraph& graph, const ExportOptions& options, const CommonOptions& common, Io& io) {
    std::optional<NodeId> only;
    if (!options.node.empty()) {
        const Result<NodeId> id = resolve_key(graph, options.node);
        if (!id) {
            return print_error(id.error(), common, io);
        }
        only = *id;
    }
    const View view = view_named(options.view).value_or(View::all);
    const std::vector<Diagram> diagrams = diagrams_of(graph, view, common.language, only);
    if (diagrams.empty()) {
        return print_error({Message::error_no_such_view, {options.view}, {}}, common, io);
    }
    std::error_code status;
    const bool into_folder = std::filesystem::is_directory(common.output, status) || common.output.ends_with('/');
    if (diagrams.size() == 1 && !into_folder) {
        const Result<std::string> picture = drawn(diagrams.front(), options.format);
        return picture ? deliver(*picture, common, io) : print_error(picture.error(), common, io);
    }
    if (common.output.empty() || common.output == "-") {
        return print_error({Message::error_output_needed, {std::to_string(diagrams.size())}, {}}, common, io);
    }
    return write_pictures(diagrams, options.format, common, io);
}

} // namespace

void attach_export(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CLI::App* command = add_command(app, "export", Message::help_export, common.language);
    auto options = std::make_shared<ExportOptions>();
    std::vector<std::string> view_names;
    for (const ViewRow& row : views()) {
        view_names.emplace_back(row.name);
    }
    command->add_option("--format", options->format, say(Message::option_format, common.language))
        ->required()
        ->check(CLI::IsMember(std::vector<std::string>{"json", "dot", "svg"}));
    command->add_option("--view", options->view, say(Message::option_view, common.language))
        ->check(CLI::IsMember(view_names));
    command->add_option("--node", options->node, say(Message::option_node, common.language))->type_name("KEY");
    command->callback([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_export(*options, common, io); };
    });
}

Exit run_export(const ExportOptions& options, const CommonOptions& common, Io& io) {
    const Result<LoadedStandards> loaded = load_standards(common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    if (options.format == "json") {
        return deliver(graph_json(loaded->graph), common, io);
    }
    return export_pictures(loaded->graph, options, common, io);
}

} // namespace kezheng
