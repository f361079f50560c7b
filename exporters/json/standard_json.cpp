#include "exporters/json/standard_json.hpp"

#include "exporters/json/json_value.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace kezheng {

namespace {

/// The edges of one kind that leave `from`, in the order that `position` gives them.
template <class Details>
std::vector<EdgeId> in_printed_order(const CompetencyGraph& graph, std::vector<EdgeId> edges) {
    std::ranges::stable_sort(edges, {}, [&](EdgeId id) { return graph.edge(id).details.get<Details>().position; });
    return edges;
}

/// What a package of another system has for the element.
void set_record(Json& object, const Node& node) {
    if (!node.record.empty()) {
        object["case"] = Json::parse(node.record);
    }
}

Json skill_json(const Node& node) {
    const auto& skill = std::get<SkillDetails>(node.details);
    Json result = Json::object();
    result["id"] = node.key;
    set_text(result, "printed", skill.printed);
    set_text(result, "statement", skill.statement);
    set_localised(result, "title", node.label);
    set_facets(result, skill.facets);
    set_record(result, node);
    return result;
}

/// An area with its tasks, or a task with its skills.
Json numbered_json(const CompetencyGraph& graph, NodeId id) {
    const Node& node = graph.node(id);
    const bool is_area = node.kind == NodeKind::area;
    Json result = Json::object();
    result["id"] = node.key;
    set_text(result, "printed", std::get<NumberedDetails>(node.details).printed);
    set_localised(result, "name", node.label);
    set_record(result, node);
    Json below = Json::array();
    for (const NodeId child : graph.children(id)) {
        below.push_back(is_area ? numbered_json(graph, child) : skill_json(graph.node(child)));
    }
    result[is_area ? "tasks" : "skills"] = std::move(below);
    return result;
}

Json level_json(const CompetencyGraph& graph, NodeId id) {
    const Node& node = graph.node(id);
    const auto& level = std::get<LevelDetails>(node.details);
    Json result = Json::object();
    result["id"] = node.key;
    result["number"] = level.number;
    set_localised(result, "name", node.label);
    set_text(result, "summary", level.summary);
    set_record(result, node);
    Json areas = Json::array();
    for (const NodeId area : graph.children(id)) {
        areas.push_back(numbered_json(graph, area));
    }
    result["areas"] = std::move(areas);
    return result;
}

Json majors_json(const CompetencyGraph& graph, NodeId standard) {
    std::vector<EdgeId> edges = in_printed_order<AppliesTo>(graph, graph.out_edges(standard, EdgeKind::applies_to));
    std::ranges::stable_sort(edges, {}, [&](EdgeId id) {
        const auto& details = graph.edge(id).details.get<AppliesTo>();
        return std::pair(details.catalogue, details.tier);
    });
    Json result = Json::array();
    for (const EdgeId id : edges) {
        const auto& details = graph.edge(id).details.get<AppliesTo>();
        const Node& major = graph.node(graph.edge(id).to);
        Json entry = Json::object();
        entry["catalogue"] = name_of(details.catalogue);
        entry["tier"] = name_of(details.tier);
        entry["name"] = major.label.zh;
        set_text(entry, "code", std::get<MajorDetails>(major.details).code);
        result.push_back(std::move(entry));
    }
    return result;
}

Json roles_json(const CompetencyGraph& graph, NodeId standard) {
    struct Entry {
        std::string name;
        std::string group;
        std::vector<unsigned> levels;
    };
    std::map<unsigned, Entry> by_position;
    for (const NodeId level : graph.children(standard)) {
        const unsigned number = std::get<LevelDetails>(graph.node(level).details).number;
        for (const EdgeId id : graph.out_edges(level, EdgeKind::targets)) {
            const auto& details = graph.edge(id).details.get<Targets>();
            Entry& entry = by_position[details.position];
            entry.name = graph.node(graph.edge(id).to).label.zh;
            entry.group = details.group;
            entry.levels.push_back(number);
        }
    }
    Json result = Json::array();
    for (const auto& [position, entry] : by_position) {
        Json role = Json::object();
        role["name"] = entry.name;
        set_text(role, "group", entry.group);
        role["levels"] = entry.levels;
        result.push_back(std::move(role));
    }
    return result;
}

Json terms_json(const CompetencyGraph& graph, NodeId standard) {
    Json result = Json::array();
    for (const EdgeId id : graph.out_edges(standard, EdgeKind::defines)) {
        const Node& node = graph.node(graph.edge(id).to);
        const auto& term = std::get<TermDetails>(node.details);
        Json entry = Json::object();
        set_text(entry, "number", term.number);
        set_text(entry, "zh", node.label.zh);
        set_text(entry, "en", node.label.en);
        set_text(entry, "definition", term.definition);
        set_text(entry, "source", term.source);
        result.push_back(std::move(entry));
    }
    return result;
}

Json references_json(const CompetencyGraph& graph, NodeId standard) {
    Json normative = Json::array();
    Json bibliography = Json::array();
    for (const EdgeId id : in_printed_order<Cites>(graph, graph.out_edges(standard, EdgeKind::cites))) {
        const auto& cites = graph.edge(id).details.get<Cites>();
        Json entry = Json::object();
        if (cites.manner == Cites::Manner::normative) {
            set_text(entry, "code", std::get<ReferenceDetails>(graph.node(graph.edge(id).to).details).code);
            set_text(entry, "title", cites.text);
            normative.push_back(std::move(entry));
        } else {
            set_text(entry, "number", cites.number);
            set_text(entry, "text", cites.text);
            bibliography.push_back(std::move(entry));
        }
    }
    return {{"normative", std::move(normative)}, {"bibliography", std::move(bibliography)}};
}

/// Whether a node is the standard or lies in it.
bool lies_in(const CompetencyGraph& graph, NodeId id, NodeId standard) {
    for (std::optional<NodeId> at = id; at; at = graph.parent(*at)) {
        if (*at == standard) {
            return true;
        }
    }
    return false;
}

/// What a package said beside its tree: declared orders and associations, and what these lead to outside.
void set_associations(Json& document, const CompetencyGraph& graph, NodeId standard) {
    Json associations = Json::array();
    std::set<NodeId> externals;
    const auto add = [&](const Edge& edge, const std::string& type, const std::string& note) {
        Json entry = Json::object();
        entry["type"] = type;
        entry["from"] = graph.node(edge.from).key;
        entry["to"] = graph.node(edge.to).key;
        set_text(entry, "note", note);
        associations.push_back(std::move(entry));
        for (const NodeId end : {edge.from, edge.to}) {
            if (graph.node(end).kind == NodeKind::reference) {
                externals.insert(end);
            }
        }
    };
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        if (!lies_in(graph, edge.from, standard) && !lies_in(graph, edge.to, standard)) {
            continue;
        }
        const auto* const sequence = edge.details.get_if<Sequence>();
        if (const auto* const association = edge.details.get_if<Association>()) {
            add(edge, association->type, association->note);
        } else if (sequence != nullptr && edge.kind == EdgeKind::precedes && sequence->rule == "declared") {
            add(edge, "precedes", sequence->reason.zh.empty() ? sequence->reason.en : sequence->reason.zh);
        }
    }
    Json external = Json::array();
    for (const NodeId id : externals) {
        const Node& node = graph.node(id);
        Json entry = Json::object();
        entry["id"] = node.key;
        set_text(entry, "title", node.label.zh);
        set_text(entry, "code", std::get<ReferenceDetails>(node.details).code);
        external.push_back(std::move(entry));
    }
    if (!associations.empty()) {
        document["associations"] = std::move(associations);
    }
    if (!external.empty()) {
        document["external"] = std::move(external);
    }
}

} // namespace

std::string standard_json(const CompetencyGraph& graph, NodeId standard, const std::vector<Diagnostic>& diagnostics,
                          Language language) {
    const Node& node = graph.node(standard);
    assert(node.kind == NodeKind::standard && "standard_json() writes standards");
    const auto& details = std::get<StandardDetails>(node.details);
    Json document = Json::object();
    document["schema"] = "kezheng/standard/1";
    document["id"] = node.key;
    set_text(document, "code", details.code);
    set_localised(document, "title", node.label);
    set_text(document, "edition", details.edition);
    set_text(document, "issued", details.issued);
    set_text(document, "issuer", details.issuer);
    set_texts(document, "drafters", details.drafters);
    set_texts(document, "drafting_persons", details.drafting_persons);
    set_text(document, "basis", details.basis);
    set_text(document, "notice", details.notice);
    set_texts(document, "scope", details.scope);
    Json levels = Json::array();
    for (const NodeId level : graph.children(standard)) {
        levels.push_back(level_json(graph, level));
    }
    document["levels"] = std::move(levels);
    document["majors"] = majors_json(graph, standard);
    document["roles"] = roles_json(graph, standard);
    document["terms"] = terms_json(graph, standard);
    document["references"] = references_json(graph, standard);
    set_associations(document, graph, standard);
    set_record(document, node);
    document["diagnostics"] = json_of(diagnostics, language);
    return text_of(document);
}

} // namespace kezheng
