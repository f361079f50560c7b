#include "cli/commands/show.hpp"

#include "cli/command_arguments.hpp"
#include "cli/loading/loading.hpp"
#include "cli/output_ending.hpp"
#include "cli/reporting.hpp"
#include "cli/text/table.hpp"
#include "exporters/attributes.hpp"
#include "exporters/json/graph_json.hpp"
#include "exporters/text/label.hpp"
#include "exporters/text/plain_text.hpp"

#include <array>
#include <memory>
#include <string_view>

namespace kezheng {

namespace {

std::string joined_texts(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& text : texts) {
        result += result.empty() ? "" : "；";
        result += text;
    }
    return result;
}

/// The text that describes one node: its name, its own data, its neighbours.
class NodePage {
  public:
    NodePage(const CompetencyGraph& graph, Language language) : m_graph(graph), m_language(language) {}

    std::string text(NodeId id) {
        const Node& node = m_graph.node(id);
        m_text = heading_of(node.kind).in(m_language) + "  " + node.key + "\n" + caption_of(node, m_language) + "\n";
        const LocalisedText label = label_of(node);
        if (m_language == Language::chinese && !label.zh.empty()) {
            line(Message::field_title_en, label.en);
        }
        std::visit([this](const auto& details) { describe(details); }, node.details);
        describe_record(node);
        m_text += '\n' + neighbours(id);
        return m_text;
    }

  private:
    void line(Message heading, const std::string& value) {
        if (!value.empty()) {
            m_text += say(heading, m_language) + (m_language == Language::chinese ? "：" : ": ") + value + '\n';
        }
    }

    /// What a CASE package has for it beside, by CASE's own names.
    void describe_record(const Node& node) {
        constexpr std::string_view prefix = "case_";
        for (const Attribute& attribute : attributes_of(node)) {
            if (attribute.name.starts_with(prefix)) {
                m_text += attribute.name.substr(prefix.size());
                m_text += (m_language == Language::chinese ? "：" : ": ") + one_line(attribute.value) + '\n';
            }
        }
    }

    void describe(const std::monostate& /*none*/) {}
    void describe(const StandardDetails& details) {
        line(Message::column_code, details.code);
        line(Message::column_edition, details.edition);
        line(Message::column_issued, details.issued);
        line(Message::field_issuer, details.issuer);
        line(Message::field_drafters, joined_texts(details.drafters));
    }
    void describe(const LevelDetails& details) { line(Message::field_summary, details.summary); }
    void describe(const NumberedDetails& details) { line(Message::field_printed, details.printed); }
    void describe(const SkillDetails& details) {
        constexpr std::array headings{Message::facet_given,   Message::facet_action, Message::facet_object,
                                      Message::facet_tool,    Message::facet_yields, Message::facet_place,
                                      Message::facet_purpose, Message::facet_quality};
        line(Message::field_printed, details.printed);
        line(Message::field_statement, details.statement);
        for (std::size_t i = 0; i < facet_rows.size(); ++i) {
            line(headings.at(i), joined_texts(details.facets.*facet_rows.at(i).list));
        }
    }
    void describe(const MajorDetails& details) {
        line(Message::column_catalogue,
             heading_of(details.catalogue).in(m_language) + " · " + heading_of(details.tier).in(m_language));
    }
    void describe(const TermDetails& details) {
        line(Message::field_definition, details.definition);
        line(Message::field_source, details.source);
    }
    void describe(const ReferenceDetails& details) { line(Message::column_code, details.code); }
    void describe(const CurriculumDetails& details) { line(Message::field_major, details.major); }
    void describe(const ModuleDetails& details) {
        line(Message::column_code, details.code);
        line(Message::field_description, details.description);
    }
    void describe(const ConceptDetails& details) { line(Message::field_synonyms, joined_texts(details.synonyms)); }

    std::string neighbours(NodeId id) {
        Table table({say(Message::column_relation, m_language), say(Message::column_kind, m_language),
                     say(Message::column_key, m_language), say(Message::column_name, m_language)});
        const auto add = [&](const Edge& edge, NodeId other, bool outwards) {
            const Node& node = m_graph.node(other);
            std::string relation = heading_of(edge.kind).in(m_language);
            if (const auto* const association = edge.details.get_if<Association>()) {
                relation += ' ' + association->type;
            }
            table.add_row({outwards ? relation + " →" : "← " + relation, heading_of(node.kind).in(m_language), node.key,
                           label_of(node).in(m_language)});
        };
        for (const EdgeId edge : m_graph.in_edges(id)) {
            add(m_graph.edge(edge), m_graph.edge(edge).from, false);
        }
        for (const EdgeId edge : m_graph.out_edges(id)) {
            add(m_graph.edge(edge), m_graph.edge(edge).to, true);
        }
        return table.text();
    }

    const CompetencyGraph& m_graph;
    Language m_language;
    std::string m_text;
};

} // namespace

void attach_show(CLI::App& app, const CommonOptions& common, Selected& selected) {
    CommandArguments command(app, "show", Message::help_show, common.language);
    auto options = std::make_shared<ShowOptions>();
    command.positional("KEY", options->key, Message::option_key, CommandArguments::Presence::required);
    command.when_chosen([&common, &selected, options] {
        selected = [&common, options](Io& io) { return run_show(*options, common, io); };
    });
}

Exit run_show(const ShowOptions& options, const CommonOptions& common, Io& io) {
    if (const std::optional<Error> wrong = wrong_ending(common, {}); wrong) {
        return print_usage_error(*wrong, "show", common, io);
    }
    const Result<LoadedStandards> loaded = load_standards(common, io);
    if (!loaded) {
        return print_error(loaded.error(), common, io);
    }
    print_diagnostics(loaded->diagnostics, common, io);
    const Result<NodeId> id = resolve_key(loaded->graph, options.key);
    if (!id) {
        return print_error(id.error(), common, io);
    }
    return deliver(wants_json(common) ? node_json(loaded->graph, *id)
                                      : NodePage(loaded->graph, common.language).text(*id),
                   common, io);
}

} // namespace kezheng
