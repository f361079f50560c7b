#include "graph/analysis/order/term_plan.hpp"

#include "graph/algorithms/term_assignment.hpp"
#include "graph/base/number_text.hpp"
#include "graph/base/phrase.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace kezheng {

namespace {

class Planner {
  public:
    Planner(const CompetencyGraph& graph, const LearningOrder& order, const TermLimits& limits)
        : m_graph(graph), m_order(order), m_limits(limits) {
        for (const NodeId node : order.order) {
            m_items.emplace(node, m_modules.size());
            m_modules.push_back(node);
            const auto* module = std::get_if<ModuleDetails>(&graph.node(node).details);
            m_problem.sizes.push_back(module == nullptr ? 0 : module->credits);
        }
        for (const OrderEdge& edge : order.edges) {
            const TermRule rule{m_items.at(edge.before), m_items.at(edge.after), kind_of(edge)};
            if (edge.kind == EdgeKind::precedes) {
                m_problem.rules.push_back(rule);
            }
        }
        m_problem.capacity = limits.max_credits;
    }

    TermPlan plan() {
        TermPlan result;
        if (m_modules.empty()) {
            return result;
        }
        result.reason = plain_reason();
        if (!result.reason.empty()) {
            return result;
        }
        const double total = std::accumulate(m_problem.sizes.begin(), m_problem.sizes.end(), 0.0);
        const unsigned least =
            std::max(longest_in_terms(), static_cast<unsigned>(std::ceil(total / m_limits.max_credits - 1e-9)));
        const unsigned most = most_terms();
        if (least > most) {
            result.reason = longest_in_terms() > most
                                ? phrase(Message::plan_reason_chain,
                                         {names(m_chain), std::to_string(m_chain.size()), std::to_string(most)})
                                : phrase(Message::plan_reason_credits, {display_number(total), std::to_string(most),
                                                                        display_number(m_limits.max_credits)});
            return result;
        }
        result.is_shortest = true;
        for (unsigned terms = std::max(least, 1U); terms <= most; ++terms) {
            m_problem.terms = terms;
            const TermAssignment assignment = assign_terms(m_problem);
            if (!assignment.terms.empty()) {
                fill(result, assignment.terms, terms);
                return result;
            }
            result.is_shortest = result.is_shortest && assignment.is_proven;
        }
        result.reason = result.is_shortest ? phrase(Message::plan_reason_none, {std::to_string(most)})
                                           : phrase(Message::error_plan_failed); // nothing was proven
        result.is_shortest = false;
        return result;
    }

  private:
    static TermRule::Kind kind_of(const OrderEdge& edge) {
        if (edge.grounds->rule == "strict-corequisite") {
            return TermRule::Kind::same;
        }
        return edge.grounds->rule == "corequisite" || edge.grounds->rule == "taught-skills" ? TermRule::Kind::not_after
                                                                                            : TermRule::Kind::before;
    }

    [[nodiscard]] unsigned most_terms() const {
        return m_limits.max_terms > 0 ? m_limits.max_terms : static_cast<unsigned>(m_modules.size());
    }

    [[nodiscard]] std::string name(NodeId node) const {
        const auto* module = std::get_if<ModuleDetails>(&m_graph.node(node).details);
        return module == nullptr || module->code.empty() ? m_graph.node(node).key : module->code;
    }

    [[nodiscard]] std::string names(const std::vector<NodeId>& nodes) const {
        std::string text;
        for (const NodeId node : nodes) {
            text += (text.empty() ? "" : " → ") + name(node);
        }
        return text;
    }

    /// A reason that can be seen without solving: a cycle, a module or a group of one term that is too large.
    [[nodiscard]] LocalisedText plain_reason() const {
        if (!m_order.cycles.empty()) {
            const auto& cycle = m_order.cycles.front();
            return phrase(Message::plan_reason_cycle, {names(cycle) + " → " + name(cycle.front())});
        }
        for (std::size_t i = 0; i < m_modules.size(); ++i) {
            if (m_problem.sizes[i] > m_limits.max_credits) {
                return phrase(Message::plan_reason_too_large, {name(m_modules[i]), display_number(m_problem.sizes[i]),
                                                               display_number(m_limits.max_credits)});
            }
        }
        return reason_of_groups();
    }

    [[nodiscard]] LocalisedText reason_of_groups() const {
        std::vector<std::size_t> group(m_modules.size()); // the smallest member that is known
        std::iota(group.begin(), group.end(), std::size_t{0});
        for (bool changed = true; changed;) {
            changed = false;
            for (const TermRule& rule : m_problem.rules) {
                if (rule.kind == TermRule::Kind::same && group[rule.before] != group[rule.after]) {
                    group[rule.before] = group[rule.after] = std::min(group[rule.before], group[rule.after]);
                    changed = true;
                }
            }
        }
        std::map<std::size_t, std::pair<double, std::string>> sums;
        for (std::size_t i = 0; i < m_modules.size(); ++i) {
            auto& [credits, members] = sums[group[i]];
            credits += m_problem.sizes[i];
            members += (members.empty() ? "" : "、") + name(m_modules[i]);
        }
        for (const auto& [first, sum] : sums) {
            if (sum.first > m_limits.max_credits) {
                return phrase(Message::plan_reason_together,
                              {sum.second, display_number(sum.first), display_number(m_limits.max_credits)});
            }
        }
        return {};
    }

    /// How many terms the longest chain of prerequisites takes; m_chain is that chain. The modules stand in an order
    /// in which every rule leads forwards.
    unsigned longest_in_terms() {
        std::vector<unsigned> term(m_modules.size(), 1);
        std::vector<std::size_t> via(m_modules.size());
        std::iota(via.begin(), via.end(), std::size_t{0});
        for (std::size_t round = 0, changed = 1; changed != 0 && round <= m_modules.size(); ++round) {
            changed = 0;
            for (const TermRule& rule : m_problem.rules) {
                if (rule.kind == TermRule::Kind::before && term[rule.after] < term[rule.before] + 1) {
                    term[rule.after] = term[rule.before] + 1;
                    via[rule.after] = rule.before;
                    changed = 1;
                }
            }
        }
        auto at = static_cast<std::size_t>(std::ranges::max_element(term) - term.begin());
        const unsigned longest = term[at];
        m_chain.assign(1, m_modules[at]);
        while (via[at] != at) {
            at = via[at];
            m_chain.insert(m_chain.begin(), m_modules[at]);
        }
        return longest;
    }

    void fill(TermPlan& plan, const std::vector<unsigned>& term_of, unsigned terms) const {
        plan.terms.resize(terms);
        for (std::size_t i = 0; i < m_modules.size(); ++i) {
            PlannedTerm& term = plan.terms[term_of[i]];
            term.modules.push_back(m_modules[i]);
            term.credits += m_problem.sizes[i];
        }
        for (PlannedTerm& term : plan.terms) {
            std::ranges::sort(term.modules);
        }
    }

    const CompetencyGraph& m_graph;
    const LearningOrder& m_order;
    TermLimits m_limits;
    std::vector<NodeId> m_modules;
    std::map<NodeId, std::size_t> m_items;
    TermProblem m_problem;
    std::vector<NodeId> m_chain;
};

} // namespace

TermPlan plan_terms(const CompetencyGraph& graph, const LearningOrder& order, const TermLimits& limits) {
    return Planner(graph, order, limits).plan();
}

} // namespace kezheng
