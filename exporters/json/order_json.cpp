#include "exporters/json/order_json.hpp"

#include "exporters/json/json_value.hpp"

#include <array>

namespace kezheng {

namespace {

constexpr std::array violation_names{"workflow",  "prerequisite", "corequisite", "strict-corequisite", "taught-skills",
                                     "crosswalk", "task-order",   "evidence"}; // by OrderViolation::Kind

class OrderWriter {
  public:
    explicit OrderWriter(const CompetencyGraph& graph) : m_graph(graph) {}

    [[nodiscard]] const std::string& key(NodeId node) const { return m_graph.node(node).key; }

    [[nodiscard]] Json keys(const std::vector<NodeId>& nodes) const {
        Json result = Json::array();
        for (const NodeId node : nodes) {
            result.push_back(key(node));
        }
        return result;
    }

    [[nodiscard]] Json keys(const std::vector<std::vector<NodeId>>& groups) const {
        Json result = Json::array();
        for (const auto& group : groups) {
            result.push_back(keys(group));
        }
        return result;
    }

    [[nodiscard]] Json pair(NodeId before, NodeId after) const {
        Json result = Json::object();
        result["before"] = key(before);
        result["after"] = key(after);
        return result;
    }

  private:
    const CompetencyGraph& m_graph;
};

/// A step, without how it stands with its reviewers.
Json step_json(const OrderEdge& edge, const OrderWriter& writer) {
    Json entry = writer.pair(edge.before, edge.after);
    entry["kind"] = edge.kind == EdgeKind::feeds ? "workflow" : "learning";
    entry["rule"] = edge.rule;
    set_localised(entry, "reason", edge.reason);
    return entry;
}

Json edges_json(const std::vector<OrderEdge>& edges, const OrderWriter& writer) {
    Json result = Json::array();
    for (const OrderEdge& edge : edges) {
        Json entry = step_json(edge, writer);
        entry["status"] = name_of(edge.status);
        result.push_back(std::move(entry));
    }
    return result;
}

/// What was not taken, with the declared step or the path that stands against it.
Json overridden_json(const std::vector<OverriddenStep>& overridden, const OrderWriter& writer) {
    Json result = Json::array();
    for (const OverriddenStep& entry : overridden) {
        Json object = step_json(entry.step, writer);
        if (entry.declared) {
            object["declared"] = step_json(*entry.declared, writer);
            set_text(object, "file", entry.source.file);
            if (entry.source.line > 0) {
                object["line"] = entry.source.line;
            }
            set_text(object, "sheet", entry.source.sheet);
            if (entry.source.row > 0) {
                object["row"] = entry.source.row;
            }
        } else {
            object["path"] = writer.keys(entry.path);
        }
        result.push_back(std::move(object));
    }
    return result;
}

Json plan_json(const TermPlan& plan, const TermLimits& limits, const OrderWriter& writer) {
    Json result = Json::object();
    set_quantity(result, "max_credits", limits.max_credits);
    Json terms = Json::array();
    for (const PlannedTerm& term : plan.terms) {
        Json entry = Json::object();
        entry["term"] = terms.size() + 1;
        entry["credits"] = 0;
        set_quantity(entry, "credits", term.credits);
        entry["modules"] = writer.keys(term.modules);
        terms.push_back(std::move(entry));
    }
    result["optimal"] = plan.is_shortest;
    result["terms"] = std::move(terms);
    return result;
}

} // namespace

std::string order_json(const CompetencyGraph& graph, const OrderDocument& content, Language language) {
    const LearningOrder& order = content.order;
    const OrderWriter writer(graph);
    Json document = Json::object();
    document["schema"] = "kezheng/order/1";
    document["scope"] = name_of(order.scope);
    document["order"] = writer.keys(order.order);
    document["layers"] = writer.keys(order.layers);
    document["edges"] = edges_json(order.edges, writer);
    if (order.scope == Scope::skill) {
        document["derived"] = edges_json(order.derived, writer);
    }
    document["cycles"] = writer.keys(order.cycles);
    Json redundant = Json::array();
    for (const auto& [before, after] : order.redundant) {
        redundant.push_back(writer.pair(before, after));
    }
    document["redundant"] = std::move(redundant);
    document["longest_chain"] = writer.keys(order.longest_chain);
    Json violations = Json::array();
    for (const OrderViolation& violation : order.violations) {
        Json entry = writer.pair(violation.before, violation.after);
        entry["kind"] = violation_names.at(static_cast<std::size_t>(violation.kind));
        entry["message"] = violation.message.in(language);
        violations.push_back(std::move(entry));
    }
    document["violations"] = std::move(violations);
    if (order.scope != Scope::module) {
        document["overridden"] = overridden_json(content.overridden, writer);
    }
    if (content.plan != nullptr) {
        document["plan"] = plan_json(*content.plan, content.limits, writer);
    }
    return text_of(document);
}

} // namespace kezheng
