#include "exporters/json/diff_json.hpp"

#include "exporters/json/json_value.hpp"
#include "graph/model/requirement_wording.hpp"

#include <algorithm>
#include <cmath>

namespace kezheng {

namespace {

std::size_t requirements_in(const StandardVersion& version) {
    std::size_t count = 0;
    for (const NodeId level : version.graph.children(version.standard)) {
        for (const NodeId area : version.graph.children(level)) {
            for (const NodeId task : version.graph.children(area)) {
                count += version.graph.children(task).size();
            }
        }
    }
    return count;
}

Json version_json(const StandardVersion& version) {
    const Node& node = version.graph.node(version.standard);
    Json entry = Json::object();
    entry["id"] = node.key;
    set_localised(entry, "title", node.label);
    set_text(entry, "edition", std::get<StandardDetails>(node.details).edition);
    entry["requirements"] = requirements_in(version);
    return entry;
}

Json sides_json(const std::vector<NodeId>& skills, const CompetencyGraph& graph) {
    Json list = Json::array();
    for (const NodeId skill : skills) {
        const Node& node = graph.node(skill);
        list.push_back({{"id", node.key}, {"text", wording_of(node)}});
    }
    return list;
}

Json list_json(const ListChange& change) {
    return {{"new", change.added}, {"dropped", change.dropped}};
}

} // namespace

std::string diff_json(const StandardDiff& diff, const StandardVersion& before, const StandardVersion& after) {
    Json counts = Json::object();
    for (const ChangeKind kind : all_change_kinds) {
        counts[std::string(name_of(kind))] = std::ranges::count(diff.requirements, kind, &RequirementChange::kind);
    }
    Json requirements = Json::array();
    for (const RequirementChange& change : diff.requirements) {
        Json entry = Json::object();
        entry["change"] = name_of(change.kind);
        entry["old"] = sides_json(change.before, before.graph);
        entry["new"] = sides_json(change.after, after.graph);
        if (change.kind == ChangeKind::reworded) {
            entry["likeness"] = std::round(change.likeness * 1000) / 1000;
        }
        if (!change.before.empty() && !change.after.empty()) {
            entry["moved"] = change.moved;
            entry["level_shift"] = change.level_shift;
        }
        requirements.push_back(std::move(entry));
    }
    Json names = Json::array();
    for (const NameChange& change : diff.names) {
        const Node& old_node = before.graph.node(change.before);
        const Node& new_node = after.graph.node(change.after);
        names.push_back({{"kind", name_of(new_node.kind)},
                         {"old", {{"id", old_node.key}, {"name", old_node.label.zh}}},
                         {"new", {{"id", new_node.key}, {"name", new_node.label.zh}}}});
    }
    Json terms = list_json(diff.terms);
    terms["changed"] = Json::array();
    for (const TermChange& change : diff.changed_terms) {
        terms["changed"].push_back({{"name", change.name}, {"old", change.before}, {"new", change.after}});
    }
    Json document = Json::object();
    document["schema"] = "kezheng/diff/1";
    document["old"] = version_json(before);
    document["new"] = version_json(after);
    document["counts"] = std::move(counts);
    document["requirements"] = std::move(requirements);
    document["names"] = std::move(names);
    document["majors"] = list_json(diff.majors);
    document["roles"] = list_json(diff.roles);
    document["terms"] = std::move(terms);
    document["references"] = list_json(diff.references);
    return text_of(document);
}

} // namespace kezheng
