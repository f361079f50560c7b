#include "exporters/tables/graph_tables.hpp"

#include "exporters/attributes.hpp"
#include "exporters/case/association_identifiers.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

/// The headings of the facets, in the order of facet_rows.
constexpr std::array facet_headings{Message::facet_given,   Message::facet_action, Message::facet_object,
                                    Message::facet_tool,    Message::facet_yields, Message::facet_place,
                                    Message::facet_purpose, Message::facet_quality};

class GraphTables {
  public:
    GraphTables(const CompetencyGraph& graph, Language language) : m_graph(graph), m_language(language) {}

    std::vector<GraphTable> make() {
        add("requirements", heading_of(NodeKind::skill), requirements());
        add("majors", heading_of(NodeKind::major), majors());
        add("roles", heading_of(NodeKind::role), roles());
        add("terms", heading_of(NodeKind::term), terms());
        add("references", heading_of(NodeKind::reference), references());
        add("modules", heading_of(NodeKind::module), modules());
        add("relations",
            {std::string(template_of(Message::sheet_relations, Language::chinese)),
             std::string(template_of(Message::sheet_relations, Language::english))},
            relations());
        return std::move(m_tables);
    }

  private:
    static constexpr std::size_t wide = 46;

    void add(std::string file, const LocalisedText& name, Sheet sheet) {
        if (sheet.rows.empty() && !m_tables.empty()) {
            return;
        }
        sheet.name = name.in(m_language);
        sheet.title = sheet.name;
        sheet.frozen_columns = 1;
        m_tables.push_back({std::move(file), std::move(sheet)});
    }

    [[nodiscard]] std::string text(Message message) const { return say(message, m_language); }
    [[nodiscard]] SheetColumn column(Message heading) const { return {.heading = text(heading)}; }
    [[nodiscard]] SheetColumn wide_column(Message heading) const {
        return {.heading = text(heading), .width = wide, .wraps = true};
    }
    [[nodiscard]] SheetColumn column(NodeKind kind) const { return {.heading = heading_of(kind).in(m_language)}; }
    [[nodiscard]] std::string name(NodeId id) const { return label_of(m_graph.node(id)).in(m_language); }

    [[nodiscard]] std::string joined(const std::vector<std::string>& texts) const {
        std::string result;
        for (const std::string& one : texts) {
            result += (result.empty() ? "" : text(Message::list_separator)) + one;
        }
        return result;
    }

    [[nodiscard]] Sheet requirements() const {
        Sheet sheet;
        sheet.columns = {column(Message::column_key),
                         column(NodeKind::standard),
                         column(NodeKind::level),
                         column(NodeKind::area),
                         column(NodeKind::task),
                         column(Message::field_printed),
                         wide_column(Message::column_name),
                         wide_column(Message::field_title_en),
                         wide_column(Message::field_statement),
                         column(Message::column_language)};
        for (const Message heading : facet_headings) {
            sheet.columns.push_back(column(heading));
        }
        for (const NodeId id : m_graph.nodes_of(NodeKind::skill)) {
            const Node& node = m_graph.node(id);
            std::array<std::string, 4> above; // task, area, level, standard
            std::optional<NodeId> at = m_graph.parent(id);
            for (std::string& place : above) {
                place = at ? caption_of(m_graph.node(*at), m_language) : "";
                at = at ? m_graph.parent(*at) : at;
            }
            const auto& skill = std::get<SkillDetails>(node.details);
            std::vector<SheetCell> row{node.key,      above[3],      above[2],      above[1],        above[0],
                                       skill.printed, node.label.zh, node.label.en, skill.statement, node.language};
            for (const FacetRow& facet : facet_rows) {
                row.emplace_back(joined(skill.facets.*facet.list));
            }
            sheet.rows.push_back(std::move(row));
        }
        return without_empty_columns(std::move(sheet));
    }

    /// Columns that no row fills are left out: a bundled standard has no statements.
    static Sheet without_empty_columns(Sheet sheet) {
        for (std::size_t i = sheet.columns.size(); i > 0; --i) {
            bool used = sheet.rows.empty();
            for (const std::vector<SheetCell>& row : sheet.rows) {
                const auto* const words = std::get_if<std::string>(&row[i - 1].value);
                used =
                    used || std::holds_alternative<double>(row[i - 1].value) || (words != nullptr && !words->empty());
            }
            if (!used) {
                const auto place = static_cast<std::ptrdiff_t>(i - 1);
                sheet.columns.erase(sheet.columns.begin() + place);
                for (std::vector<SheetCell>& row : sheet.rows) {
                    row.erase(row.begin() + place);
                }
            }
        }
        return sheet;
    }

    [[nodiscard]] Sheet majors() const {
        Sheet sheet;
        sheet.columns = {column(NodeKind::standard), column(Message::column_catalogue), column(Message::table_tier),
                         column(Message::table_code), column(NodeKind::major)};
        for (const NodeId standard : m_graph.nodes_of(NodeKind::standard)) {
            std::vector<EdgeId> edges = m_graph.out_edges(standard, EdgeKind::applies_to);
            std::ranges::sort(edges, {}, [&](EdgeId id) { // as printed
                const auto& details = m_graph.edge(id).details.get<AppliesTo>();
                return std::tuple(details.catalogue, details.tier, details.position, id);
            });
            for (const EdgeId id : edges) {
                const Edge& edge = m_graph.edge(id);
                const auto& details = edge.details.get<AppliesTo>();
                const auto& major = std::get<MajorDetails>(m_graph.node(edge.to).details);
                sheet.rows.push_back({name(standard), heading_of(details.catalogue).in(m_language),
                                      heading_of(details.tier).in(m_language), major.code, name(edge.to)});
            }
        }
        return sheet;
    }

    [[nodiscard]] Sheet roles() const {
        Sheet sheet;
        sheet.columns = {column(NodeKind::role), column(NodeKind::standard), column(NodeKind::level),
                         column(Message::table_group)};
        for (const NodeId role : m_graph.nodes_of(NodeKind::role)) {
            for (const EdgeId id : m_graph.in_edges(role, EdgeKind::targets)) {
                const Edge& edge = m_graph.edge(id);
                const std::optional<NodeId> standard = m_graph.parent(edge.from);
                sheet.rows.push_back(
                    {name(role), standard ? name(*standard) : "", name(edge.from), edge.details.get<Targets>().group});
            }
        }
        return without_empty_columns(std::move(sheet));
    }

    [[nodiscard]] Sheet terms() const {
        Sheet sheet;
        sheet.columns = {
            column(NodeKind::term),        column(Message::field_title_en),        column(NodeKind::standard),
            column(Message::table_number), wide_column(Message::field_definition), column(Message::field_source)};
        for (const NodeId standard : m_graph.nodes_of(NodeKind::standard)) {
            for (const EdgeId id : m_graph.out_edges(standard, EdgeKind::defines)) {
                const Node& node = m_graph.node(m_graph.edge(id).to);
                const auto& term = std::get<TermDetails>(node.details);
                sheet.rows.push_back(
                    {node.label.zh, node.label.en, name(standard), term.number, term.definition, term.source});
            }
        }
        return without_empty_columns(std::move(sheet));
    }

    [[nodiscard]] Sheet references() const {
        Sheet sheet;
        sheet.columns = {column(NodeKind::standard), column(Message::column_kind), column(Message::table_number),
                         wide_column(Message::column_name)};
        for (const NodeId standard : m_graph.nodes_of(NodeKind::standard)) {
            for (const EdgeId id : m_graph.out_edges(standard, EdgeKind::cites)) {
                const Edge& edge = m_graph.edge(id);
                const auto& cites = edge.details.get<Cites>();
                const bool normative = cites.manner == Cites::Manner::normative;
                const auto& reference = std::get<ReferenceDetails>(m_graph.node(edge.to).details);
                sheet.rows.push_back({name(standard),
                                      text(normative ? Message::column_references : Message::column_bibliography),
                                      normative ? reference.code : cites.number, cites.text});
            }
        }
        return sheet;
    }

    [[nodiscard]] Sheet modules() const {
        Sheet sheet;
        sheet.columns = {column(NodeKind::curriculum),
                         column(Message::table_code),
                         column(NodeKind::module),
                         column(Message::table_term),
                         column(Message::table_credits),
                         column(Message::table_hours),
                         wide_column(Message::field_description)};
        for (const NodeId id : m_graph.nodes_of(NodeKind::module)) {
            const std::optional<NodeId> curriculum = m_graph.parent(id);
            std::vector<SheetCell> row{curriculum ? name(*curriculum) : "", "", name(id)};
            if (const auto* const module = std::get_if<ModuleDetails>(&m_graph.node(id).details)) {
                const auto stated = [](double number) { return number == 0 ? SheetCell() : SheetCell(number); };
                row[1] = module->code;
                row.insert(row.end(),
                           {stated(module->term), stated(module->credits), stated(module->hours), module->description});
            }
            sheet.rows.push_back(std::move(row));
        }
        return sheet;
    }

    /// Every edge but the tree and those that have a table of their own.
    [[nodiscard]] Sheet relations() const {
        Sheet sheet;
        sheet.columns = {column(Message::column_relation),      {.heading = text(Message::table_from)},
                         wide_column(Message::table_from_name), {.heading = text(Message::table_to)},
                         wide_column(Message::table_to_name),   wide_column(Message::table_details)};
        const AssociationIdentifiers identifiers(m_graph);
        for (const EdgeId id : m_graph.edges()) {
            const Edge& edge = m_graph.edge(id);
            const bool elsewhere = edge.kind == EdgeKind::contains || edge.kind == EdgeKind::applies_to ||
                                   edge.kind == EdgeKind::targets || edge.kind == EdgeKind::defines ||
                                   edge.kind == EdgeKind::cites;
            if (elsewhere) {
                continue;
            }
            std::string details;
            for (const Attribute& attribute : attributes_of(m_graph, edge)) {
                if (attribute.name != "kind" && attribute.name != "from" && attribute.name != "to") {
                    details += (details.empty() ? "" : "\n") + attribute.name + ": " + attribute.value;
                }
            }
            if (const std::string identifier = identifiers.of(edge); !identifier.empty()) {
                details += (details.empty() ? "" : "\n") + std::string("case_identifier: ") + identifier;
            }
            sheet.rows.push_back({heading_of(edge.kind).in(m_language), m_graph.node(edge.from).key, name(edge.from),
                                  m_graph.node(edge.to).key, name(edge.to), details});
        }
        return sheet;
    }

    const CompetencyGraph& m_graph;
    Language m_language;
    std::vector<GraphTable> m_tables;
};

} // namespace

std::vector<GraphTable> graph_tables(const CompetencyGraph& graph, Language language) {
    return GraphTables(graph, language).make();
}

Workbook graph_workbook(const CompetencyGraph& graph, Language language) {
    Workbook workbook;
    for (const NodeId id : graph.nodes_of(NodeKind::standard)) {
        workbook.title += (workbook.title.empty() ? "" : " · ") + label_of(graph.node(id)).in(language);
    }
    for (GraphTable& table : graph_tables(graph, language)) {
        workbook.sheets.push_back(std::move(table.sheet));
    }
    return workbook;
}

} // namespace kezheng
