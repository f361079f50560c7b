#include "cli/commands/export.hpp"

#include "cli/command_arguments.hpp"
#include "cli/files.hpp"
#include "cli/loading/load_graph.hpp"
#include "cli/loading/loading.hpp"
#include "cli/picture_pages.hpp"
#include "cli/progress.hpp"
#include "cli/reporting.hpp"
#include "exporters/formats.hpp"
#include "exporters/index_page.hpp"
#include "exporters/name_uuid.hpp"
#include "exporters/views/views.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

/// The names of the formats that `chosen` chooses, `a|b`.
template <class Chosen>
std::string names_of(Chosen chosen) {
    std::string text;
    for (const ExportFormat& row : export_formats()) {
        text += chosen(row) ? (text.empty() ? "" : "|") + std::string(row.name) : "";
    }
    return text;
}

/// Several files go into a folder, once all of them are made.
Exit write_all(std::vector<OutputFile> files, const CommonOptions& common, Io& io) {
    if (const Result<void> written = write_files(common.output, files, common.force); !written) {
        return print_error(written.error(), common, io);
    }
    if (!common.quiet) {
        io.err << say(Message::written_files, common.language, {std::to_string(files.size()), common.output}) << '\n';
    }
    return Exit::done;
}

/// The view that draws `node`: the one asked for, or the one of its kind.
Result<View> view_for(const Node& node, const ExportOptions& options, Language language) {
    const auto kind = heading_of(node.kind).in(language);
    const std::span<const ViewRow> rows = views();
    if (options.view.empty()) { // the first view of a kind draws its tree
        const auto row = std::ranges::find(rows, node.kind, &ViewRow::root);
        return row != rows.end() ? Result<View>(row->view)
                                 : std::unexpected(Error{Message::error_node_without_view, {node.key, kind}, {}});
    }
    const auto row = std::ranges::find(rows, options.view, &ViewRow::name);
    if (row->root != node.kind) {
        return std::unexpected(Error{
            Message::error_node_not_of_view, {node.key, kind, options.view, heading_of(row->root).in(language)}, {}});
    }
    return row->view;
}

/// Why a view is empty, and what to do about it.
Error nothing_to_draw(View view, Language language) {
    const auto row = std::ranges::find(views(), view, &ViewRow::view);
    std::string name(row->name);
    if (!row->edge) {
        return {Message::error_no_such_view, {std::move(name)}, {}};
    }
    return {Message::view_without_edges,
            {std::move(name), heading_of(*row->edge).in(language), say(row->advice, language)},
            {}};
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
    std::vector<Diagram> diagrams = diagrams_of(graph, view, common.language, only);
    if (diagrams.empty()) {
        return print_error(nothing_to_draw(view, common.language), common, io);
    }
    for (const Diagram& diagram : diagrams) {
        if (!diagram.not_drawn.empty()) {
            print_note(
                say(Message::note_not_drawn, common.language,
                    {std::to_string(diagram.edges.size()), std::to_string(graph.edge_count()), diagram.not_drawn}),
                common, io);
        }
    }
    const Result<std::vector<Diagram>> pages = on_paper(std::move(diagrams), options.paper, common, io);
    if (!pages) {
        return print_error(pages.error(), common, io);
    }
    const ExportFormat& format = *export_format_named(options.format);
    if (pages->size() == 1 && !names_folder(common.output)) {
        const Result<std::string> picture = format.draw(pages->front());
        return picture ? deliver(*picture, common, io) : print_error(picture.error(), common, io);
    }
    if (common.output.empty() || common.output == "-") {
        return print_error({Message::error_output_needed, {std::to_string(pages->size())}, {}}, common, io);
    }
    std::vector<OutputFile> pictures;
    Progress progress(Message::progress_pictures, pages->size(), common, io);
    for (const Diagram& page : *pages) {
        Result<std::string> picture = format.draw(page);
        if (!picture) {
            return print_error(picture.error(), common, io);
        }
        pictures.push_back({file_stem_of(page.name) + '.' + std::string(format.ending), std::move(*picture)});
        progress.step();
    }
    return write_all(std::move(pictures), common, io);
}

Exit export_data(const CompetencyGraph& graph, const ExportFormat& format, const ExportOptions& options,
                 const CommonOptions& common, Io& io) {
    Result<std::vector<ExportedFile>> files =
        format.files(graph, {common.language, options.base, options.byte_order_mark});
    if (!files) {
        return print_error(files.error(), common, io);
    }
    if (format.has_addresses && options.base.empty()) {
        print_note(say(Message::note_urn_names, common.language), common, io);
    }
    if (names_folder(common.output)) {
        std::vector<OutputFile> outputs;
        for (ExportedFile& file : *files) {
            outputs.push_back({std::move(file.name), std::move(file.bytes)});
        }
        return write_all(std::move(outputs), common, io);
    }
    if (files->size() > 1 && !format.first_stands_alone) {
        return print_error({Message::error_files_need_folder, {std::to_string(files->size())}, {}}, common, io);
    }
    if (files->size() > 1) {
        print_note(say(Message::note_more_tables, common.language, {std::to_string(files->size())}), common, io);
    }
    return files->empty() ? print_error({Message::error_no_such_view, {options.format}, {}}, common, io)
                          : deliver(files->front().bytes, common, io);
}

/// What the export needs: data have all there is (of the pairs that reviewers judged, theirs alone), a picture what it
/// shows; that of the whole graph says what it does not show.
GraphContents contents_for(const ExportFormat& format, const ExportOptions& options) {
    const bool whole = format.draw == nullptr || options.view == "all" || (options.view + options.node).empty();
    const auto shows = [&](View view) { return whole || view_named(options.view) == view; };
    const bool proposals = !options.without_proposals;
    const UndecidedPairs undecided = !proposals ? UndecidedPairs::none
                                     : whole    ? UndecidedPairs::left_out
                                                : UndecidedPairs::proposed;
    return {options.curriculum, proposals && shows(View::roles), proposals && shows(View::order),
            shows(View::overlap) ? std::optional(undecided) : std::nullopt};
}

/// Options that the format has no use for are refused, not passed over.
std::optional<Error> misplaced_option(const ExportFormat& format, const ExportOptions& options) {
    if (!options.node.empty() && options.view == "all") {
        return Error{Message::error_node_of_whole_graph, {}, {}};
    }
    if (format.draw == nullptr && !options.paper.empty()) {
        return Error{Message::error_option_of_format,
                     {"--paper", names_of([](const ExportFormat& row) { return row.draw != nullptr; })},
                     {}};
    }
    if (format.draw == nullptr && (!options.node.empty() || !options.view.empty())) {
        return Error{Message::error_view_of_data,
                     {names_of([](const ExportFormat& row) { return row.draw != nullptr; }), options.format},
                     {}};
    }
    if (!format.has_addresses && !options.base.empty()) {
        return Error{Message::error_option_of_format,
                     {"--base", names_of([](const ExportFormat& row) { return row.has_addresses; })},
                     {}};
    }
    if (options.byte_order_mark && options.format != "csv") {
        return Error{Message::error_option_of_format, {"--bom", "csv"}, {}};
    }
    if (!options.base.empty() && !is_base_uri(options.base)) {
        return Error{Message::error_bad_base, {options.base}, {}};
    }
    return std::nullopt;
}

} // namespace

void attach_export(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "export", Message::help_export, common.language);
    auto options = std::make_shared<ExportOptions>();
    std::vector<CommandArguments::Choice> formats;
    for (const ExportFormat& row : export_formats()) {
        formats.push_back({std::string(row.name), row.description});
    }
    std::vector<CommandArguments::Choice> view_names;
    for (const ViewRow& row : views()) {
        view_names.push_back({std::string(row.name), row.description});
    }
    command.choice("--format", "FORMAT", options->format, formats, Message::option_format,
                   CommandArguments::Presence::required);
    command.choice("--view", "VIEW", options->view, view_names, Message::option_view,
                   CommandArguments::Presence::optional);
    command.option("--node", "KEY", options->node, Message::option_node);
    command.choice("--paper", "PAPER", options->paper,
                   {{"a4", Message::paper_a4}, {"a3", Message::paper_a3}, {"none", Message::paper_none}},
                   Message::option_paper, CommandArguments::Presence::optional);
    command.option("--curriculum", "FILE", options->curriculum, Message::option_export_curriculum);
    command.flag("--without-proposals", options->without_proposals, Message::option_without_proposals);
    command.option("--base", "URI", options->base, Message::option_base);
    command.flag("--bom", options->byte_order_mark, Message::option_bom);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_export(*options, common, io); };
    });
}

Exit run_export(const ExportOptions& options, const CommonOptions& common, Io& io) {
    const ExportFormat& format = *export_format_named(options.format);
    if (const std::optional<Error> error = misplaced_option(format, options)) {
        return print_usage_error(*error, "export", common, io);
    }
    const Result<LoadedStandards> loaded = load_graph(contents_for(format, options), common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    return format.draw != nullptr ? export_pictures(loaded->graph, options, common, io)
                                  : export_data(loaded->graph, format, options, common, io);
}

} // namespace kezheng
