#include "cli/commands/demo.hpp"

#include "cli/command_arguments.hpp"
#include "cli/files.hpp"
#include "cli/loading/example_files.hpp"
#include "cli/loading/load_graph.hpp"
#include "cli/loading/loading.hpp"
#include "cli/overlap_files.hpp"
#include "cli/picture_pages.hpp"
#include "cli/progress.hpp"
#include "cli/reporting.hpp"
#include "exporters/index_page.hpp"
#include "exporters/json/graph_json.hpp"
#include "exporters/json/standard_json.hpp"
#include "exporters/pictures/graphviz.hpp"
#include "exporters/views/views.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <utility>

namespace kezheng {

namespace {

/// Everything that the demo writes, made before anything is written.
class Demo {
  public:
    Demo(const CompetencyGraph& graph, const CommonOptions& common, Io& io)
        : m_graph(graph), m_common(common), m_io(io) {}

    Result<std::vector<OutputFile>> make() {
        for (const NodeId id : m_graph.nodes_of(NodeKind::standard)) {
            const Node& node = m_graph.node(id);
            add("standards/" + node.key + ".json", standard_json(m_graph, id, {}, m_common.language),
                say(Message::file_standard_json, m_common.language, {node.label.in(m_common.language)}));
        }
        add("graph.json", graph_json(m_graph), say(Message::file_graph_json, m_common.language));
        if (const Result<void> drawn = draw(); !drawn) {
            return std::unexpected(drawn.error());
        }
        for (const auto make_files : {overlap_files, example_files}) {
            Result<std::vector<ExampleFile>> files = make_files(m_graph, m_common, m_io);
            if (!files) {
                return std::unexpected(files.error());
            }
            for (ExampleFile& file : *files) {
                add(std::move(file.path), std::move(file.bytes), std::move(file.description));
            }
        }
        m_files.push_back({"index.html", index_page(m_graph, m_indexed, m_pictures, m_common.language)});
        return std::move(m_files);
    }

  private:
    Result<void> draw() {
        std::vector<Diagram> diagrams;
        for (const View view : {View::standard, View::level, View::area}) {
            Result<std::vector<Diagram>> pages =
                on_paper(diagrams_of(m_graph, view, m_common.language), {}, m_common, m_io);
            if (!pages) {
                return std::unexpected(pages.error());
            }
            for (Diagram& page : *pages) { // the parts of a level are its areas
                if (std::ranges::find(diagrams, page.name, &Diagram::name) == diagrams.end()) {
                    diagrams.push_back(std::move(page));
                }
            }
        }
        for (const Diagram& diagram : diagrams) {
            m_pictures.insert(diagram.name);
        }
        const Diagram whole = diagrams_of(m_graph, View::all, m_common.language).front();
        Progress progress(Message::progress_pictures, diagrams.size() + 1, m_common, m_io);
        for (const Diagram& diagram : diagrams) {
            if (const Result<void> drawn = draw("pictures/" + file_stem_of(diagram.name), diagram); !drawn) {
                return drawn;
            }
            progress.step();
        }
        const Result<void> drawn = draw("graph", whole);
        m_indexed.push_back({"graph.dot", say(Message::file_graph_dot, m_common.language)});
        m_indexed.push_back({"graph.svg", say(Message::file_graph_svg, m_common.language)});
        return drawn;
    }

    Result<void> draw(const std::string& stem, const Diagram& diagram) {
        Result<std::string> dot = dot_of(diagram);
        Result<std::string> svg = svg_of(diagram);
        if (!dot || !svg) {
            return std::unexpected(dot ? svg.error() : dot.error());
        }
        m_files.push_back({stem + ".dot", std::move(*dot)});
        m_files.push_back({stem + ".svg", std::move(*svg)});
        return {};
    }

    void add(std::string path, std::string bytes, std::string description) {
        m_indexed.push_back({path, std::move(description)});
        m_files.push_back({std::move(path), std::move(bytes)});
    }

    const CompetencyGraph& m_graph;
    const CommonOptions& m_common;
    Io& m_io;
    std::vector<OutputFile> m_files;
    std::vector<IndexedFile> m_indexed;
    std::set<std::string> m_pictures; ///< what they draw
};

} // namespace

void attach_demo(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "demo", Message::help_demo, common.language);
    auto options = std::make_shared<DemoOptions>();
    command.positional("DIR", options->folder, Message::option_folder, CommandArguments::Presence::optional);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_demo(*options, common, io); };
    });
}

Exit run_demo(const DemoOptions& options, const CommonOptions& common, Io& io) {
    // As `export` does by itself: with what is proposed, of the pairs between standards with what was reviewed.
    const Result<LoadedStandards> loaded = load_graph({.matches = UndecidedPairs::left_out}, common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const Result<std::vector<OutputFile>> files = Demo(loaded->graph, common, io).make();
    if (!files) {
        return print_error(files.error(), common, io);
    }
    const std::string folder = common.output.empty() ? options.folder : common.output;
    // The demo's files are its own: those of an earlier run are replaced.
    if (const Result<void> written = write_files(folder, *files, true); !written) {
        return print_error(written.error(), common, io);
    }
    if (!common.quiet) {
        io.err << say(Message::written_files, common.language, {std::to_string(files->size()), folder}) << '\n';
        io.out << say(Message::demo_ready, common.language, {(std::filesystem::path(folder) / "index.html").string()})
               << '\n';
    }
    return Exit::done;
}

} // namespace kezheng
