#include "cli/commands/diff.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/loading.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/diff_text.hpp"
#include "exporters/json/diff_json.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace kezheng {

namespace {

struct LoadedVersion {
    CompetencyGraph graph;
    NodeId standard = NodeId(0);
    std::vector<Diagnostic> diagnostics;
};

Result<LoadedVersion> load_version(const std::string& name, Io& io) {
    Result<ReadStandard> read = named_standard(name, io);
    if (!read) {
        return std::unexpected(read.error());
    }
    GraphBuilder builder;
    register_standard(read->standard, builder);
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(read->diagnostics));
    const NodeId standard = *sealed.graph.find(read->standard.id);
    return LoadedVersion{std::move(sealed.graph), standard, std::move(read->diagnostics)};
}

bool has_statements(const LoadedVersion& version) {
    return std::ranges::any_of(version.graph.nodes(), [&](NodeId node) {
        const auto* const skill = std::get_if<SkillDetails>(&version.graph.node(node).details);
        return skill != nullptr && !skill->statement.empty();
    });
}

/// A version, and how it was asked for.
struct NamedVersion {
    const LoadedVersion& version;
    const std::string& name;
};

// A version with the document's sentences against one with titles alone: everything would seem reworded.
void warn_of_unlike_texts(const NamedVersion& before, const NamedVersion& after, std::vector<Diagnostic>& diagnostics) {
    const bool old_has = has_statements(before.version);
    if (old_has == has_statements(after.version)) {
        return;
    }
    const NamedVersion& titles = old_has ? after : before;
    const NamedVersion& texts = old_has ? before : after;
    diagnostics.push_back({Rule::unlike_texts, {titles.name, texts.name}, {}, {}});
}

bool changed(const StandardDiff& diff) {
    const auto has_changes = [](const ListChange& list) { return !list.added.empty() || !list.dropped.empty(); };
    return !diff.names.empty() || !diff.changed_terms.empty() || has_changes(diff.majors) || has_changes(diff.roles) ||
           has_changes(diff.terms) || has_changes(diff.references) ||
           std::ranges::any_of(diff.requirements,
                               [](const RequirementChange& one) { return one.kind != ChangeKind::unchanged; });
}

} // namespace

void attach_diff(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "diff", Message::help_diff, common.language);
    auto options = std::make_shared<DiffOptions>();
    command.positional("OLD", options->before, Message::option_diff_old, CommandArguments::Presence::required);
    command.positional("NEW", options->after, Message::option_diff_new, CommandArguments::Presence::required);
    command.flag("--all", options->all, Message::option_diff_all);
    command.flag("--strict", options->strict, Message::option_diff_strict);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_diff(*options, common, io); };
    });
}

Exit run_diff(const DiffOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {}); wrong) {
        return print_usage_error(*wrong, "diff", common, io);
    }
    const Result<LoadedVersion> before = load_version(options.before, io);
    if (!before) {
        return print_error(before.error(), common, io);
    }
    const Result<LoadedVersion> after = load_version(options.after, io);
    if (!after) {
        return print_error(after.error(), common, io);
    }
    std::vector<Diagnostic> diagnostics = before->diagnostics;
    std::ranges::copy(after->diagnostics, std::back_inserter(diagnostics));
    std::erase_if(diagnostics, [](const Diagnostic& one) { return severity_of(one.rule) == Severity::note; });
    warn_of_unlike_texts({*before, options.before}, {*after, options.after}, diagnostics);
    print_diagnostics(diagnostics, common, io);
    const StandardDiff diff = compare_versions(before->graph, before->standard, after->graph, after->standard);
    const StandardVersion one{before->graph, before->standard};
    const StandardVersion other{after->graph, after->standard};
    const Exit delivered = deliver(wants_json(common) ? diff_json(diff, one, other)
                                                      : diff_text(diff, one, other, options.all, common.language),
                                   common, io);
    return delivered == Exit::done && options.strict && changed(diff) ? Exit::findings : delivered;
}

} // namespace kezheng
