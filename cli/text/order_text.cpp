#include "cli/text/order_text.hpp"

#include "cli/text/table.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/base/number_text.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace kezheng {

namespace {

class OrderPage {
  public:
    OrderPage(const CompetencyGraph& graph, const OrderDocument& document, Language language)
        : m_graph(graph), m_document(document), m_order(document.order), m_language(language) {
        for (const OrderEdge& edge : m_order.edges) {
            if (edge.kind == EdgeKind::precedes) {
                m_before[edge.after].push_back(edge.before);
            }
        }
        for (const OrderEdge& edge : m_order.derived) {
            m_tasks_before[edge.after].push_back(edge.before);
        }
        for (std::size_t place = 0; place < m_order.order.size(); ++place) {
            const NodeId node = m_order.order[place];
            if (const auto task = graph.parent(node); task && m_order.scope == Scope::skill) {
                m_ends[*task] = place;
            }
            m_places[node] = place;
        }
    }

    std::string text() && {
        if (m_document.plan != nullptr) {
            plan(*m_document.plan);
        }
        layers();
        chain();
        reasons(Message::heading_reasons, m_order.edges);
        reasons(Message::heading_derived, m_order.derived);
        cycles();
        redundant();
        violations();
        overridden();
        return std::move(m_text);
    }

  private:
    [[nodiscard]] std::string words(Message message, std::initializer_list<std::string> arguments = {}) const {
        return say(message, m_language, arguments);
    }

    /// How people call a node in a list: a module by its code, others by their keys.
    [[nodiscard]] std::string name(NodeId node) const {
        const auto* module = std::get_if<ModuleDetails>(&m_graph.node(node).details);
        return module != nullptr && !module->code.empty() ? module->code : m_graph.node(node).key;
    }

    [[nodiscard]] std::string names(const std::vector<NodeId>& nodes, const std::string& separator) const {
        std::string text;
        for (const NodeId node : nodes) {
            text += text.empty() ? "" : separator;
            text += name(node);
        }
        return text;
    }

    void heading(Message message, std::size_t count) {
        m_text += '\n' + words(message, {std::to_string(count)}) + '\n';
    }

    void plan(const TermPlan& plan) {
        m_text += words(Message::heading_plan, {display_number(m_document.limits.max_credits)}) + '\n';
        Table table({words(Message::column_term), words(Message::column_credits), words(Message::column_module)},
                    {Table::Align::right, Table::Align::right});
        for (std::size_t i = 0; i < plan.terms.size(); ++i) {
            std::string modules;
            for (const NodeId node : plan.terms[i].modules) {
                modules += modules.empty() ? "" : words(Message::list_separator);
                modules += name(node) + ' ' + label_of(m_graph.node(node)).in(m_language);
            }
            table.add_row({std::to_string(i + 1), display_number(plan.terms[i].credits), modules});
        }
        m_text += table.text();
        if (!plan.is_shortest) {
            m_text += words(Message::plan_is_not_proven) + '\n';
        }
        m_text += '\n';
    }

    void layers() {
        const bool of_modules = m_order.scope == Scope::module;
        std::vector<std::string> headings{words(Message::column_layer), words(Message::column_key),
                                          words(Message::column_name), words(Message::column_before)};
        if (of_modules) {
            headings.insert(headings.begin() + 3, words(Message::column_term));
        }
        Table table(std::move(headings), {Table::Align::right});
        for (std::size_t i = 0; i < m_order.layers.size(); ++i) {
            for (const NodeId node : m_order.layers[i]) {
                std::vector<std::string> row{std::to_string(i + 1), name(node),
                                             label_of(m_graph.node(node)).in(m_language),
                                             names(directly_before(node), words(Message::list_separator))};
                if (of_modules) {
                    const auto& module = std::get<ModuleDetails>(m_graph.node(node).details);
                    row.insert(row.begin() + 3, module.term == 0 ? "" : std::to_string(module.term));
                }
                table.add_row(std::move(row));
            }
        }
        m_text += table.text();
        if (!m_order.derived.empty()) {
            m_text += words(Message::order_follows_tasks) + '\n';
        }
    }

    /// The direct steps to a node; of a requirement then the tasks that its own one follows, but for those whose
    /// requirements it does not wait for.
    [[nodiscard]] std::vector<NodeId> directly_before(NodeId node) const {
        std::vector<NodeId> nodes;
        if (const auto before = m_before.find(node); before != m_before.end()) {
            nodes = before->second;
        }
        const auto task = m_graph.parent(node);
        const auto tasks = task ? m_tasks_before.find(*task) : m_tasks_before.end();
        if (tasks != m_tasks_before.end()) {
            std::ranges::copy_if(tasks->second, std::back_inserter(nodes), [&](NodeId earlier) {
                const auto end = m_ends.find(earlier);
                return end != m_ends.end() && end->second < m_places.at(node);
            });
        }
        return nodes;
    }

    void chain() {
        if (m_order.longest_chain.size() > 1) {
            heading(m_order.derived.empty() ? Message::heading_longest_chain : Message::heading_longest_direct_chain,
                    m_order.longest_chain.size());
            m_text += "  " + names(m_order.longest_chain, " → ") + '\n';
        }
    }

    void reasons(Message title, const std::vector<OrderEdge>& edges) {
        if (edges.empty()) {
            return;
        }
        heading(title, edges.size());
        Table table({words(Message::column_relation), words(Message::column_first), words(Message::column_then),
                     words(Message::column_rule), words(Message::column_reason)});
        for (const OrderEdge& edge : edges) {
            table.add_row({words(edge.kind == EdgeKind::feeds ? Message::kind_workflow : Message::kind_learning),
                           name(edge.before), name(edge.after), edge.grounds->rule,
                           edge.grounds->reason.in(m_language)});
        }
        m_text += table.text();
    }

    void cycles() {
        if (!m_order.cycles.empty()) {
            heading(Message::heading_cycles, m_order.cycles.size());
        }
        for (const auto& cycle : m_order.cycles) {
            m_text += "  " + names(cycle, " → ") + " → " + name(cycle.front()) + '\n';
        }
    }

    void redundant() {
        if (!m_order.redundant.empty()) {
            heading(Message::heading_redundant, m_order.redundant.size());
        }
        for (const auto& [before, after] : m_order.redundant) {
            m_text += "  " + name(before) + " → " + name(after) + '\n';
        }
    }

    void violations() {
        if (!m_order.violations.empty()) {
            heading(Message::heading_violations, m_order.violations.size());
        }
        for (const OrderViolation& violation : m_order.violations) {
            m_text += "  " + violation.message.in(m_language) + '\n';
        }
    }

    void overridden() {
        if (!m_document.overridden.empty()) {
            heading(Message::heading_overridden, m_document.overridden.size());
        }
        for (const OverriddenStep& entry : m_document.overridden) {
            const OrderEdge& step = entry.step;
            const std::string before = name(step.before);
            const std::string after = name(step.after);
            m_text += "  ";
            if (entry.declared) {
                const OrderEdge& declared = *entry.declared;
                const bool is_workflow = declared.kind == EdgeKind::feeds;
                m_text += words(Message::overridden_by_declaration,
                                {before, after, step.grounds->rule, place_of(entry.source),
                                 name(declared.before) + " → " + name(declared.after) + " " +
                                     words(is_workflow ? Message::kind_workflow : Message::kind_learning)});
            } else {
                m_text +=
                    words(Message::overridden_by_steps, {before, after, step.grounds->rule, names(entry.path, " → ")});
            }
            m_text += '\n';
        }
    }

    [[nodiscard]] static std::string place_of(const SourceRef& source) {
        const unsigned line = source.line > 0 ? source.line : source.row;
        return source.file + (line > 0 ? ':' + std::to_string(line) : "");
    }

    const CompetencyGraph& m_graph;
    const OrderDocument& m_document;
    const LearningOrder& m_order;
    Language m_language;
    std::map<NodeId, std::vector<NodeId>> m_before;
    std::map<NodeId, std::vector<NodeId>> m_tasks_before; ///< of requirements, by their task
    std::map<NodeId, std::size_t> m_places;               ///< in the order
    std::map<NodeId, std::size_t> m_ends;                 ///< by task: the place of its last requirement
    std::string m_text;
};

} // namespace

std::string order_text(const CompetencyGraph& graph, const OrderDocument& document, Language language) {
    return OrderPage(graph, document, language).text();
}

} // namespace kezheng
