#include "exporters/json/graph_json.hpp"

#include "exporters/json/graph_objects.hpp"
#include "exporters/text/label.hpp"

namespace kezheng {

namespace {

/// Adds a node's own data to its JSON object.
struct NodeDetailsWriter {
    Json& object;

    void operator()(const std::monostate& /*none*/) const {}
    void operator()(const StandardDetails& details) const {
        set_text(object, "code", details.code);
        set_text(object, "edition", details.edition);
        set_text(object, "issued", details.issued);
        set_text(object, "issuer", details.issuer);
        set_texts(object, "drafters", details.drafters);
    }
    void operator()(const LevelDetails& details) const {
        object["number"] = details.number;
        set_text(object, "summary", details.summary);
    }
    void operator()(const NumberedDetails& details) const { set_text(object, "printed", details.printed); }
    void operator()(const SkillDetails& details) const {
        set_text(object, "printed", details.printed);
        set_text(object, "statement", details.statement);
        set_facets(object, details.facets);
    }
    void operator()(const MajorDetails& details) const {
        object["catalogue"] = name_of(details.catalogue);
        object["tier"] = name_of(details.tier);
        set_text(object, "code", details.code);
        set_text(object, "class", details.class_name);
    }
    void operator()(const TermDetails& details) const {
        set_text(object, "number", details.number);
        set_text(object, "definition", details.definition);
        set_text(object, "source", details.source);
    }
    void operator()(const ReferenceDetails& details) const { set_text(object, "code", details.code); }
    void operator()(const CurriculumDetails& details) const {
        set_text(object, "major", details.major);
        set_text(object, "tier", details.tier);
        set_text(object, "school_system", details.school_system);
    }
    void operator()(const ModuleDetails& details) const {
        set_text(object, "code", details.code);
        set_quantity(object, "term", details.term);
        set_quantity(object, "credits", details.credits);
        set_quantity(object, "hours", details.hours);
        set_text(object, "description", details.description);
    }
    void operator()(const ConceptDetails& details) const {
        set_text(object, "concept_kind", details.concept_kind);
        set_texts(object, "synonyms", details.synonyms);
    }
};

struct EdgeDetailsWriter {
    Json& object;

    void operator()(const std::monostate& /*none*/) const {}
    void operator()(const AppliesTo& details) const {
        object["catalogue"] = name_of(details.catalogue);
        object["tier"] = name_of(details.tier);
    }
    void operator()(const RenamedTo& details) const {
        object["basis"] = name_of(details.basis);
        object["status"] = name_of(details.status);
        set_text(object, "standard", details.standard);
    }
    void operator()(const Targets& details) const { set_text(object, "group", details.group); }
    void operator()(const Cites& details) const {
        object["manner"] = details.manner == Cites::Manner::normative ? "normative" : "bibliography";
        set_text(object, "number", details.number);
    }
    void operator()(const Requires& details) const {
        object["status"] = name_of(details.status);
        set_evidence(object, "evidence", details.evidence);
    }
    void operator()(const Teaches& details) const {
        object["depth"] = name_of(details.depth);
        set_quantity(object, "hours", details.hours);
        object["status"] = name_of(details.status);
        set_text(object, "note", details.note);
        set_evidence(object, "evidence", details.evidence);
    }
    void operator()(const Sequence& details) const {
        set_text(object, "rule", details.rule);
        set_localised(object, "reason", details.reason);
        object["status"] = name_of(details.status);
    }
    void operator()(const ModuleSequence& details) const {
        switch (details.manner) {
        case ModuleSequence::Manner::prerequisite:
            object["manner"] = "prerequisite";
            break;
        case ModuleSequence::Manner::corequisite:
            object["manner"] = "corequisite";
            break;
        case ModuleSequence::Manner::strict_corequisite:
            object["manner"] = "strict-corequisite";
            break;
        }
    }
    void operator()(const Matches& details) const {
        object["relation"] = name_of(details.relation);
        object["score"] = details.score;
        object["status"] = name_of(details.status);
        set_evidence(object, "evidence", details.evidence);
        set_text(object, "reviewer", details.reviewer);
        set_text(object, "note", details.note);
        if (details.confidence) {
            object["confidence"] = *details.confidence;
        }
    }
    void operator()(const Association& details) const {
        object["association"] = details.type;
        set_text(object, "note", details.note);
    }
};

Json neighbours(const CompetencyGraph& graph, NodeId id, bool outwards) {
    Json result = Json::array();
    for (const EdgeId edge_id : outwards ? graph.out_edges(id) : graph.in_edges(id)) {
        const Edge& edge = graph.edge(edge_id);
        const Node& other = graph.node(outwards ? edge.to : edge.from);
        Json entry = Json::object();
        entry["edge"] = name_of(edge.kind);
        entry["direction"] = outwards ? "out" : "in";
        entry["key"] = other.key;
        entry["kind"] = name_of(other.kind);
        set_localised(entry, "label", label_of(other));
        edge.details.visit(EdgeDetailsWriter{entry});
        result.push_back(std::move(entry));
    }
    return result;
}

} // namespace

Json node_object(const Node& node) {
    Json object = Json::object();
    object["key"] = node.key;
    object["kind"] = name_of(node.kind);
    set_text(object, "language", node.language);
    set_localised(object, "label", label_of(node));
    std::visit(NodeDetailsWriter{object}, node.details);
    if (!node.record.empty()) {
        Json record = Json::parse(node.record);
        object["case"] = record.contains("CFDocument") ? std::move(record["CFDocument"]) : std::move(record);
    }
    return object;
}

Json edge_object(const CompetencyGraph& graph, const Edge& edge) {
    Json object = Json::object();
    object["kind"] = name_of(edge.kind);
    object["from"] = graph.node(edge.from).key;
    object["to"] = graph.node(edge.to).key;
    edge.details.visit(EdgeDetailsWriter{object});
    return object;
}

std::string graph_json(const CompetencyGraph& graph) {
    Json nodes = Json::array();
    for (const NodeId id : graph.nodes()) {
        nodes.push_back(node_object(graph.node(id)));
    }
    Json edges = Json::array();
    for (const EdgeId id : graph.edges()) {
        edges.push_back(edge_object(graph, graph.edge(id)));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/graph/1";
    document["nodes"] = std::move(nodes);
    document["edges"] = std::move(edges);
    return text_of(document);
}

std::string node_json(const CompetencyGraph& graph, NodeId id) {
    Json document = Json::object();
    document["schema"] = "kezheng/node/1";
    document.update(node_object(graph.node(id)));
    Json all = neighbours(graph, id, false);
    for (Json& entry : neighbours(graph, id, true)) {
        all.push_back(std::move(entry));
    }
    document["neighbours"] = std::move(all);
    return text_of(document);
}

} // namespace kezheng
