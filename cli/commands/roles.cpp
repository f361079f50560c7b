#include "cli/commands/roles.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading.hpp"
#include "cli/reporting.hpp"
#include "cli/table.hpp"
#include "exporters/label.hpp"
#include "exporters/roles_json.hpp"
#include "graph/base/suggestion.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace kezheng {

namespace {

/// The groups that the standards print a role under, each once.
std::vector<std::string> groups_of(const RoleReport& role) {
    std::vector<std::string> groups;
    for (const RoleLevel& level : role.levels) {
        if (!level.group.empty() && std::ranges::find(groups, level.group) == groups.end()) {
            groups.push_back(level.group);
        }
    }
    return groups;
}

std::string joined(const std::vector<std::string>& texts, Language language) {
    std::string result;
    for (const std::string& text : texts) {
        result += (result.empty() ? "" : say(Message::list_separator, language)) + text;
    }
    return result;
}

/// `b2b 初级、中级；overseas 高级`.
std::string levels_of(const CompetencyGraph& graph, const RoleReport& role, Language language) {
    std::string text;
    std::string standard;
    for (const RoleLevel& level : role.levels) {
        const std::string& key = graph.node(level.standard).key;
        const std::string name = graph.node(level.level).label.in(language);
        if (key == standard) {
            text += say(Message::list_separator, language) + name;
        } else {
            if (!text.empty()) {
                text += language == Language::chinese ? "；" : "; ";
            }
            text += key;
            text += ' ';
            text += name;
        }
        standard = key;
    }
    return text;
}

std::string role_table(const CompetencyGraph& graph, const std::vector<RoleReport>& roles, Language language) {
    Table table({say(Message::column_role_group, language), say(Message::column_role, language),
                 say(Message::column_targeted_by, language), say(Message::column_required_tasks, language)},
                {Table::Align::left, Table::Align::left, Table::Align::left, Table::Align::right});
    for (const RoleReport& role : roles) {
        table.add_row({joined(groups_of(role), language), graph.node(role.role).label.in(language),
                       levels_of(graph, role, language), std::to_string(role.tasks.size())});
    }
    return table.text();
}

std::string role_page(const CompetencyGraph& graph, const RoleReport& role, Language language) {
    const std::string& name = graph.node(role.role).label.in(language);
    const std::vector<std::string> groups = groups_of(role);
    std::string text = groups.empty() ? name : say(Message::role_heading, language, {name, joined(groups, language)});
    text += '\n' + say(Message::column_targeted_by, language) + (language == Language::chinese ? "：" : ": ") +
            levels_of(graph, role, language) + "\n\n";
    if (role.tasks.empty()) {
        return text + say(Message::role_no_tasks, language) + '\n';
    }
    Table table({say(Message::column_key, language), say(Message::column_role_task, language),
                 say(Message::column_role_status, language), say(Message::column_role_evidence, language)});
    for (const RequiredTask& required : role.tasks) {
        std::string evidence;
        for (const Evidence& one : required.evidence) {
            evidence += (evidence.empty() ? "" : "；") + one.a + " ~ " + one.b;
        }
        table.add_row({graph.node(required.task).key, caption_of(graph.node(required.task), language),
                       heading_of(required.status).in(language), evidence});
    }
    return text + table.text();
}

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
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_roles(*options, common, io); };
    });
}

Exit run_roles(const RolesOptions& options, const CommonOptions& common, Io& io) {
    const Result<LoadedStandards> loaded = load_standards(common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const CompetencyGraph& graph = loaded->graph;
    const std::vector<RoleReport> all = role_reports(graph);
    const std::vector<RoleReport> roles = options.name.empty() ? all : matching(graph, all, options.name);
    if (roles.empty() && !options.name.empty()) {
        return print_error(unknown_role(graph, all, options.name), common, io);
    }
    if (wants_json(common)) {
        return deliver(roles_json(graph, roles), common, io);
    }
    if (options.name.empty()) {
        return deliver(role_table(graph, roles, common.language), common, io);
    }
    std::string text;
    for (const RoleReport& role : roles) {
        text += (text.empty() ? "" : "\n") + role_page(graph, role, common.language);
    }
    return deliver(text, common, io);
}

} // namespace kezheng
