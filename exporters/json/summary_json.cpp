#include "exporters/json/summary_json.hpp"

#include "exporters/json/json_value.hpp"
#include "graph/analysis/standard_summary.hpp"

namespace kezheng {

namespace {

Json majors_json(const StandardSummary& summary) {
    Json result = Json::array();
    for (const Catalogue catalogue : all_catalogues) {
        for (const Tier tier : all_tiers) {
            const std::size_t count =
                summary.majors.at(static_cast<std::size_t>(catalogue)).at(static_cast<std::size_t>(tier));
            if (count > 0) {
                result.push_back({{"catalogue", name_of(catalogue)}, {"tier", name_of(tier)}, {"count", count}});
            }
        }
    }
    return result;
}

Json standard_object(const CompetencyGraph& graph, NodeId id) {
    const StandardSummary summary = summarise(graph, id);
    const Node& node = graph.node(id);
    const auto& details = std::get<StandardDetails>(node.details);
    Json object = Json::object();
    object["id"] = node.key;
    set_localised(object, "title", node.label);
    set_text(object, "code", details.code);
    set_text(object, "edition", details.edition);
    set_text(object, "issued", details.issued);
    Json levels = Json::array();
    for (const LevelSize& size : summary.levels) {
        const Node& level = graph.node(size.level);
        Json entry = Json::object();
        entry["id"] = level.key;
        entry["number"] = std::get<LevelDetails>(level.details).number;
        set_localised(entry, "name", level.label);
        entry["areas"] = size.areas;
        entry["tasks"] = size.tasks;
        entry["skills"] = size.skills;
        levels.push_back(std::move(entry));
    }
    object["levels"] = std::move(levels);
    object["areas"] = summary.areas;
    object["tasks"] = summary.tasks;
    object["skills"] = summary.skills;
    object["majors"] = majors_json(summary);
    object["roles"] = summary.roles;
    object["terms"] = summary.terms;
    object["references"] = {{"normative", summary.normative_references}, {"bibliography", summary.bibliography}};
    return object;
}

} // namespace

std::string summary_json(const CompetencyGraph& graph) {
    Json standards = Json::array();
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        standards.push_back(standard_object(graph, id));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/standards/1";
    document["standards"] = std::move(standards);
    return text_of(document);
}

} // namespace kezheng
