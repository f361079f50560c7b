#include "cli/text/role_text.hpp"

#include "cli/text/table.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"

#include <algorithm>

namespace kezheng {

namespace {

std::string listed(const std::vector<std::string>& texts, Language language) {
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

/// How far a curriculum takes a role.
struct RoleCoverage {
    std::size_t skills = 0;
    std::size_t shallow = 0;
    std::vector<RoleGap> gaps;
};

RoleCoverage coverage_of(const CompetencyGraph& graph, NodeId role, Depth required) {
    RoleCoverage coverage{role_skills(graph, role).size(), 0, role_gaps(graph, role, required)};
    coverage.shallow = static_cast<std::size_t>(std::ranges::count_if(coverage.gaps, &RoleGap::taught));
    return coverage;
}

/// What is lacking: a sentence with the counts, then the requirements.
std::string gap_text(const CompetencyGraph& graph, NodeId role, Depth required, Language language) {
    const RoleCoverage coverage = coverage_of(graph, role, required);
    const std::string text = say(Message::role_lacks_heading, language,
                                 {graph.node(role).label.in(language), std::to_string(coverage.skills),
                                  std::to_string(coverage.skills - coverage.gaps.size()),
                                  std::to_string(coverage.gaps.size()), std::to_string(coverage.shallow)}) +
                             '\n';
    if (coverage.gaps.empty()) {
        return text + (coverage.skills == 0 ? "" : say(Message::role_lacks_nothing, language) + '\n');
    }
    Table table({say(Message::column_key, language), say(Message::column_name, language),
                 say(Message::column_role_lacking, language)});
    for (const RoleGap& gap : coverage.gaps) {
        table.add_row({graph.node(gap.skill).key, caption_of(graph.node(gap.skill), language),
                       say(gap.taught ? Message::role_gap_shallow : Message::role_gap_uncovered, language)});
    }
    return text + table.text();
}

} // namespace

std::vector<std::string> groups_of(const RoleReport& role) {
    std::vector<std::string> groups;
    for (const RoleLevel& level : role.levels) {
        if (!level.group.empty() && std::ranges::find(groups, level.group) == groups.end()) {
            groups.push_back(level.group);
        }
    }
    return groups;
}

std::string role_table(const CompetencyGraph& graph, const std::vector<RoleReport>& roles,
                       std::optional<Depth> required, Language language) {
    using Align = Table::Align;
    std::vector<std::string> headings{say(Message::column_role_group, language), say(Message::column_role, language),
                                      say(Message::column_targeted_by, language),
                                      say(Message::column_required_tasks, language)};
    if (required) {
        for (const Message heading :
             {Message::column_role_needed, Message::column_role_reached, Message::column_role_lacking}) {
            headings.push_back(say(heading, language));
        }
    }
    Table table(std::move(headings),
                {Align::left, Align::left, Align::left, Align::right, Align::right, Align::right, Align::right});
    for (const RoleReport& role : roles) {
        std::vector<std::string> row{listed(groups_of(role), language), graph.node(role.role).label.in(language),
                                     levels_of(graph, role, language), std::to_string(role.tasks.size())};
        if (required) {
            const RoleCoverage coverage = coverage_of(graph, role.role, *required);
            row.push_back(std::to_string(coverage.skills));
            row.push_back(std::to_string(coverage.skills - coverage.gaps.size()));
            row.push_back(std::to_string(coverage.gaps.size()));
        }
        table.add_row(std::move(row));
    }
    return table.text();
}

std::string role_page(const CompetencyGraph& graph, const RoleReport& role, std::optional<Depth> required,
                      Language language) {
    const std::string& name = graph.node(role.role).label.in(language);
    const std::vector<std::string> groups = groups_of(role);
    std::string text = groups.empty() ? name : say(Message::role_heading, language, {name, listed(groups, language)});
    text += '\n' + say(Message::column_targeted_by, language) + (language == Language::chinese ? "：" : ": ") +
            levels_of(graph, role, language) + "\n\n";
    if (role.tasks.empty()) {
        return text + say(Message::role_no_tasks, language) + '\n';
    }
    Table table({say(Message::column_key, language), say(Message::column_role_task, language),
                 say(Message::column_role_status, language), say(Message::column_role_evidence, language)});
    for (const RequiredTask& task : role.tasks) {
        std::string evidence;
        for (const Evidence& one : task.evidence) {
            evidence += (evidence.empty() ? "" : "；") + one.a + " ~ " + one.b;
        }
        table.add_row({graph.node(task.task).key, caption_of(graph.node(task.task), language),
                       heading_of(task.status).in(language), evidence});
    }
    text += table.text();
    return required ? text + '\n' + gap_text(graph, role.role, *required, language) : text;
}

} // namespace kezheng
