#include "exporters/case/case_objects.hpp"

#include "exporters/case/case_identity.hpp"
#include "exporters/json/graph_objects.hpp"
#include "exporters/name_uuid.hpp"
#include "exporters/text/label.hpp"
#include "exporters/text/plain_text.hpp"

#include <algorithm>

namespace kezheng {

namespace {

/// The number as printed, or by position where none is.
std::string printed_number(const Node& node) {
    std::string printed;
    if (const auto* const numbered = std::get_if<NumberedDetails>(&node.details)) {
        printed = numbered->printed;
    } else if (const auto* const skill = std::get_if<SkillDetails>(&node.details)) {
        printed = skill->printed;
    }
    return printed.empty() ? number_of(node) : printed;
}

std::string whole_text(const Node& node) {
    const auto* const skill = std::get_if<SkillDetails>(&node.details);
    const bool has_statement = skill != nullptr && !skill->statement.empty();
    return plain_text(has_statement ? skill->statement : label_of(node).in(Language::chinese));
}

/// The words of the facets, for tools that look for keywords.
Json keywords_of(const Facets& facets) {
    Json result = Json::array();
    for (const FacetRow& row : facet_rows) {
        for (const std::string& text : facets.*row.list) {
            const Json keyword = one_line(text);
            if (!text.empty() && std::ranges::find(result, keyword) == result.end()) {
                result.push_back(keyword);
            }
        }
    }
    return result;
}

} // namespace

Json CaseObjects::object(const std::string& name) const {
    Json result = Json::object();
    result["identifier"] = name_uuid(name);
    result["uri"] = uri_of(name, m_base);
    result["lastChangeDateTime"] = m_changed;
    return result;
}

Json CaseObjects::link(const std::string& name, const std::string& title) const {
    return {{"title", one_line(title)}, {"identifier", name_uuid(name)}, {"uri", uri_of(name, m_base)}};
}

Json CaseObjects::end(const Node& node) const {
    const std::string title = label_of(node).in(Language::chinese);
    const auto* const details = std::get_if<ReferenceDetails>(&node.details);
    if (details == nullptr || details->code.empty()) {
        const CaseIdentity identity = case_identity(node, m_base);
        return {{"title", one_line(title)}, {"identifier", identity.identifier}, {"uri", identity.uri}};
    }
    return {{"title", one_line(title)}, // of another package: by its own name
            {"identifier", node.key.substr(node.key.find('/') + 1)},
            {"uri", details->code}};
}

Json CaseObjects::association(const std::string& type, const Node& origin, const Node& destination) const {
    Json result = object(type + ' ' + origin.key + ' ' + destination.key);
    result["associationType"] = type;
    result["originNodeURI"] = end(origin);
    result["destinationNodeURI"] = end(destination);
    return result;
}

Json CaseObjects::order(const CompetencyGraph& graph, const Edge& edge) const {
    Json result = association(edge.kind == EdgeKind::feeds ? "ext:feeds" : "precedes", graph.node(edge.from),
                              graph.node(edge.to));
    if (const auto* const sequence = edge.details.get_if<Sequence>()) {
        set_text(result, "notes", plain_text(sequence->reason.in(Language::chinese)));
    }
    result["extensions"] = case_extension(graph, edge);
    return result;
}

Json CaseObjects::item(const Node& node, const std::string& level) const {
    Json result = object(node.key);
    result["fullStatement"] = whole_text(node);
    const std::string type = heading_of(node.kind).zh;
    result["CFItemType"] = type;
    result["CFItemTypeURI"] = link("item-type/" + std::string(name_of(node.kind)), type);
    set_text(result, "humanCodingScheme", one_line(printed_number(node)));
    const auto* const skill = std::get_if<SkillDetails>(&node.details);
    if (skill != nullptr && !skill->statement.empty()) {
        set_text(result, "abbreviatedStatement", one_line(node.label.zh));
    }
    if (skill != nullptr) {
        if (Json keywords = keywords_of(skill->facets); !keywords.empty()) {
            result["conceptKeywords"] = std::move(keywords);
        }
    }
    if (const auto* const details = std::get_if<LevelDetails>(&node.details)) {
        set_text(result, "notes", plain_text(details->summary));
    }
    result["language"] = "zh";
    result["educationLevel"] = {one_line(level)};
    Json own = node_object(node);
    own.erase("statement"); // it is the fullStatement
    if (node.label.empty()) {
        own.erase("label");
    }
    result["extensions"] = {{"kezheng", std::move(own)}};
    return result;
}

Json CaseObjects::item_type(NodeKind kind) const {
    const LocalisedText& heading = heading_of(kind);
    Json result = object("item-type/" + std::string(name_of(kind)));
    result["title"] = heading.zh;
    result["description"] = heading.en;
    result["hierarchyCode"] = std::to_string(static_cast<int>(kind) - static_cast<int>(NodeKind::level) + 1);
    result["typeCode"] = name_of(kind);
    return result;
}

Json CaseObjects::document(const Node& standard) const {
    Json result = object(standard.key);
    const std::string title = label_of(standard).in(Language::chinese);
    const auto* const details = std::get_if<StandardDetails>(&standard.details);
    const std::string issuer = details != nullptr ? one_line(details->issuer) : std::string();
    result["caseVersion"] = "1.1";
    result["creator"] = issuer.empty() ? one_line(title) : issuer;
    set_text(result, "publisher", issuer);
    result["title"] = one_line(title);
    result["language"] = "zh";
    if (details != nullptr) {
        set_text(result, "version", one_line(details->edition));
        set_text(result, "notes", plain_text(details->notice));
        std::string scope;
        for (const std::string& paragraph : details->scope) {
            scope += (scope.empty() ? "" : "\n") + paragraph;
        }
        set_text(result, "description", plain_text(scope));
    }
    return result;
}

std::string case_date(const Node& standard) {
    const auto* const details = std::get_if<StandardDetails>(&standard.details);
    std::string date = details != nullptr ? details->issued : std::string();
    const auto is_date = [&] {
        constexpr std::string_view pattern = "dddd-dd-dd";
        for (std::size_t i = 0; i < date.size(); ++i) {
            const bool digit = date[i] >= '0' && date[i] <= '9';
            if (i >= pattern.size() || (pattern[i] == 'd') != digit || (pattern[i] == '-' && date[i] != '-')) {
                return false;
            }
        }
        return date.size() == 4 || date.size() == 7 || date.size() == pattern.size();
    };
    if (!is_date()) {
        date = "2000";
    }
    while (date.size() < std::string_view("2000-01-01").size()) {
        date += "-01";
    }
    return date + "T00:00:00+00:00";
}

Json case_extension(const CompetencyGraph& graph, const Edge& edge) {
    Json own = edge_object(graph, edge);
    return {{"kezheng", std::move(own)}};
}

} // namespace kezheng
