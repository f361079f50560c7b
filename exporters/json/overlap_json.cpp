#include "exporters/json/overlap_json.hpp"

#include "exporters/json/json_value.hpp"

#include <cmath>

namespace kezheng {

namespace {

Json keys_json(const CompetencyGraph& graph, const std::vector<NodeId>& nodes) {
    Json list = Json::array();
    for (const NodeId id : nodes) {
        list.push_back(graph.node(id).key);
    }
    return list;
}

Json pair_json(const CompetencyGraph& graph, const OverlapPair& pair) {
    const auto& details = graph.edge(pair.edge).details.get<Matches>();
    Json entry = Json::object();
    entry["a"] = graph.node(pair.a).key;
    entry["b"] = graph.node(pair.b).key;
    entry["relation"] = name_of(pair.relation);
    entry["score"] = pair.score;
    entry["status"] = name_of(pair.status);
    set_text(entry, "reviewer", details.reviewer);
    set_text(entry, "note", details.note);
    std::vector<Evidence> evidence = details.evidence;
    if (graph.edge(pair.edge).from != pair.a) {
        for (Evidence& one : evidence) {
            std::swap(one.a, one.b);
        }
    }
    set_evidence(entry, "evidence", evidence);
    return entry;
}

Json shares_json(const CompetencyGraph& graph, const std::vector<OverlapShare>& shares) {
    Json list = Json::array();
    for (const OverlapShare& share : shares) {
        const double percent =
            share.skills == 0 ? 0 : 100.0 * static_cast<double>(share.matched) / static_cast<double>(share.skills);
        list.push_back({{"node", graph.node(share.node).key},
                        {"skills", share.skills},
                        {"matched", share.matched},
                        {"percent", std::round(percent * 10) / 10}});
    }
    return list;
}

Json majors_json(const CompetencyGraph& graph, const std::vector<NodeId>& majors) {
    Json list = Json::array();
    for (const NodeId id : majors) {
        const Node& node = graph.node(id);
        const auto& details = std::get<MajorDetails>(node.details);
        Json entry = Json::object();
        entry["key"] = node.key;
        entry["name"] = node.label.zh;
        set_text(entry, "code", details.code);
        entry["catalogue"] = name_of(details.catalogue);
        entry["tier"] = name_of(details.tier);
        list.push_back(std::move(entry));
    }
    return list;
}

Json named_json(const CompetencyGraph& graph, const std::vector<NodeId>& nodes) {
    Json list = Json::array();
    for (const NodeId id : nodes) {
        list.push_back({{"key", graph.node(id).key}, {"name", graph.node(id).label.zh}});
    }
    return list;
}

Json term_side(const Node& node) {
    const auto& details = std::get<TermDetails>(node.details);
    Json entry = Json::object();
    entry["key"] = node.key;
    set_localised(entry, "name", node.label);
    set_text(entry, "definition", details.definition);
    return entry;
}

Json terms_json(const CompetencyGraph& graph, const std::vector<SharedTerm>& terms) {
    Json list = Json::array();
    for (const SharedTerm& term : terms) {
        Json entry = {{"a", term_side(graph.node(term.a))}, {"b", term_side(graph.node(term.b))}};
        if (term.same_definition) {
            entry["same_definition"] = *term.same_definition;
        }
        list.push_back(std::move(entry));
    }
    return list;
}

Json reference_side(const Node& node) {
    Json entry = Json::object();
    entry["key"] = node.key;
    entry["name"] = node.label.zh;
    set_text(entry, "code", std::get<ReferenceDetails>(node.details).code);
    return entry;
}

// As the first standard cites it; `other` is how the second does where that is another edition.
Json references_json(const CompetencyGraph& graph, const std::vector<SharedReference>& references) {
    Json list = Json::array();
    for (const SharedReference& reference : references) {
        Json entry = reference_side(graph.node(reference.a));
        if (reference.a != reference.b) {
            entry["other"] = reference_side(graph.node(reference.b));
        }
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace

std::string overlap_json(const CompetencyGraph& graph, const OverlapReport& report) {
    Json document = Json::object();
    document["schema"] = "kezheng/overlap/1";
    document["a"] = graph.node(report.a).key;
    document["b"] = graph.node(report.b).key;
    Json pairs = Json::array();
    for (const OverlapPair& pair : report.pairs) {
        pairs.push_back(pair_json(graph, pair));
    }
    document["pairs"] = std::move(pairs);
    document["unmatched"] = {{"a", keys_json(graph, report.unmatched_a)}, {"b", keys_json(graph, report.unmatched_b)}};
    Json levels = Json::array();
    for (const std::vector<std::size_t>& row : report.levels) {
        levels.push_back(row);
    }
    document["levels"] = std::move(levels);
    Json areas = Json::array();
    for (const AreaOverlap& cell : report.areas) {
        areas.push_back({{"a", graph.node(cell.a).key}, {"b", graph.node(cell.b).key}, {"pairs", cell.pairs}});
    }
    document["areas"] = std::move(areas);
    document["coverage"] = {{"a", shares_json(graph, report.shares_a)}, {"b", shares_json(graph, report.shares_b)}};
    Json shift = Json::array();
    for (const auto& [levels_up, count] : report.level_shift) {
        shift.push_back({{"shift", levels_up}, {"pairs", count}});
    }
    document["level_shift"] = std::move(shift);
    document["shared"] = {{"majors", majors_json(graph, report.majors)},
                          {"roles", named_json(graph, report.roles)},
                          {"terms", terms_json(graph, report.terms)},
                          {"references", references_json(graph, report.references)}};
    return text_of(document);
}

} // namespace kezheng
