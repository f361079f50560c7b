#include "exporters/roles_json.hpp"

#include "exporters/json_value.hpp"

namespace kezheng {

namespace {

Json role_object(const CompetencyGraph& graph, const RoleReport& role) {
    Json levels = Json::array();
    for (const RoleLevel& level : role.levels) {
        Json object = Json::object();
        object["standard"] = graph.node(level.standard).key;
        object["level"] = graph.node(level.level).key;
        set_text(object, "group", level.group);
        levels.push_back(std::move(object));
    }
    Json tasks = Json::array();
    for (const RequiredTask& required : role.tasks) {
        Json object = Json::object();
        object["task"] = graph.node(required.task).key;
        set_localised(object, "name", graph.node(required.task).label);
        object["status"] = name_of(required.status);
        set_evidence(object, "evidence", required.evidence);
        tasks.push_back(std::move(object));
    }
    Json object = Json::object();
    object["key"] = graph.node(role.role).key;
    object["name"] = graph.node(role.role).label.zh;
    object["levels"] = std::move(levels);
    object["requires"] = std::move(tasks);
    return object;
}

} // namespace

std::string roles_json(const CompetencyGraph& graph, const std::vector<RoleReport>& roles) {
    Json list = Json::array();
    for (const RoleReport& role : roles) {
        list.push_back(role_object(graph, role));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/roles/1";
    document["roles"] = std::move(list);
    return text_of(document);
}

} // namespace kezheng
