// The order of a graph does not depend on the order in which its nodes and edges came.
#include "graph/analysis/order/learning_order.hpp"

#include "graph/analysis/order/curricular_metrics.hpp"
#include "graph/model/graph_builder.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

using namespace kezheng; // NOLINT(google-build-using-namespace): the model and two analyses

namespace {

/// Requirements of two standards, and modules that teach them.
struct Input {
    std::vector<Node> nodes;
    std::vector<EdgeDraft> edges;
};

const std::vector<std::string>& skill_keys() {
    static const std::vector<std::string> keys{"a/1/1.1.1", "a/1/1.1.2", "a/2/1.1.1", "a/2/1.1.2",
                                               "b/1/1.1.1", "b/1/1.1.2", "b/2/1.1.1", "b/2/1.1.2"};
    return keys;
}

const std::vector<std::string>& module_keys() {
    static const std::vector<std::string> keys{"c/A", "c/B", "c/C", "c/D"};
    return keys;
}

void add_standard(const std::string& key, Input& input) {
    input.nodes.push_back({NodeKind::standard, key, {}, StandardDetails{}, {}});
    for (const unsigned number : {1U, 2U}) {
        const std::string level = key + '/' + std::to_string(number);
        input.nodes.push_back({NodeKind::level, level, {}, LevelDetails{number, {}}, {}});
        input.nodes.push_back({NodeKind::area, level + "/1", {}, NumberedDetails{}, {}});
        input.nodes.push_back({NodeKind::task, level + "/1.1", {}, NumberedDetails{}, {}});
        input.edges.push_back({EdgeKind::contains, key, level, {}, {}});
        input.edges.push_back({EdgeKind::contains, level, level + "/1", {}, {}});
        input.edges.push_back({EdgeKind::contains, level + "/1", level + "/1.1", {}, {}});
        for (const char* const skill : {"/1.1.1", "/1.1.2"}) {
            input.nodes.push_back({NodeKind::skill, level + skill, {}, SkillDetails{}, {}});
            input.edges.push_back({EdgeKind::contains, level + "/1.1", level + skill, {}, {}});
        }
    }
}

Input random_input() {
    Input input;
    add_standard("a", input);
    add_standard("b", input);
    input.nodes.push_back({NodeKind::curriculum, "c", {"c", {}}, CurriculumDetails{}, {}});
    for (const std::string& key : module_keys()) {
        const auto term = *rc::gen::inRange(0U, 4U);
        input.nodes.push_back({NodeKind::module, key, {key, {}}, ModuleDetails{key.substr(2), term, 2, 32, {}}, {}});
        input.edges.push_back({EdgeKind::contains, "c", key, {}, {}});
    }
    const auto skill = [] { return *rc::gen::elementOf(skill_keys()); };
    const auto module = [] { return *rc::gen::elementOf(module_keys()); };
    const auto add = [&](EdgeKind kind, const std::string& from, const std::string& to, EdgeDetails details) {
        const bool known = std::ranges::any_of(input.edges, [&](const EdgeDraft& edge) {
            return edge.kind == kind && edge.from == from && edge.to == to;
        });
        if (from != to && !known) {
            input.edges.push_back({kind, from, to, std::move(details), {}});
        }
    };
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
        add(EdgeKind::precedes, skill(), skill(), Sequence{"ladder", {}, Status::proposed});
    }
    const auto task = [&skill] { return skill().substr(0, 7); };
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        add(*rc::gen::element(EdgeKind::precedes, EdgeKind::feeds), task(), task(),
            Sequence{"ladder", {}, Status::proposed});
    }
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        add(EdgeKind::matches, "a" + skill().substr(1), "b" + skill().substr(1), Matches{});
    }
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
        add(EdgeKind::teaches, module(), skill(), Teaches{});
    }
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        add(EdgeKind::precedes, module(), module(),
            ModuleSequence{*rc::gen::element(ModuleSequence::Manner::prerequisite, ModuleSequence::Manner::corequisite,
                                             ModuleSequence::Manner::strict_corequisite)});
    }
    return input;
}

/// Everything that the analyses say, in words.
std::string described(const Input& input) {
    GraphBuilder builder;
    for (const Node& node : input.nodes) {
        builder.add_node(node);
    }
    for (const EdgeDraft& edge : input.edges) {
        builder.add_edge(edge);
    }
    const Sealed sealed = std::move(builder).seal();
    const CompetencyGraph& graph = sealed.graph;
    std::string text;
    const auto list = [&](const std::vector<NodeId>& nodes) {
        for (const NodeId node : nodes) {
            text += graph.node(node).key + ' ';
        }
        text += '\n';
    };
    for (const Scope scope : {Scope::skill, Scope::task, Scope::module}) {
        const LearningOrder order = learning_order(graph, scope);
        list(order.order);
        std::ranges::for_each(order.layers, list);
        std::ranges::for_each(order.cycles, list);
        list(order.longest_chain);
        for (const OrderEdge& edge : order.edges) {
            text += graph.node(edge.before).key + " > " + graph.node(edge.after).key + ' ' + edge.grounds->rule +
                    edge.grounds->reason.en + '\n';
        }
        for (const auto& [before, after] : order.redundant) {
            text += "redundant " + graph.node(before).key + ' ' + graph.node(after).key + '\n';
        }
        for (const OrderViolation& violation : order.violations) {
            text += violation.message.en + '\n';
        }
        const CurricularMetrics metrics = curricular_metrics(graph, scope, std::nullopt, TermSystem::semester);
        for (const NodeMetrics& node : metrics.nodes) {
            text += graph.node(node.node).key + ' ' + std::to_string(node.paths.centrality) + '\n';
        }
        std::ranges::for_each(metrics.longest_paths, list);
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("graph/analysis/order/learning_order (properties)");

TEST_CASE("standards and curricula, turned round, give the same order and metrics") {
    CHECK(rc::check([] {
        Input input = random_input();
        const std::string forwards = described(input);
        std::ranges::reverse(input.nodes);
        std::ranges::reverse(input.edges);
        RC_ASSERT(described(input) == forwards);
    }));
}

TEST_CASE("no requirement stands against the order of tasks but those that are told") {
    CHECK(rc::check([] {
        const Input input = random_input();
        GraphBuilder builder;
        for (const Node& node : input.nodes) {
            builder.add_node(node);
        }
        for (const EdgeDraft& edge : input.edges) {
            builder.add_edge(edge);
        }
        const Sealed sealed = std::move(builder).seal();
        const LearningOrder tasks = learning_order(sealed.graph, Scope::task);
        const LearningOrder order = learning_order(sealed.graph, Scope::skill);
        const auto layer_of = [](const LearningOrder& of, NodeId node) {
            return std::ranges::find_if(
                       of.layers, [&](const auto& layer) { return std::ranges::find(layer, node) != layer.end(); }) -
                   of.layers.begin();
        };
        for (const OrderEdge& edge : tasks.edges) {
            if (edge.kind != EdgeKind::precedes || layer_of(tasks, edge.before) == layer_of(tasks, edge.after)) {
                continue; // on a cycle
            }
            for (const NodeId before : sealed.graph.children(edge.before)) {
                for (const NodeId after : sealed.graph.children(edge.after)) {
                    const bool is_told = std::ranges::any_of(order.violations, [&](const OrderViolation& violation) {
                        return violation.kind == OrderViolation::Kind::task_order && violation.after == after;
                    });
                    RC_ASSERT(is_told || layer_of(order, before) < layer_of(order, after));
                    RC_ASSERT(is_told ||
                              std::ranges::find(order.order, before) < std::ranges::find(order.order, after));
                }
            }
        }
    }));
}

TEST_SUITE_END();
