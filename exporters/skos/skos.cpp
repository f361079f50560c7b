#include "exporters/skos/skos.hpp"

#include "exporters/case/case_identity.hpp"
#include "exporters/name_uuid.hpp"
#include "exporters/skos/skos_links.hpp"
#include "exporters/text/label.hpp"
#include "exporters/text/plain_text.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace kezheng {

namespace {

std::string literal(std::string_view text, std::string_view language) {
    std::string result = "\"";
    for (const char c : plain_text(text)) {
        switch (c) {
        case '"':
            result += "\\\"";
            break;
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\t':
            result += "\\t";
            break;
        default:
            result += c;
        }
    }
    result += '"';
    return language.empty() || language == "und" ? result : result + '@' + std::string(language);
}

/// The schemes of what no standard owns.
struct SharedScheme {
    NodeKind kind;
    std::string_view name;
};
constexpr std::array shared_schemes{SharedScheme{NodeKind::major, "scheme/majors"},
                                    SharedScheme{NodeKind::role, "scheme/roles"},
                                    SharedScheme{NodeKind::concept_, "scheme/concepts"}};

class Turtle {
  public:
    Turtle(const CompetencyGraph& graph, std::string_view base) : m_graph(graph), m_base(base) {}

    std::string write() {
        m_text = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                 "@prefix dct: <http://purl.org/dc/terms/> .\n";
        for (const NodeId id : m_graph.nodes_of(NodeKind::standard)) {
            write_standard(id);
        }
        for (const NodeId id : m_graph.nodes_of(NodeKind::curriculum)) {
            write_curriculum(id);
        }
        for (const SharedScheme& scheme : shared_schemes) {
            write_shared(scheme);
        }
        write_links();
        return std::move(m_text);
    }

  private:
    [[nodiscard]] std::string iri(std::string_view name) const { return '<' + uri_of(name, m_base) + '>'; }
    [[nodiscard]] std::string iri(NodeId id) const {
        const Node& node = m_graph.node(id);
        const auto* const outside = std::get_if<ReferenceDetails>(&node.details);
        if (outside != nullptr) { // of another package: an address, or its identifier
            return '<' + (is_address(outside->code) ? outside->code : uri_of(node.key, m_base)) + '>';
        }
        return '<' + case_identity(node, m_base).uri + '>';
    }
    [[nodiscard]] const std::string& key(NodeId id) const { return m_graph.node(id).key; }

    void begin(const std::string& subject, std::string_view type) {
        m_text += '\n' + subject + " a " + std::string(type);
    }
    void say(std::string_view property, const std::string& value) {
        m_text += " ;\n    " + std::string(property) + ' ' + value;
    }
    void say_text(std::string_view property, const std::string& text, std::string_view language) {
        if (!text.empty()) {
            say(property, literal(text, language));
        }
    }
    void end() { m_text += " .\n"; }

    void say_labels(std::string_view property, const LocalisedText& text) {
        say_text(property, text.zh, "zh");
        say_text(property, text.en, "en");
    }

    /// What a node is called, in the language that its texts are in.
    void say_label(std::string_view property, const Node& node) {
        const TextLanguages languages = languages_of(node);
        say_text(property, label_of(node).zh, languages.zh);
        say_text(property, label_of(node).en, languages.en);
    }

    void write_standard(NodeId id) {
        const Node& node = m_graph.node(id);
        begin(iri(id), "skos:ConceptScheme");
        say_label("dct:title", node);
        say_label("skos:prefLabel", node);
        say("skos:notation", literal(node.key, {}));
        if (const auto* const details = std::get_if<StandardDetails>(&node.details)) {
            say_text("dct:identifier", details->code, {});
            say_text("dct:hasVersion", details->edition, languages_of(node).other);
            say_text("dct:issued", details->issued, {});
            say_text("dct:publisher", details->issuer, languages_of(node).other);
        }
        std::vector<NodeId> tops = m_graph.children(id);
        for (const EdgeId edge : m_graph.out_edges(id, EdgeKind::defines)) {
            tops.push_back(m_graph.edge(edge).to);
        }
        for (const NodeId top : tops) {
            say("skos:hasTopConcept", iri(top));
        }
        for (const EdgeId edge : m_graph.out_edges(id, EdgeKind::applies_to)) {
            say("dct:audience", iri(m_graph.edge(edge).to));
        }
        for (const EdgeId edge : m_graph.out_edges(id, EdgeKind::cites)) {
            say("dct:references", literal(m_graph.edge(edge).details.get<Cites>().text, {}));
        }
        end();
        for (const NodeId top : tops) {
            write_concept(top, iri(id), true);
        }
    }

    /// A curriculum is a scheme, its modules are concepts.
    void write_curriculum(NodeId id) {
        begin(iri(id), "skos:ConceptScheme");
        say_label("skos:prefLabel", m_graph.node(id));
        const std::vector<NodeId> modules = m_graph.children(id);
        for (const NodeId module : modules) {
            say("skos:hasTopConcept", iri(module));
        }
        end();
        for (const NodeId module : modules) {
            write_concept(module, iri(id), true);
        }
    }

    /// What is said of two nodes beside the tree.
    void write_links() {
        bool first = true;
        for (const EdgeId id : m_graph.edges()) {
            const Edge& edge = m_graph.edge(id);
            if (const std::optional<SkosLink> link = skos_link(m_graph, edge)) {
                m_text += first ? "\n" : "";
                first = false;
                m_text += iri(link->turned ? edge.to : edge.from) + ' ' + std::string(link->property) + ' ' +
                          iri(link->turned ? edge.from : edge.to) + " .\n";
            }
        }
    }

    void write_concept(NodeId id, const std::string& scheme, bool is_top) {
        const Node& node = m_graph.node(id);
        begin(iri(id), "skos:Concept");
        say("skos:inScheme", scheme);
        if (is_top) {
            say("skos:topConceptOf", scheme);
        }
        say("skos:notation", literal(node.key, {}));
        say_label("skos:prefLabel", node);
        say_details(node);
        if (const auto parent = m_graph.parent(id); parent && !is_top) {
            say("skos:broader", iri(*parent));
        }
        const std::vector<NodeId> children = m_graph.children(id);
        for (const NodeId child : children) {
            say("skos:narrower", iri(child));
        }
        say_links(id);
        end();
        for (const NodeId child : children) {
            write_concept(child, scheme, false);
        }
    }

    void say_details(const Node& node) {
        if (const auto* const level = std::get_if<LevelDetails>(&node.details)) {
            say_text("skos:scopeNote", level->summary, languages_of(node).other);
        } else if (const auto* const skill = std::get_if<SkillDetails>(&node.details)) {
            say_text("skos:definition", node.label.empty() ? "" : skill->statement, languages_of(node).other);
        } else if (const auto* const module = std::get_if<ModuleDetails>(&node.details)) {
            say_text("dct:identifier", module->code, {});
            say_text("skos:definition", module->description, "zh");
        } else if (const auto* const term = std::get_if<TermDetails>(&node.details)) {
            say_text("skos:definition", term->definition, "zh");
            say_text("dct:source", term->source, "zh");
        } else if (const auto* const major = std::get_if<MajorDetails>(&node.details)) {
            say_text("dct:identifier", major->code, {});
            say_labels("skos:scopeNote", heading_of(major->tier));
            say_labels("skos:scopeNote", heading_of(major->catalogue));
        } else if (const auto* const concept_details = std::get_if<ConceptDetails>(&node.details)) {
            for (const std::string& synonym : concept_details->synonyms) {
                say_text("skos:altLabel", synonym, "zh");
            }
        }
    }

    void say_links(NodeId id) {
        for (const EdgeId edge : m_graph.out_edges(id, EdgeKind::matches)) {
            say_match(m_graph.edge(edge), true);
        }
        for (const EdgeId edge : m_graph.in_edges(id, EdgeKind::matches)) {
            say_match(m_graph.edge(edge), false);
        }
    }

    void say_match(const Edge& edge, bool forwards) {
        const auto* const match = edge.details.get_if<Matches>();
        if (match == nullptr || match->status == Status::rejected) {
            return;
        }
        const Relation relation = forwards ? match->relation : reversed(match->relation);
        std::string_view property = relation == Relation::exact ? "skos:closeMatch" : "skos:relatedMatch";
        if (match->status == Status::accepted) {
            switch (relation) {
            case Relation::exact:
                property = "skos:exactMatch";
                break;
            case Relation::broad:
                property = "skos:broadMatch";
                break;
            case Relation::narrow:
                property = "skos:narrowMatch";
                break;
            case Relation::partial:
                break;
            }
        }
        say(property, iri(forwards ? edge.to : edge.from));
    }

    void write_shared(const SharedScheme& scheme) {
        const std::vector<NodeId> nodes = m_graph.nodes_of(scheme.kind);
        if (nodes.empty()) {
            return;
        }
        begin(iri(scheme.name), "skos:ConceptScheme");
        say_labels("skos:prefLabel", heading_of(scheme.kind));
        for (const NodeId id : nodes) {
            say("skos:hasTopConcept", iri(id));
        }
        end();
        for (const NodeId id : nodes) {
            write_concept(id, iri(scheme.name), true);
        }
    }

    const CompetencyGraph& m_graph;
    std::string_view m_base;
    std::string m_text;
};

} // namespace

std::string skos_of(const CompetencyGraph& graph, std::string_view base) {
    return Turtle(graph, base).write();
}

} // namespace kezheng
