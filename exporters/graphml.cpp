#include "exporters/graphml.hpp"

#include "exporters/attributes.hpp"
#include "exporters/case/association_identifiers.hpp"
#include "exporters/text/label.hpp"
#include "exporters/text/xml_text.hpp"

#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

std::string_view type_name(Attribute::Type type) {
    switch (type) {
    case Attribute::Type::whole:
        return "int";
    case Attribute::Type::real:
        return "double";
    case Attribute::Type::text:
        break;
    }
    return "string";
}

/// The keys of one domain, `node` or `edge`, and the elements written so far.
class Domain {
  public:
    explicit Domain(std::string_view name) : m_name(name) {}

    /// A data element, its key declared on the way.
    std::string data(const Attribute& attribute) {
        const auto name = std::pair(attribute.name, attribute.type);
        const auto [place, fresh] = m_keys.try_emplace(name, m_name.substr(0, 1) + std::to_string(m_keys.size()));
        if (fresh) {
            m_declarations += "  <key id=\"" + place->second + "\" for=\"" + m_name + "\" attr.name=\"" +
                              xml_text(attribute.name) + "\" attr.type=\"" + std::string(type_name(attribute.type)) +
                              "\"/>\n";
        }
        return "      <data key=\"" + place->second + "\">" + xml_text(attribute.value) + "</data>\n";
    }

    [[nodiscard]] const std::string& declarations() const { return m_declarations; }

  private:
    std::string m_name;
    std::map<std::pair<std::string, Attribute::Type>, std::string> m_keys;
    std::string m_declarations;
};

} // namespace

std::string graphml_of(const CompetencyGraph& graph) {
    Domain nodes("node");
    Domain edges("edge");
    const AssociationIdentifiers identifiers(graph);
    std::string elements;
    for (const NodeId id : graph.nodes()) {
        const Node& node = graph.node(id);
        elements += "    <node id=\"" + xml_text(node.key) + "\">\n";
        elements += nodes.data({"label", Attribute::Type::text, label_of(node).in(Language::chinese)});
        for (const Attribute& attribute : attributes_of(node)) {
            if (attribute.name != "key") {
                elements += nodes.data(attribute);
            }
        }
        elements += "    </node>\n";
    }
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        elements += "    <edge id=\"e" + std::to_string(id.index() + 1) + "\" source=\"" +
                    xml_text(graph.node(edge.from).key) + "\" target=\"" + xml_text(graph.node(edge.to).key) + "\">\n";
        for (const Attribute& attribute : attributes_of(graph, edge)) {
            if (attribute.name != "from" && attribute.name != "to") {
                elements += edges.data(attribute);
            }
        }
        if (const std::string identifier = identifiers.of(edge); !identifier.empty()) {
            elements += edges.data({"case_identifier", Attribute::Type::text, identifier});
        }
        elements += "    </edge>\n";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
           "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
           "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n" +
           nodes.declarations() + edges.declarations() + "  <graph id=\"kezheng\" edgedefault=\"directed\">\n" +
           elements + "  </graph>\n</graphml>\n";
}

} // namespace kezheng
