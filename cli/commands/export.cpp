#include "cli/commands/export.hpp"

#include "cli/command_arguments.hpp"
#include "cli/files.hpp"
#include "cli/loading.hpp"
#include "cli/reporting.hpp"
#include "exporters/graph_json.hpp"
#include "exporters/graphviz.hpp"
#include "exporters/index_page.hpp"
#include "exporters/views.hpp"

#include <algorithm>
#include <array>
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
    std::vector<OutputFile> pictures;
    for (const Diagram& diagram : diagrams) {
        Result<std::string> picture = drawn(diagram, format);
        if (!picture) {
            return print_error(picture.error(), common, io);
        }
        pictures.push_back({file_stem_of(diagram.name) + '.' + format, std::move(*picture)});
    }
    if (const Result<void> written = write_files(common.output, pictures, common.force); !written) {
        return print_error(written.error(), common, io);
    }
    if (!common.quiet) {
        io.err << say(Message::written_files, common.language, {std::to_string(diagrams.size()), common.output})
               << '\n';
    }
    return Exit::done;
}

/// What a view draws one picture of.
struct ViewRoot {
    View view;
    NodeKind root;
};
constexpr std::array view_roots{ViewRoot{View::standard, NodeKind::standard}, ViewRoot{View::level, NodeKind::level},
                                ViewRoot{View::area, NodeKind::area}};

/// The view that draws `node`: the one asked for, or the one of its kind.
Result<View> view_for(const Node& node, const ExportOptions& options, Language language) {
    const auto kind = heading_of(node.kind).in(language);
    if (options.view.empty()) {
        const auto* const row = std::ranges::find(view_roots, node.kind, &ViewRoot::root);
        return row != view_roots.end() ? Result<View>(row->view)
                                       : std::unexpected(Error{Message::error_node_without_view, {node.key, kind}, {}});
    }
    const auto* const row = std::ranges::find(view_roots, view_named(options.view), &ViewRoot::view);
    if (row->root != node.kind) {
        return std::unexpected(Error{
            Message::error_node_not_of_view, {node.key, kind, options.view, heading_of(row->root).in(language)}, {}});
    }
    return row->view;
}

Exit export_pictures(const CompetencyGraph& graph, const ExportOptions& options, const CommonOptions& common, Io& io) {
    std::optional<NodeId> only;
    View view = view_named(options.view).value_or(View::all);
    if (!options.node.empty()) {
        const Result<NodeId> id = resolve_key(graph, options.node);
        if (!id) {
            return print_error(id.error(), common, io);
        }
        const Result<View> wanted = view_for(graph.node(*id), options, common.language);
        if (!wanted) {
            return print_error(wanted.error(), common, io);
        }
        only = *id;
        view = *wanted;
    }
    const std::vector<Diagram> diagrams = diagrams_of(graph, view, common.language, only);
    if (diagrams.empty()) {
        return print_error({Message::error_no_such_view, {options.view.empty() ? "all" : options.view}, {}}, common,
                           io);
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
    CommandArguments command(app, "export", Message::help_export, common.language);
    auto options = std::make_shared<ExportOptions>();
    std::vector<std::string> view_names;
    for (const ViewRow& row : views()) {
        view_names.emplace_back(row.name);
    }
    command.choice("--format", options->format, {"json", "dot", "svg"}, Message::option_format,
                   CommandArguments::Presence::required);
    command.choice("--view", options->view, view_names, Message::option_view, CommandArguments::Presence::optional);
    command.option("--node", "KEY", options->node, Message::option_node);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_export(*options, common, io); };
    });
}

Exit run_export(const ExportOptions& options, const CommonOptions& common, Io& io) {
    if (!options.node.empty() && (options.format == "json" || options.view == "all")) {
        return print_usage_error({Message::error_node_of_whole_graph, {}, {}}, "export", common, io);
    }
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
