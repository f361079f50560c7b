#include "exporters/case/case_package.hpp"

#include "exporters/case/case_check.hpp"
#include "exporters/case/case_objects.hpp"
#include "exporters/case/foreign_package.hpp"
#include "exporters/case/standard_of.hpp"
#include "exporters/json/standard_json.hpp"
#include "exporters/name_uuid.hpp"
#include "exporters/text/label.hpp"
#include "exporters/text/plain_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

class StandardPackage {
  public:
    StandardPackage(const CompetencyGraph& graph, NodeId standard, std::string_view base)
        : m_graph(graph), m_standard(standard), m_objects(base, case_date(graph.node(standard))) {}

    Json make() {
        Json document = m_objects.document(node(m_standard));
        document["extensions"] = {{"kezheng", own_data()}};
        for (const NodeId level : m_graph.children(m_standard)) {
            add_item(level, m_standard, label_of(node(level)).in(Language::chinese));
        }
        add_orders();
        Json definitions = Json::object();
        Json types = Json::array();
        for (const NodeKind kind : {NodeKind::level, NodeKind::area, NodeKind::task, NodeKind::skill}) {
            types.push_back(m_objects.item_type(kind));
        }
        if (Json concepts = terms(); !concepts.empty()) {
            definitions["CFConcepts"] = std::move(concepts);
        }
        definitions["CFItemTypes"] = std::move(types);
        Json package = Json::object();
        package["CFDocument"] = std::move(document);
        package["CFItems"] = std::move(m_items);
        package["CFAssociations"] = std::move(m_associations);
        package["CFDefinitions"] = std::move(definitions);
        return package;
    }

  private:
    [[nodiscard]] const Node& node(NodeId id) const { return m_graph.node(id); }

    /// What stands in `kezheng/standard/1` beside the levels.
    [[nodiscard]] Json own_data() const {
        Json own = Json::parse(standard_json(m_graph, m_standard, {}, Language::chinese));
        own.erase("levels");
        own.erase("diagnostics");
        own.erase("associations"); // they stand in CFAssociations
        own.erase("external");
        return own;
    }

    void add_item(NodeId id, NodeId parent, const std::string& level) {
        m_items.push_back(m_objects.item(node(id), level));
        Json association = m_objects.association("isChildOf", node(id), node(parent));
        const std::vector<NodeId> siblings = m_graph.children(parent);
        association["sequenceNumber"] = std::ranges::find(siblings, id) - siblings.begin() + 1;
        m_associations.push_back(std::move(association));
        for (const NodeId child : m_graph.children(id)) {
            add_item(child, id, level);
        }
    }

    /// The ladder of levels, and the orders of learning and of work within the standard. What people rejected is left
    /// out.
    void add_orders() {
        for (const EdgeId id : m_graph.edges()) {
            const Edge& edge = m_graph.edge(id);
            if (edge.kind == EdgeKind::associated) {
                add_association(edge);
                continue;
            }
            const bool inside = node(edge.from).kind != NodeKind::module &&
                                standard_of(m_graph, edge.from) == m_standard &&
                                standard_of(m_graph, edge.to) == m_standard;
            const auto* const sequence = edge.details.get_if<Sequence>();
            if (!inside || (sequence != nullptr && sequence->status == Status::rejected)) {
                continue;
            }
            if (edge.kind == EdgeKind::subsumes) { // the lower level comes before the one that covers it
                Json association = m_objects.association("precedes", node(edge.to), node(edge.from));
                association["extensions"] = case_extension(m_graph, edge);
                m_associations.push_back(std::move(association));
            } else if (edge.kind == EdgeKind::precedes || edge.kind == EdgeKind::feeds) {
                m_associations.push_back(m_objects.order(m_graph, edge));
            }
        }
    }

    /// What another system's package said, as it said it; its second parents are no part of this package's tree.
    void add_association(const Edge& edge) {
        const auto belongs = [&](NodeId end) { return standard_of(m_graph, end) == m_standard; };
        const bool nowhere = node(edge.from).kind == NodeKind::reference && node(edge.to).kind == NodeKind::reference;
        if (!belongs(edge.from) && !belongs(edge.to) &&
            !(nowhere && m_graph.nodes_of(NodeKind::standard).front() == m_standard)) {
            return;
        }
        const auto* const association_details = edge.details.get_if<Association>();
        const Association details = association_details == nullptr ? Association{} : *association_details;
        std::string name = "associated " + details.type; // not the name of an association of our own
        name += ' ' + node(edge.from).key + ' ' + node(edge.to).key;
        Json association = m_objects.object(name);
        association["associationType"] = case_type_of(details.type);
        association["originNodeURI"] = m_objects.end(node(edge.from));
        association["destinationNodeURI"] = m_objects.end(node(edge.to));
        set_text(association, "notes", plain_text(details.note));
        association["extensions"] = case_extension(m_graph, edge);
        Json& own = association["extensions"]["kezheng"];
        for (const auto& [title, end] : {std::pair("from_title", edge.from), std::pair("to_title", edge.to)}) {
            if (node(end).kind == NodeKind::reference) {
                set_text(own, title, node(end).label.zh);
            }
        }
        m_associations.push_back(std::move(association));
    }

    [[nodiscard]] Json terms() const {
        Json result = Json::array();
        for (const EdgeId id : m_graph.out_edges(m_standard, EdgeKind::defines)) {
            const Node& term = node(m_graph.edge(id).to);
            const auto& details = std::get<TermDetails>(term.details);
            Json entry = m_objects.object(term.key);
            entry["title"] = one_line(label_of(term).in(Language::chinese));
            entry["hierarchyCode"] = one_line(details.number.empty() ? term.key : details.number);
            set_text(entry, "keywords", one_line(term.label.en));
            set_text(entry, "description", plain_text(details.definition));
            result.push_back(std::move(entry));
        }
        return result;
    }

    const CompetencyGraph& m_graph;
    NodeId m_standard;
    CaseObjects m_objects;
    Json m_items = Json::array();
    Json m_associations = Json::array();
};

/// The type of association that says what a match says, no more: only what people accepted is a match for others.
std::string association_type(const Matches& match) {
    if (match.status != Status::accepted || match.relation == Relation::partial) {
        return "isRelatedTo";
    }
    return match.relation == Relation::exact ? "exactMatchOf" : "isPartOf";
}

/// The crosswalk of all standards; nothing where none match.
std::optional<Json> crosswalk(const CompetencyGraph& graph, std::string_view base) {
    std::vector<EdgeId> matches;
    std::string changed;
    std::string title;
    std::string name = "crosswalk";
    for (const EdgeId id : graph.edges()) {
        const auto* const match = graph.edge(id).details.get_if<Matches>();
        if (graph.edge(id).kind == EdgeKind::matches && match != nullptr && match->status != Status::rejected) {
            matches.push_back(id);
        }
    }
    if (matches.empty()) {
        return std::nullopt;
    }
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        changed = std::max(changed, case_date(graph.node(id)));
        title += (title.empty() ? "" : " · ") + label_of(graph.node(id)).in(Language::chinese);
        name += ' ' + graph.node(id).key;
    }
    const CaseObjects objects(base, changed);
    const std::string grouping_title = heading_of(EdgeKind::matches).zh;
    Json document = objects.object(name);
    document["caseVersion"] = "1.1";
    document["creator"] = "kezheng";
    document["title"] = one_line(grouping_title + "：" + title);
    document["language"] = "zh";
    Json grouping = objects.object(name + " grouping");
    grouping["title"] = grouping_title;
    Json associations = Json::array();
    for (const EdgeId id : matches) {
        const Edge& edge = graph.edge(id);
        const auto& match = edge.details.get<Matches>();
        // isPartOf goes from the part to the whole: `broad` says that `to` contains `from`.
        const bool turned = match.relation == Relation::narrow;
        Json association = objects.association(association_type(match), graph.node(turned ? edge.to : edge.from),
                                               graph.node(turned ? edge.from : edge.to));
        association["CFAssociationGroupingURI"] = objects.link(name + " grouping", grouping_title);
        association["extensions"] = case_extension(graph, edge);
        associations.push_back(std::move(association));
    }
    Json package = Json::object();
    package["CFDocument"] = std::move(document);
    package["CFAssociations"] = std::move(associations);
    package["CFDefinitions"] = {{"CFAssociationGroupings", Json::array({std::move(grouping)})}};
    return package;
}

Result<CasePackage> checked(std::string name, const Json& package, CaseTreeRules tree) {
    std::vector<std::string> problems = case_problems(package, tree);
    if (problems.empty()) {
        problems = case_shape_problems(package);
    }
    if (!problems.empty()) {
        return std::unexpected(Error{Message::error_case_broken, {problems.front()}, {}});
    }
    return CasePackage{std::move(name), text_of(package)};
}

} // namespace

Result<std::vector<CasePackage>> case_packages(const CompetencyGraph& graph, std::string_view base) {
    std::vector<CasePackage> packages;
    const auto add = [&](std::string name, const Json& package,
                         CaseTreeRules tree = CaseTreeRules::checked) -> Result<void> {
        Result<CasePackage> made = checked(std::move(name), package, tree);
        if (!made) {
            return std::unexpected(made.error());
        }
        packages.push_back(std::move(*made));
        return {};
    };
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        const Node& standard = graph.node(id);
        const Result<void> added = standard.record.empty()
                                       ? add(standard.key, StandardPackage(graph, id, base).make())
                                       : add(standard.key, foreign_package(graph, id, base), CaseTreeRules::as_given);
        if (!added) {
            return std::unexpected(added.error());
        }
    }
    if (const std::optional<Json> package = crosswalk(graph, base)) {
        if (const Result<void> added = add("crosswalk", *package); !added) {
            return std::unexpected(added.error());
        }
    }
    return packages;
}

} // namespace kezheng
