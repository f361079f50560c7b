#include "cli/text/metrics_text.hpp"

#include "cli/text/table.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/base/number_text.hpp"

namespace kezheng {

namespace {

class MetricsPage {
  public:
    MetricsPage(const CompetencyGraph& graph, const CurricularMetrics& metrics, Language language)
        : m_graph(graph), m_metrics(metrics), m_language(language) {}

    std::string text(Scope scope, const std::vector<UncoveredNode>& uncovered) && {
        if (m_metrics.acyclic) {
            numbers(scope);
        }
        validity();
        if (!m_metrics.extraneous.empty()) {
            heading(Message::heading_extraneous, m_metrics.extraneous.size());
            for (const auto& [before, after] : m_metrics.extraneous) {
                m_text += "  " + name(before) + " → " + name(after) + '\n';
            }
        }
        longest_paths();
        if (scope != Scope::module) {
            gaps(uncovered);
        }
        return std::move(m_text);
    }

  private:
    [[nodiscard]] std::string words(Message message, std::initializer_list<std::string> arguments = {}) const {
        return say(message, m_language, arguments);
    }

    [[nodiscard]] std::string name(NodeId node) const {
        const auto* module = std::get_if<ModuleDetails>(&m_graph.node(node).details);
        return module != nullptr && !module->code.empty() ? module->code : m_graph.node(node).key;
    }

    [[nodiscard]] std::string label(NodeId node) const { return label_of(m_graph.node(node)).in(m_language); }

    void heading(Message message, std::uint64_t count) {
        m_text += '\n' + words(message, {std::to_string(count)}) + '\n';
    }

    void numbers(Scope scope) {
        using Align = Table::Align;
        Table table({words(scope == Scope::module ? Message::column_module : Message::column_key),
                     words(Message::column_name), words(Message::column_blocking), words(Message::column_delay),
                     words(Message::column_centrality), words(Message::column_complexity)},
                    {Align::left, Align::left, Align::right, Align::right, Align::right, Align::right});
        const auto add = [&](const std::string& first, const std::string& second, const PathMetrics& paths,
                             double complexity) {
            table.add_row({first, second, std::to_string(paths.blocking), std::to_string(paths.delay),
                           std::to_string(paths.centrality), display_number(complexity)});
        };
        for (const NodeMetrics& entry : m_metrics.nodes) {
            add(name(entry.node), label(entry.node), entry.paths, entry.complexity);
        }
        add(words(Message::total), "", m_metrics.total, m_metrics.complexity);
        m_text += table.text() + words(Message::metrics_explained) + '\n';
        if (m_metrics.is_saturated) {
            m_text += words(Message::metrics_saturated) + '\n';
        }
    }

    void validity() {
        m_text += words(m_metrics.valid ? Message::metrics_valid : Message::metrics_invalid) + '\n';
        for (const auto& cycle : m_metrics.cycles) {
            m_text += "  " + path(cycle) + " → " + name(cycle.front()) + '\n';
        }
        if (!m_metrics.acyclic) {
            m_text += words(Message::metrics_without_numbers) + '\n';
        }
    }

    [[nodiscard]] std::string path(const std::vector<NodeId>& nodes) const {
        std::string text;
        for (const NodeId node : nodes) {
            text += (text.empty() ? "" : " → ") + name(node);
        }
        return text;
    }

    void longest_paths() {
        constexpr std::size_t shown = 10;
        if (m_metrics.longest_paths.empty() || m_metrics.longest_paths.front().size() < 2) {
            return;
        }
        heading(Message::heading_longest_paths, m_metrics.longest_path_count);
        for (std::size_t i = 0; i < m_metrics.longest_paths.size() && i < shown; ++i) {
            m_text += "  " + path(m_metrics.longest_paths[i]) + '\n';
        }
        if (m_metrics.longest_path_count > shown) {
            m_text += "  …\n";
        }
    }

    void gaps(const std::vector<UncoveredNode>& uncovered) {
        heading(Message::heading_uncovered, uncovered.size());
        Table table({words(Message::column_key), words(Message::column_name), words(Message::column_blocking),
                     words(Message::column_following)},
                    {Table::Align::left, Table::Align::left, Table::Align::right, Table::Align::right});
        for (const UncoveredNode& gap : uncovered) {
            if (gap.blocking > 0 || gap.following > 0) {
                table.add_row(
                    {name(gap.node), label(gap.node), std::to_string(gap.blocking), std::to_string(gap.following)});
            }
        }
        m_text += table.text();
    }

    const CompetencyGraph& m_graph;
    const CurricularMetrics& m_metrics;
    Language m_language;
    std::string m_text;
};

} // namespace

std::string metrics_text(const CompetencyGraph& graph, const CurricularMetrics& metrics, Scope scope,
                         const std::vector<UncoveredNode>& uncovered, Language language) {
    return MetricsPage(graph, metrics, language).text(scope, uncovered);
}

} // namespace kezheng
