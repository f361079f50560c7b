#include "graph/base/key_order.hpp"
#include "graph/model/graph_builder.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

using namespace kezheng;
using kezheng::test::graph_from;
using kezheng::test::text_of;

namespace {

rc::Gen<std::string> key() {
    return rc::gen::element<std::string>("a", "a/1", "a/1/2", "a/1/10", "a/2", "b", "role/x", "课");
}

/// A line of a graph's text: a node or an edge of any kinds, legal or not.
rc::Gen<std::string> line() {
    return rc::gen::exec([] {
        if (*rc::gen::arbitrary<bool>()) {
            const NodeKindRow& row = node_kinds()[*rc::gen::inRange<std::size_t>(0, node_kind_count)];
            return std::string(row.name) + ' ' + *key();
        }
        const EdgeKindRow& row = edge_kinds()[*rc::gen::inRange<std::size_t>(0, edge_kind_count)];
        return *key() + " -" + std::string(row.name) + "-> " + *key();
    });
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& one : lines) {
        text += one + '\n';
    }
    return text;
}

/// What was reported, in an order of its own: the builder reports in the order of its input.
std::vector<std::string> findings(const Sealed& sealed) {
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : sealed.diagnostics) {
        result.push_back(std::string(rule_id(diagnostic.rule)) + ' ' + message_of(diagnostic, Language::english));
    }
    std::ranges::sort(result);
    return result;
}

} // namespace

TEST_SUITE_BEGIN("graph/model/graph_builder");

TEST_CASE("the same nodes and edges in any order give the same graph and the same findings") {
    CHECK(rc::check([] {
        const auto lines = *rc::gen::container<std::vector<std::string>>(line());
        auto shuffled = lines;
        for (std::size_t i = shuffled.size(); i > 1; --i) {
            std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
        }
        const Sealed sealed = graph_from(joined(lines));
        const Sealed other = graph_from(joined(shuffled));
        RC_ASSERT(text_of(sealed.graph) == text_of(other.graph));
        RC_ASSERT(findings(sealed) == findings(other));
    }));
}

TEST_CASE("every edge of a sealed graph is legal and occurs once, every key is unique and found") {
    CHECK(rc::check([] {
        const auto lines = *rc::gen::container<std::vector<std::string>>(line());
        const Sealed sealed = graph_from(joined(lines));
        const CompetencyGraph& graph = sealed.graph;
        std::map<std::tuple<EdgeKind, NodeId, NodeId>, int> count;
        for (const EdgeId id : graph.edges()) {
            const Edge& edge = graph.edge(id);
            RC_ASSERT(is_legal(edge.kind, graph.node(edge.from).kind, graph.node(edge.to).kind));
            RC_ASSERT(++count[std::tuple(edge.kind, edge.from, edge.to)] == 1);
        }
        for (const NodeId id : graph.nodes()) {
            RC_ASSERT(graph.find(graph.node(id).key) == id);
        }
    }));
}

TEST_CASE("nothing is lost in silence: each line is in the graph, reported, or the repetition of a shared node") {
    CHECK(rc::check([] {
        const auto lines = *rc::gen::container<std::vector<std::string>>(line());
        const Sealed sealed = graph_from(joined(lines));
        std::size_t nodes = 0;
        std::size_t edges = 0;
        for (const std::string& one : lines) {
            ++(one.find("->") == std::string::npos ? nodes : edges);
        }
        std::size_t duplicate_keys = 0;
        std::size_t lost_edges = 0; // an edge with two unknown ends is reported twice
        for (const Diagnostic& diagnostic : sealed.diagnostics) {
            ++(diagnostic.rule == Rule::duplicate_key ? duplicate_keys : lost_edges);
        }
        RC_ASSERT(sealed.graph.node_count() + duplicate_keys <= nodes);
        RC_ASSERT(sealed.graph.edge_count() <= edges);
        RC_ASSERT(sealed.graph.edge_count() + lost_edges >= edges);
    }));
}

TEST_CASE("both lists of edges agree and keep the order of ids") {
    CHECK(rc::check([] {
        const auto lines = *rc::gen::container<std::vector<std::string>>(line());
        const Sealed sealed = graph_from(joined(lines));
        const CompetencyGraph& graph = sealed.graph;
        std::size_t out = 0;
        std::size_t in = 0;
        for (const NodeId id : graph.nodes()) {
            const auto leaving = graph.out_edges(id);
            const auto reaching = graph.in_edges(id);
            RC_ASSERT(std::ranges::is_sorted(leaving));
            RC_ASSERT(std::ranges::is_sorted(reaching));
            RC_ASSERT(std::ranges::all_of(leaving, [&](EdgeId edge) { return graph.edge(edge).from == id; }));
            RC_ASSERT(std::ranges::all_of(reaching, [&](EdgeId edge) { return graph.edge(edge).to == id; }));
            out += leaving.size();
            in += reaching.size();
            const auto children = graph.children(id);
            RC_ASSERT(std::ranges::is_sorted(
                children, [&](NodeId a, NodeId b) { return key_before(graph.node(a).key, graph.node(b).key); }));
        }
        RC_ASSERT(out == graph.edge_count());
        RC_ASSERT(in == graph.edge_count());
    }));
}

TEST_SUITE_END();
