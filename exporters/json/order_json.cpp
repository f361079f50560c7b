#include "exporters/json/order_json.hpp"

#include "exporters/json/json_text.hpp"
#include "exporters/json/json_value.hpp"

#include <array>
#include <sstream>

namespace kezheng {

namespace {

constexpr std::array violation_names{"workflow",      "prerequisite", "corequisite", "strict-corequisite",
                                     "taught-skills", "crosswalk",    "task-order",  "evidence"}; // by Kind

/// Writes the parts of an order; a large one has more text than fits into memory well.
class OrderWriter {
  public:
    OrderWriter(const CompetencyGraph& graph, JsonText& out) : m_graph(graph), m_out(out) {}

    void keys(std::string_view name, const std::vector<NodeId>& nodes) {
        m_out.name(name);
        keys(nodes);
    }

    void keys(const std::vector<NodeId>& nodes) {
        m_out.begin_array();
        for (const NodeId node : nodes) {
            m_out.text(key(node));
        }
        m_out.end();
    }

    void groups(std::string_view name, const std::vector<std::vector<NodeId>>& groups) {
        m_out.name(name);
        m_out.begin_array();
        for (const auto& group : groups) {
            keys(group);
        }
        m_out.end();
    }

    /// The start of an object.
    void begin_pair(NodeId before, NodeId after) {
        m_out.begin_object();
        named("before", key(before));
        named("after", key(after));
    }

    void edges(std::string_view name, const std::vector<OrderEdge>& edges) {
        m_out.name(name);
        m_out.begin_array();
        for (const OrderEdge& edge : edges) {
            begin_step(edge);
            named("status", name_of(edge.grounds->status));
            m_out.end();
        }
        m_out.end();
    }

    /// What was not taken, with the declared step or the path that stands against it.
    void overridden(const std::vector<OverriddenStep>& overridden) {
        m_out.name("overridden");
        m_out.begin_array();
        for (const OverriddenStep& entry : overridden) {
            begin_step(entry.step);
            if (entry.declared) {
                m_out.name("declared");
                begin_step(*entry.declared);
                m_out.end();
                m_out.text_unless_empty("file", entry.source.file);
                number_unless_zero("line", entry.source.line);
                m_out.text_unless_empty("sheet", entry.source.sheet);
                number_unless_zero("row", entry.source.row);
            } else {
                keys("path", entry.path);
            }
            m_out.end();
        }
        m_out.end();
    }

    void redundant(const std::vector<std::pair<NodeId, NodeId>>& pairs) {
        m_out.name("redundant");
        m_out.begin_array();
        for (const auto& [before, after] : pairs) {
            begin_pair(before, after);
            m_out.end();
        }
        m_out.end();
    }

    void violations(const std::vector<OrderViolation>& violations, Language language) {
        m_out.name("violations");
        m_out.begin_array();
        for (const OrderViolation& violation : violations) {
            begin_pair(violation.before, violation.after);
            named("kind", violation_names.at(static_cast<std::size_t>(violation.kind)));
            named("message", violation.message.in(language));
            m_out.end();
        }
        m_out.end();
    }

    void named(std::string_view name, std::string_view text) {
        m_out.name(name);
        m_out.text(text);
    }

    [[nodiscard]] Json keys_of(const std::vector<NodeId>& nodes) const {
        Json result = Json::array();
        for (const NodeId node : nodes) {
            result.push_back(key(node));
        }
        return result;
    }

  private:
    [[nodiscard]] const std::string& key(NodeId node) const { return m_graph.node(node).key; }

    /// The start of a step, without how it stands with its reviewers.
    void begin_step(const OrderEdge& edge) {
        begin_pair(edge.before, edge.after);
        named("kind", edge.kind == EdgeKind::feeds ? "workflow" : "learning");
        named("rule", edge.grounds->rule);
        const LocalisedText& reason = edge.grounds->reason;
        if (!reason.empty()) {
            m_out.name("reason");
            m_out.begin_object();
            m_out.text_unless_empty("zh", reason.zh);
            m_out.text_unless_empty("en", reason.en);
            m_out.end();
        }
    }

    void number_unless_zero(std::string_view name, unsigned number) {
        if (number > 0) {
            m_out.name(name);
            m_out.number(number);
        }
    }

    const CompetencyGraph& m_graph;
    JsonText& m_out;
};

Json plan_json(const TermPlan& plan, const TermLimits& limits, const OrderWriter& writer) {
    Json result = Json::object();
    set_quantity(result, "max_credits", limits.max_credits);
    Json terms = Json::array();
    for (const PlannedTerm& term : plan.terms) {
        Json entry = Json::object();
        entry["term"] = terms.size() + 1;
        entry["credits"] = 0;
        set_quantity(entry, "credits", term.credits);
        entry["modules"] = writer.keys_of(term.modules);
        terms.push_back(std::move(entry));
    }
    result["optimal"] = plan.is_shortest;
    result["terms"] = std::move(terms);
    return result;
}

} // namespace

void write_order_json(const CompetencyGraph& graph, const OrderDocument& content, Language language,
                      std::ostream& out) {
    const LearningOrder& order = content.order;
    JsonText text(out);
    OrderWriter writer(graph, text);
    text.begin_object();
    writer.named("schema", "kezheng/order/1");
    writer.named("scope", name_of(order.scope));
    writer.keys("order", order.order);
    writer.groups("layers", order.layers);
    writer.edges("edges", order.edges);
    if (order.scope == Scope::skill) {
        writer.edges("derived", order.derived);
    }
    writer.groups("cycles", order.cycles);
    writer.redundant(order.redundant);
    writer.keys("longest_chain", order.longest_chain);
    writer.violations(order.violations, language);
    if (order.scope != Scope::module) {
        writer.overridden(content.overridden);
    }
    if (content.plan != nullptr) {
        text.name("plan");
        text.value(
            plan_json(*content.plan, content.limits, writer).dump(2, ' ', false, Json::error_handler_t::replace));
    }
    text.end();
    text.finish();
}

std::string order_json(const CompetencyGraph& graph, const OrderDocument& content, Language language) {
    std::ostringstream out;
    write_order_json(graph, content, language, out);
    return std::move(out).str();
}

} // namespace kezheng
