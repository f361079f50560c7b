#include "graph/analysis/order/order_violations.hpp"

#include "graph/base/phrase.hpp"
#include <algorithm>
#include <tuple>

namespace kezheng {

namespace {

using Kind = OrderViolation::Kind;

class Findings {
  public:
    Findings(const CompetencyGraph& graph, const OrderGraph& learning) : m_graph(graph), m_learning(learning) {}

    void check(const OrderEdge& edge) {
        if (!edge.grounds->opposed.empty()) {
            m_found.push_back({edge.after, edge.before, Kind::evidence,
                               phrase(Message::violation_evidence, {key(edge.before), key(edge.after),
                                                                    edge.grounds->reason, edge.grounds->opposed})});
        }
        if (edge.kind == EdgeKind::feeds) {
            check_workflow(edge);
        } else {
            check_terms(edge);
        }
    }

    [[nodiscard]] std::vector<OrderViolation> all() && {
        std::ranges::sort(m_found, {}, [](const OrderViolation& violation) {
            return std::tuple(violation.before, violation.after, violation.kind);
        });
        return std::move(m_found);
    }

  private:
    [[nodiscard]] const std::string& key(NodeId node) const { return m_graph.node(node).key; }

    void add(const OrderEdge& edge, Kind kind, Message message, std::initializer_list<Argument> arguments) {
        m_found.push_back({edge.before, edge.after, kind, phrase(message, arguments)});
    }

    void check_workflow(const OrderEdge& edge) {
        std::string path;
        for (const NodeId at : m_learning.path(edge.after, edge.before)) {
            path += path.empty() ? "" : " → ";
            path += key(at);
        }
        if (!path.empty()) {
            add(edge, Kind::workflow, Message::violation_workflow, {key(edge.before), key(edge.after), path});
        }
    }

    void check_terms(const OrderEdge& edge) {
        const auto* first = std::get_if<ModuleDetails>(&m_graph.node(edge.before).details);
        const auto* second = std::get_if<ModuleDetails>(&m_graph.node(edge.after).details);
        if (first == nullptr || second == nullptr || first->term == 0 || second->term == 0) {
            return;
        }
        const unsigned before = first->term;
        const unsigned after = second->term;
        const auto report = [&](Kind kind, Message message) {
            add(edge, kind, message,
                {named(edge.before), named(edge.after), std::to_string(before), std::to_string(after)});
        };
        if (edge.grounds->rule == "corequisite") {
            if (before > after) {
                report(Kind::after_companion, Message::violation_corequisite);
            }
        } else if (edge.grounds->rule == "strict-corequisite") {
            if (before != after) {
                report(Kind::not_together, Message::violation_strict_corequisite);
            }
        } else if (edge.grounds->rule == "taught-skills") {
            if (before > after) {
                report(Kind::taught_before_basis, Message::violation_taught_skills);
            }
        } else if (before >= after) {
            report(Kind::not_earlier, Message::violation_prerequisite);
        }
    }

    [[nodiscard]] std::string named(NodeId node) const {
        const Node& module = m_graph.node(node);
        const auto& details = std::get<ModuleDetails>(module.details);
        const std::string code = details.code.empty() ? module.key : details.code;
        return module.label.zh.empty() || module.label.zh == code ? code : code + ' ' + module.label.zh;
    }

    const CompetencyGraph& m_graph;
    const OrderGraph& m_learning;
    std::vector<OrderViolation> m_found;
};

} // namespace

std::vector<OrderViolation> order_violations(const CompetencyGraph& graph, const std::vector<OrderEdge>& edges,
                                             const OrderGraph& learning) {
    Findings findings(graph, learning);
    for (const OrderEdge& edge : edges) {
        findings.check(edge);
    }
    return std::move(findings).all();
}

} // namespace kezheng
