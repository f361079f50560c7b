#include "cli/commands/overlap_text.hpp"

#include "cli/text/table.hpp"
#include "exporters/text/evidence_text.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/base/number_text.hpp"

#include <array>
#include <utility>

namespace kezheng {

namespace {

class OverlapText {
  public:
    OverlapText(const CompetencyGraph& graph, const OverlapReport& report, Language language)
        : m_graph(graph), m_report(report), m_language(language) {}

    std::string run() {
        m_text = name(m_report.a) + " ↔ " + name(m_report.b) + "\n\n";
        counts();
        shares(m_report.shares_a);
        shares(m_report.shares_b);
        levels();
        shift();
        areas();
        pairs();
        alone(m_report.a, m_report.unmatched_a);
        alone(m_report.b, m_report.unmatched_b);
        names(Message::overlap_majors, major_names());
        names(Message::overlap_roles, names_of(m_report.roles));
        terms();
        names(Message::overlap_references, reference_names());
        return std::move(m_text);
    }

  private:
    [[nodiscard]] std::string text(Message message, std::initializer_list<std::string> arguments = {}) const {
        return say(message, m_language, arguments);
    }

    [[nodiscard]] std::string name(NodeId id) const { return label_of(m_graph.node(id)).in(m_language); }

    [[nodiscard]] std::string wording(NodeId id) const {
        return m_graph.node(id).key + "  " + caption_of(m_graph.node(id), m_language);
    }

    void counts() {
        std::array<std::size_t, all_relations.size()> relations{};
        std::array<std::size_t, all_statuses.size()> statuses{};
        for (const OverlapPair& pair : m_report.pairs) {
            ++statuses.at(static_cast<std::size_t>(pair.status));
            relations.at(static_cast<std::size_t>(pair.relation)) += pair.status == Status::rejected ? 0 : 1;
        }
        m_text +=
            text(Message::overlap_counts,
                 {std::to_string(statuses.at(0) + statuses.at(1)), std::to_string(relations.at(0)),
                  std::to_string(relations.at(1)), std::to_string(relations.at(2)), std::to_string(relations.at(3)),
                  std::to_string(statuses.at(1)), std::to_string(statuses.at(0)), std::to_string(statuses.at(2))}) +
            '\n';
    }

    void shares(const std::vector<OverlapShare>& list) {
        for (const OverlapShare& share : list) {
            const double percent =
                share.skills == 0 ? 0 : 100.0 * static_cast<double>(share.matched) / static_cast<double>(share.skills);
            const bool is_standard = &share == &list.front();
            const std::string shown =
                is_standard ? name(share.node) : "  " + m_graph.node(share.node).key + " " + name(share.node);
            m_text += text(Message::overlap_share, {shown, std::to_string(share.matched), std::to_string(share.skills),
                                                    fixed_number(percent, 1)}) +
                      '\n';
        }
    }

    void levels() {
        heading(text(Message::overlap_levels, {name(m_report.a), name(m_report.b)}));
        std::vector<std::string> columns{""};
        std::vector<Table::Align> alignment{Table::Align::left};
        for (std::size_t i = 1; i < m_report.shares_b.size(); ++i) {
            columns.push_back(name(m_report.shares_b[i].node));
            alignment.push_back(Table::Align::right);
        }
        Table table(columns, alignment);
        for (std::size_t i = 0; i < m_report.levels.size(); ++i) {
            std::vector<std::string> row{name(m_report.shares_a[i + 1].node)};
            for (const std::size_t count : m_report.levels[i]) {
                row.push_back(std::to_string(count));
            }
            table.add_row(row);
        }
        m_text += table.text();
    }

    void shift() {
        heading(text(Message::overlap_shift));
        Table table({text(Message::column_shift), text(Message::column_pairs)},
                    {Table::Align::right, Table::Align::right});
        for (const auto& [levels, count] : m_report.level_shift) {
            table.add_row({(levels > 0 ? "+" : "") + std::to_string(levels), std::to_string(count)});
        }
        m_text += table.text();
    }

    void areas() {
        heading(text(Message::overlap_areas));
        Table table({text(Message::column_pairs), name(m_report.a), name(m_report.b)}, {Table::Align::right});
        for (const AreaOverlap& cell : m_report.areas) {
            table.add_row({std::to_string(cell.pairs), m_graph.node(cell.a).key + " " + name(cell.a),
                           m_graph.node(cell.b).key + " " + name(cell.b)});
        }
        m_text += table.text();
    }

    void pairs() {
        heading(text(Message::overlap_pairs));
        auto last = NodeId(0);
        bool first = true;
        for (const OverlapPair& pair : m_report.pairs) {
            if (first || pair.a != last) {
                m_text += wording(pair.a) + '\n';
            }
            first = false;
            last = pair.a;
            m_text += "  " + fixed_number(pair.score, 2) + "  " + heading_of(pair.relation).in(m_language) + "  " +
                      heading_of(pair.status).in(m_language) + "  " + wording(pair.b) + '\n';
            const Edge& edge = m_graph.edge(pair.edge);
            for (const Evidence& one : edge.details.get<Matches>().evidence) {
                m_text += "        " + evidence_text(one, edge.from != pair.a, m_language) + '\n';
            }
        }
    }

    void alone(NodeId standard, const std::vector<NodeId>& skills) {
        heading(text(Message::overlap_alone, {name(standard), std::to_string(skills.size())}));
        for (const NodeId skill : skills) {
            m_text += "  " + wording(skill) + '\n';
        }
    }

    [[nodiscard]] std::vector<std::string> reference_names() const {
        std::vector<std::string> result;
        for (const SharedReference& reference : m_report.references) {
            const std::string codes = codes_of(m_graph, reference);
            result.push_back(codes + (codes.empty() ? "" : " ") + name(reference.a));
        }
        return result;
    }

    [[nodiscard]] std::vector<std::string> names_of(const std::vector<NodeId>& nodes) const {
        std::vector<std::string> result;
        for (const NodeId node : nodes) {
            result.push_back(name(node));
        }
        return result;
    }

    [[nodiscard]] std::vector<std::string> major_names() const {
        std::vector<std::string> result;
        for (const NodeId id : m_report.majors) {
            const auto& details = std::get<MajorDetails>(m_graph.node(id).details);
            const std::string code = details.code.empty() ? "" : " " + details.code;
            result.push_back(name(id) + code + " · " + heading_of(details.catalogue).in(m_language) + " · " +
                             heading_of(details.tier).in(m_language));
        }
        return result;
    }

    void names(Message title, const std::vector<std::string>& list) {
        heading(text(title, {std::to_string(list.size())}));
        for (const std::string& one : list) {
            m_text += "  " + one + '\n';
        }
    }

    void terms() {
        heading(text(Message::overlap_terms, {std::to_string(m_report.terms.size())}));
        for (const SharedTerm& term : m_report.terms) {
            m_text += "  " + name(term.a);
            if (!term.same_definition) {
                m_text += '\n';
                continue;
            }
            if (*term.same_definition) {
                m_text += "  " + text(Message::overlap_same_definition) + '\n';
                continue;
            }
            m_text += '\n';
            for (const NodeId side : {term.a, term.b}) {
                const Node& node = m_graph.node(side);
                m_text += "    " + node.key + "  " + std::get<TermDetails>(node.details).definition + '\n';
            }
        }
    }

    void heading(const std::string& title) { m_text += '\n' + title + '\n'; }

    const CompetencyGraph& m_graph;
    const OverlapReport& m_report;
    Language m_language;
    std::string m_text;
};

} // namespace

std::string overlap_text(const CompetencyGraph& graph, const OverlapReport& report, Language language) {
    return OverlapText(graph, report, language).run();
}

} // namespace kezheng
