#include "exporters/json/roles_json.hpp"

#include "exporters/json/json_value.hpp"

namespace kezheng {

namespace {

Json needs_object(const CompetencyGraph& graph, NodeId role, Depth required) {
    const std::size_t skills = role_skills(graph, role).size();
    Json lacking = Json::array();
    for (const RoleGap& gap : role_gaps(graph, role, required)) {
        Json object = Json::object();
        object["id"] = graph.node(gap.skill).key;
        object["state"] = gap.taught ? "shallow" : "uncovered";
        lacking.push_back(std::move(object));
    }
    Json object = Json::object();
    object["depth"] = name_of(required);
    object["skills"] = skills;
    object["covered"] = skills - lacking.size();
    object["lacking"] = std::move(lacking);
    return object;
}

Json role_object(const CompetencyGraph& graph, const RoleReport& role, std::optional<Depth> required) {
    Json levels = Json::array();
    for (const RoleLevel& level : role.levels) {
        Json object = Json::object();
        object["standard"] = graph.node(level.standard).key;
        object["level"] = graph.node(level.level).key;
        set_text(object, "group", level.group);
        levels.push_back(std::move(object));
    }
    Json tasks = Json::array();
    for (const RequiredTask& task : role.tasks) {
        Json object = Json::object();
        object["task"] = graph.node(task.task).key;
        set_localised(object, "name", graph.node(task.task).label);
        object["status"] = name_of(task.status);
        set_evidence(object, "evidence", task.evidence);
        tasks.push_back(std::move(object));
    }
    Json object = Json::object();
    object["key"] = graph.node(role.role).key;
    object["name"] = graph.node(role.role).label.zh;
    object["levels"] = std::move(levels);
    object["requires"] = std::move(tasks);
    if (required) {
        object["needs"] = needs_object(graph, role.role, *required);
    }
    return object;
}

} // namespace

std::string roles_json(const CompetencyGraph& graph, const std::vector<RoleReport>& roles,
                       std::optional<Depth> required) {
    Json list = Json::array();
    for (const RoleReport& role : roles) {
        list.push_back(role_object(graph, role, required));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/roles/1";
    document["roles"] = std::move(list);
    return text_of(document);
}

} // namespace kezheng
