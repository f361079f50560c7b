#include "mappings/alignments/role_requirements.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/table_rows.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/register_standard.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

KEZHENG_EMBEDDED(role_tasks)
KEZHENG_EMBEDDED(role_words)

namespace kezheng {

namespace {

constexpr std::size_t most_fields = 6;
using Fields = std::array<std::string_view, most_fields>;

/// The rows of a table of the project.
std::vector<Fields> rows_of(std::string_view data) {
    std::vector<Fields> rows;
    for_each_row(data, most_fields, [&](const std::vector<std::string_view>& row) {
        std::ranges::copy_n(row.begin(), most_fields, rows.emplace_back().begin());
    });
    return rows;
}

/// A task of the standard with what it is called.
struct NamedTask {
    std::string key;
    std::string name;
    std::string area;
    unsigned level = 0;
};

std::vector<NamedTask> tasks_of(const StandardDraft& standard) {
    std::vector<NamedTask> tasks;
    for (const LevelDraft& level : standard.levels) {
        for (std::size_t a = 0; a < level.areas.size(); ++a) {
            const AreaDraft& area = level.areas[a];
            for (std::size_t t = 0; t < area.tasks.size(); ++t) {
                tasks.push_back({task_key(standard.id, level.number, a + 1, t + 1), area.tasks[t].name.zh, area.name.zh,
                                 level.number});
            }
        }
    }
    return tasks;
}

EdgeDraft edge_of(const RoleDraft& role, const NamedTask& task, Status status, std::vector<Evidence> evidence) {
    return {EdgeKind::requires_, role_key(role.name), task.key, Requires{status, std::move(evidence)}, role.source};
}

/// A word of a role's name, and what the work is called in names of tasks.
struct RoleWord {
    std::string word;
    std::vector<std::string> called;
};

/// The name without what only says that it is a post: 电池检修员 → 电池检修.
std::string without_post(std::string name) {
    for (const std::string_view post :
         {"工程师", "专员", "助理", "主管", "经理", "总监", "人员", "岗位", "师", "员", "岗"}) {
        if (name.ends_with(post) && name.size() > post.size()) {
            name.resize(name.size() - post.size());
            break;
        }
    }
    return name;
}

/// The words of the table that the name has; without any, the name itself without its post.
std::vector<RoleWord> words_of(const std::string& name) {
    const std::string form = comparison_form(name);
    std::vector<RoleWord> words;
    for (const Fields& row : rows_of(embedded_role_words())) {
        if (form.contains(comparison_form(row[0]))) {
            RoleWord word{std::string(row[0]), {}};
            for_each_field(row[1], '|', [&](std::string_view called) { word.called.emplace_back(called); });
            words.push_back(std::move(word));
        }
    }
    // SEO says more than the 营销 beside it.
    const bool special =
        std::ranges::any_of(words, [](const RoleWord& x) { return x.word != "营销" && x.word != "运营"; });
    if (special) {
        std::erase_if(words, [](const RoleWord& x) { return x.word == "营销"; });
    }
    const std::string bare = without_post(form);
    constexpr std::size_t two_ideographs = 6; // bytes
    if (words.empty() && bare.size() >= two_ideographs) {
        words.push_back({bare, {bare}});
    }
    return words;
}

std::optional<Evidence> evidence_for(const std::vector<RoleWord>& words, const NamedTask& task) {
    for (const auto& [kind, name] : {std::pair("task", &task.name), std::pair("area", &task.area)}) {
        const std::string form = comparison_form(*name);
        for (const RoleWord& word : words) {
            for (const std::string& called : word.called) {
                if (form.contains(comparison_form(called))) {
                    return Evidence{kind, word.word, called, {}};
                }
            }
        }
    }
    return std::nullopt;
}

std::vector<EdgeDraft> proposals_for(const RoleDraft& role, const std::vector<NamedTask>& tasks) {
    std::vector<EdgeDraft> edges;
    for (const std::string& name : {role.name, role.group}) {
        if (!edges.empty() || name.empty()) {
            continue;
        }
        const std::vector<RoleWord> words = words_of(name);
        for (const NamedTask& task : tasks) {
            const bool targeted = std::ranges::find(role.levels, task.level) != role.levels.end();
            std::optional<Evidence> evidence = targeted ? evidence_for(words, task) : std::nullopt;
            if (evidence) {
                edges.push_back(edge_of(role, task, Status::proposed, {std::move(*evidence)}));
            }
        }
    }
    return edges;
}

std::vector<EdgeDraft> reviewed_for(const RoleDraft& role, const std::vector<NamedTask>& tasks) {
    std::vector<EdgeDraft> edges;
    for (const auto& [name, key, task_name, kind, of_role, of_task] : rows_of(embedded_role_tasks())) {
        const auto task = std::ranges::find(tasks, key, &NamedTask::key);
        if (comparison_form(name) == comparison_form(role.name) && task != tasks.end() &&
            comparison_form(task->name).starts_with(comparison_form(task_name))) {
            edges.push_back(edge_of(role, *task, Status::accepted,
                                    {{std::string(kind), std::string(of_role), std::string(of_task), {}}}));
        }
    }
    return edges;
}

} // namespace

std::vector<EdgeDraft> role_requirements(const StandardDraft& standard) {
    const std::vector<NamedTask> tasks = tasks_of(standard);
    std::vector<EdgeDraft> edges;
    for (const RoleDraft& role : standard.roles) {
        std::vector<EdgeDraft> own = reviewed_for(role, tasks);
        if (own.empty()) {
            own = proposals_for(role, tasks);
        }
        std::ranges::move(own, std::back_inserter(edges));
    }
    return edges;
}

std::vector<EdgeDraft> propose_role_requirements(const StandardDraft& standard) {
    const std::vector<NamedTask> tasks = tasks_of(standard);
    std::vector<EdgeDraft> edges;
    for (const RoleDraft& role : standard.roles) {
        std::ranges::move(proposals_for(role, tasks), std::back_inserter(edges));
    }
    return edges;
}

} // namespace kezheng
