#pragma once

// What tests of orders share: an area of four tasks, and an order as text.
#include "graph/analysis/order/learning_order.hpp"

#include <string>
#include <vector>

namespace kezheng::test {

inline std::string violations(const LearningOrder& order) {
    std::string text;
    for (const OrderViolation& violation : order.violations) {
        text += violation.message.en + '\n';
    }
    return text;
}

inline std::string keys(const CompetencyGraph& graph, const std::vector<NodeId>& nodes) {
    std::string text;
    for (const NodeId node : nodes) {
        text += (text.empty() ? "" : " ") + graph.node(node).key;
    }
    return text;
}

inline std::string keys(const CompetencyGraph& graph, const std::vector<std::vector<NodeId>>& groups) {
    std::string text;
    for (const auto& group : groups) {
        text += (text.empty() ? "" : " | ") + keys(graph, group);
    }
    return text;
}

inline std::string steps(const CompetencyGraph& graph, const LearningOrder& order) {
    std::string text;
    for (const OrderEdge& edge : order.edges) {
        text += graph.node(edge.before).key + (edge.kind == EdgeKind::feeds ? " ~> " : " -> ") +
                graph.node(edge.after).key + ' ' + edge.grounds->rule + '\n';
    }
    return text;
}

inline const std::string two_areas = R"(
standard s
level s/1
area s/1/1
task s/1/1.1
task s/1/1.2
task s/1/1.3
task s/1/1.10
s -contains-> s/1
s/1 -contains-> s/1/1
s/1/1 -contains-> s/1/1.1
s/1/1 -contains-> s/1/1.2
s/1/1 -contains-> s/1/1.3
s/1/1 -contains-> s/1/1.10
)";

} // namespace kezheng::test
