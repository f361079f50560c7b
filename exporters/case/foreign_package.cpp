#include "exporters/case/foreign_package.hpp"

#include "exporters/case/case_check.hpp"
#include "exporters/case/case_fields.hpp"
#include "exporters/case/case_identity.hpp"
#include "exporters/case/case_mending.hpp"
#include "exporters/case/case_objects.hpp"
#include "exporters/case/standard_of.hpp"
#include "exporters/name_uuid.hpp"
#include "exporters/text/label.hpp"
#include "exporters/text/plain_text.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace kezheng {

namespace {

class ForeignPackage {
  public:
    ForeignPackage(const CompetencyGraph& graph, NodeId standard, std::string_view base)
        : m_graph(graph), m_standard(standard), m_base(base), m_time(case_date(graph.node(standard))),
          m_record(Json::parse(graph.node(standard).record)), m_objects(base, m_time) {}

    Json make() {
        Json package = Json::object();
        package["CFDocument"] = document();
        Json items = Json::array();
        add_items(m_standard, items);
        package["CFItems"] = std::move(items);
        Json associations = Json::array();
        for (const Json& record : list(m_record, "CFAssociations")) {
            associations.push_back(association(record, associations.size()));
        }
        add_orders(associations);
        package["CFAssociations"] = std::move(associations);
        Json definitions = Json::object();
        const Json& old = m_record.contains("CFDefinitions") ? m_record["CFDefinitions"] : none;
        for (const std::string_view name : case_definitions()) {
            set_list(definitions, std::string(name), old);
        }
        if (old.is_object() && old.contains("extensions") && old["extensions"].is_object()) {
            definitions["extensions"] = old["extensions"];
        }
        if (!definitions.empty()) {
            package["CFDefinitions"] = std::move(definitions);
        }
        set_list(package, "CFRubrics", m_record);
        restore_outer_ends(package["CFAssociations"]);
        add_rest(package);
        return package;
    }

  private:
    inline static const Json none{};

    static const Json& list(const Json& object, const std::string& name) {
        static const Json empty = Json::array();
        return object.is_object() && object.contains(name) && object[name].is_array() ? object[name] : empty;
    }

    [[nodiscard]] CaseDefaults defaults(const std::string& record, std::string text) const {
        return {name_uuid(record), std::move(text), m_time, m_base};
    }

    /// An object's identifier is used once.
    Json unique(Json object, const std::string& name) {
        const std::string identifier = object["identifier"].get<std::string>();
        if (!m_identifiers.insert(identifier).second) {
            object["extensions"]["kezheng"]["identifier"] = identifier;
            const std::string other = name_uuid(name + " again");
            m_identifiers.insert(other);
            object["identifier"] = other;
            object["uri"] = uri_of_uuid(other, m_base);
        }
        return object;
    }

    Json document() {
        const Node& node = m_graph.node(m_standard);
        Json record = m_record["CFDocument"];
        record["caseVersion"] = "1.1";
        Json result = mended(record, "CFDocument", defaults(node.key, label_of(node).in(Language::chinese)));
        m_identifiers.insert(result["identifier"].get<std::string>());
        return result;
    }

    /// The items below a node, in the order of the tree; what kezheng put between them is no item.
    void add_items(NodeId parent, Json& items) {
        for (const NodeId id : m_graph.children(parent)) {
            const Node& node = m_graph.node(id);
            if (!node.record.empty()) {
                Json item = mended(Json::parse(node.record), "CFItems",
                                   defaults(node.key, label_of(node).in(Language::chinese)));
                items.push_back(unique(std::move(item), node.key));
            }
            add_items(id, items);
        }
    }

    Json association(const Json& record, std::size_t place) {
        const std::string name = m_graph.node(m_standard).key + " association " + std::to_string(place + 1);
        Json result = mended(record, "CFAssociations", defaults(name, "isRelatedTo"));
        const std::string old = result["associationType"].get<std::string>();
        const std::string type = case_association_type(old);
        if (type != old) {
            result["associationType"] = type;
            result["extensions"]["kezheng"]["type"] = old;
        }
        if (record.contains("sequenceNumber") && !record["sequenceNumber"].is_null() &&
            !result.contains("sequenceNumber")) {
            result["extensions"]["kezheng"]["sequenceNumber"] = record["sequenceNumber"];
        }
        return unique(std::move(result), name);
    }

    /// Gives the ends of associations that are nothing of this package the identifiers that they came with: those may
    /// be any text. To be called when all that the package holds is known.
    void restore_outer_ends(Json& associations) const {
        std::size_t place = 0;
        for (const Json& record : list(m_record, "CFAssociations")) {
            Json& association = associations[place++];
            for (const char* const name : {"originNodeURI", "destinationNodeURI"}) {
                if (!record.is_object() || !record.contains(name) || !record[name].is_object()) {
                    continue;
                }
                const Json& end = record[name];
                const bool is_text = end.contains("identifier") && end["identifier"].is_string();
                const std::string given = is_text ? one_line(end["identifier"].get_ref<const std::string&>()) : "";
                Json& identifier = association[name]["identifier"];
                if (!given.empty() && !m_identifiers.contains(identifier.get_ref<const std::string&>())) {
                    identifier = given;
                }
            }
        }
    }

    void set_list(Json& object, const std::string& name, const Json& old) {
        Json result = Json::array();
        for (const Json& record : list(old, name)) {
            if (record.is_object()) {
                const std::string own =
                    m_graph.node(m_standard).key + ' ' + name + ' ' + std::to_string(result.size() + 1);
                Json entry = mended(record, name, defaults(own, name));
                result.push_back(unique(std::move(entry), own));
            }
        }
        if (!result.empty()) {
            object[name] = std::move(result);
        }
    }

    /// The orders that were proposed; those that the package declares stand among its associations.
    void add_orders(Json& associations) const {
        for (const EdgeId id : m_graph.edges()) {
            const Edge& edge = m_graph.edge(id);
            const auto* const sequence = edge.details.get_if<Sequence>();
            if (sequence == nullptr || sequence->rule == "declared" || sequence->status == Status::rejected ||
                standard_of(m_graph, edge.from) != m_standard || standard_of(m_graph, edge.to) != m_standard ||
                m_graph.node(edge.from).record.empty() || m_graph.node(edge.to).record.empty()) {
                continue;
            }
            associations.push_back(m_objects.order(m_graph, edge));
        }
    }

    /// What the package has besides, of itself or of other systems.
    void add_rest(Json& package) const {
        Json other = Json::object();
        for (const auto& [name, value] : m_record.items()) {
            const bool known = name == "CFDocument" || name == "CFAssociations" || name == "CFDefinitions" ||
                               name == "CFRubrics" || name == "extensions";
            if (!known && !value.is_null()) {
                other[name] = value;
            }
        }
        if (m_record.contains("extensions") && m_record["extensions"].is_object()) {
            package["extensions"] = m_record["extensions"];
        }
        if (!other.empty()) {
            package["extensions"]["kezheng"]["other"] = std::move(other);
        }
    }

    const CompetencyGraph& m_graph;
    NodeId m_standard;
    std::string_view m_base;
    std::string m_time;
    Json m_record;
    CaseObjects m_objects;
    std::set<std::string> m_identifiers;
};

} // namespace

Json foreign_package(const CompetencyGraph& graph, NodeId standard, std::string_view base) {
    return ForeignPackage(graph, standard, base).make();
}

} // namespace kezheng
