#include "exporters/case/association_identifiers.hpp"

#include "exporters/case/case_check.hpp"
#include "exporters/case/case_identity.hpp"
#include "exporters/json/json_value.hpp"

#include <string_view>
#include <utility>

namespace kezheng {

namespace {

std::string text_of_field(const Json& object, const char* name) {
    return object.is_object() && object.contains(name) && object[name].is_string() ? object[name].get<std::string>()
                                                                                   : std::string();
}

/// An identifier however it is spelled: `{…}`, `urn:uuid:…`, in capitals.
std::string plain_name(std::string_view identifier) {
    constexpr std::string_view prefix = "urn:uuid:";
    if (identifier.starts_with(prefix)) {
        identifier.remove_prefix(prefix.size());
    }
    if (identifier.size() > 2 && identifier.front() == '{' && identifier.back() == '}') {
        identifier = identifier.substr(1, identifier.size() - 2);
    }
    return case_identifier(identifier);
}

/// The identifier that a package gave a node, or something outside of it.
std::string own_name(const Node& node) {
    constexpr std::string_view outside = "reference/";
    if (node.kind == NodeKind::reference) {
        return plain_name(std::string_view(node.key).substr(node.key.starts_with(outside) ? outside.size() : 0));
    }
    return node.record.empty() ? std::string() : case_identity(node, {}).identifier;
}

std::string name_of_link(const Json& association, const char* link) {
    return association.contains(link) ? plain_name(text_of_field(association[link], "identifier")) : std::string();
}

} // namespace

AssociationIdentifiers::AssociationIdentifiers(const CompetencyGraph& graph) : m_graph(graph) {
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        if (!graph.node(id).record.empty()) {
            add_package(graph.node(id).record);
        }
    }
    if (m_identifiers.empty()) {
        return;
    }
    m_names.resize(graph.node_count());
    for (const NodeId id : graph.nodes()) {
        m_names[id.index()] = own_name(graph.node(id));
    }
}

void AssociationIdentifiers::add_package(const std::string& record) {
    const Json package = Json::parse(record);
    if (!package.contains("CFAssociations") || !package["CFAssociations"].is_array()) {
        return;
    }
    for (const Json& association : package["CFAssociations"]) {
        const std::string identifier = text_of_field(association, "identifier");
        if (!identifier.empty()) {
            m_identifiers.emplace(Said{case_association_type(text_of_field(association, "associationType")),
                                       name_of_link(association, "originNodeURI"),
                                       name_of_link(association, "destinationNodeURI")},
                                  identifier);
        }
    }
}

std::string AssociationIdentifiers::of(const Edge& edge) const {
    if (m_identifiers.empty()) {
        return {};
    }
    const auto found = m_identifiers.find(said_by(edge));
    return found == m_identifiers.end() ? std::string() : found->second;
}

AssociationIdentifiers::Said AssociationIdentifiers::said_by(const Edge& edge) const {
    if (const auto* const association = edge.details.get_if<Association>()) {
        return {case_association_type(association->type), name_of_end(edge.from), name_of_end(edge.to)};
    }
    if (edge.kind == EdgeKind::contains && !m_graph.node(edge.to).record.empty()) {
        return {"isChildOf", name_of_end(edge.to), name_of_end(edge.from)};
    }
    const auto* const sequence = edge.details.get_if<Sequence>();
    if (sequence != nullptr && sequence->rule == "declared") {
        return {"precedes", name_of_end(edge.from), name_of_end(edge.to)};
    }
    return {};
}

std::string AssociationIdentifiers::name_of_end(std::optional<NodeId> end) const {
    for (; end; end = m_graph.parent(*end)) {
        if (const std::string& name = m_names[end->index()]; !name.empty()) {
            return name;
        }
    }
    return {};
}

} // namespace kezheng
