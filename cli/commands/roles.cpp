#include "cli/commands/roles.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/curriculum_arguments.hpp"
#include "cli/loading/load_roles.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/role_text.hpp"
#include "exporters/json/roles_json.hpp"
#include "graph/base/suggestion.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace kezheng {

namespace {

/// The roles whose name or group is, or else has in it, what was asked for.
std::vector<RoleReport> matching(const CompetencyGraph& graph, const std::vector<RoleReport>& roles,
                                 const std::string& asked) {
    const std::string wanted = comparison_form(asked);
    std::vector<RoleReport> exact;
    std::vector<RoleReport> partly;
    for (const RoleReport& role : roles) {
        std::vector<std::string> names = groups_of(role);
        names.push_back(graph.node(role.role).label.zh);
        names.push_back(graph.node(role.role).key);
        const auto is = [&](const std::string& name) { return comparison_form(name) == wanted; };
        const auto has = [&](const std::string& name) { return comparison_form(name).contains(wanted); };
        if (std::ranges::any_of(names, is)) {
            exact.push_back(role);
        } else if (std::ranges::any_of(names, has)) {
            partly.push_back(role);
        }
    }
    return exact.empty() ? partly : exact;
}

Error unknown_role(const CompetencyGraph& graph, const std::vector<RoleReport>& roles, const std::string& asked) {
    std::vector<std::string> names;
    for (const RoleReport& role : roles) {
        names.push_back(graph.node(role.role).label.zh);
    }
    const std::string nearest = nearest_name(asked, names);
    return nearest.empty() ? Error{Message::error_unknown_role, {asked}, {}}
                           : Error{Message::error_unknown_role_near, {asked, nearest}, {}};
}

} // namespace

void attach_roles(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "roles", Message::help_roles, common.language);
    auto options = std::make_shared<RolesOptions>();
    command.positional("NAME", options->name, Message::option_role, CommandArguments::Presence::optional);
    command.option("--curriculum", "FILE", options->curriculum, Message::option_role_curriculum);
    command.choice("--require", options->require, {"I", "R", "M"}, Message::option_role_require,
                   CommandArguments::Presence::optional);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_roles(*options, common, io); };
    });
}

Exit run_roles(const RolesOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {}); wrong) {
        return print_usage_error(*wrong, "roles", common, io);
    }
    if (!options.require.empty() && options.curriculum.empty()) {
        return print_usage_error({Message::error_require_needs_curriculum, {}, {}}, "roles", common, io);
    }
    const Result<LoadedRoles> loaded = load_roles(options.curriculum, common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const CompetencyGraph& graph = loaded->graph;
    std::optional<Depth> required;
    if (!options.curriculum.empty()) {
        required = depth_of_argument(options.require);
    }
    const std::vector<RoleReport> all = role_reports(graph);
    const std::vector<RoleReport> roles = options.name.empty() ? all : matching(graph, all, options.name);
    if (roles.empty() && !options.name.empty()) {
        return print_error(unknown_role(graph, all, options.name), common, io);
    }
    if (wants_json(common)) {
        return deliver(roles_json(graph, roles, required), common, io);
    }
    if (options.name.empty()) {
        return deliver(role_table(graph, roles, required, common.language), common, io);
    }
    std::string text;
    for (const RoleReport& role : roles) {
        text += (text.empty() ? "" : "\n") + role_page(graph, role, required, common.language);
    }
    return deliver(text, common, io);
}

} // namespace kezheng
