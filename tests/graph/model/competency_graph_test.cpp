#include "graph/model/competency_graph.hpp"

#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng;
using kezheng::test::graph_from;

namespace {

constexpr const char* coffee = R"(
    standard s 咖啡制作
    level    s/1 初级
    level    s/2 中级
    area     s/1/1 备料
    area     s/1/2 制作
    area     s/1/10 清洁
    role     role/咖啡师 咖啡师
    s -contains-> s/1
    s -contains-> s/2
    s/2 -subsumes-> s/1
    s/1 -contains-> s/1/10
    s/1 -contains-> s/1/2
    s/1 -contains-> s/1/1
    s/1 -targets-> role/咖啡师
    s/2 -targets-> role/咖啡师
)";

NodeId id_of(const CompetencyGraph& graph, const char* key) {
    const auto found = graph.find(key);
    REQUIRE(found);
    return *found;
}

template <class Ids>
std::vector<std::string> keys_of(const CompetencyGraph& graph, const Ids& ids) {
    std::vector<std::string> keys;
    for (const NodeId id : ids) {
        keys.push_back(graph.node(id).key);
    }
    return keys;
}

std::vector<std::string> text_of_edges(const CompetencyGraph& graph, const std::vector<EdgeId>& ids) {
    std::vector<std::string> result;
    for (const EdgeId id : ids) {
        const Edge& edge = graph.edge(id);
        result.push_back(graph.node(edge.from).key + ' ' + std::string(name_of(edge.kind)) + ' ' +
                         graph.node(edge.to).key);
    }
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_SUITE_BEGIN("graph/model/competency_graph");

TEST_CASE("a key finds its node, another key none") {
    const Sealed sealed = graph_from(coffee);
    CHECK(sealed.graph.node(id_of(sealed.graph, "s/1/10")).label.zh == "清洁");
    CHECK_FALSE(sealed.graph.find("s/3"));
    CHECK_FALSE(sealed.graph.find(""));
    CHECK_FALSE(sealed.graph.find("S"));
}

TEST_CASE("nodes of a kind come in key order") {
    const Sealed sealed = graph_from(coffee);
    CHECK(keys_of(sealed.graph, sealed.graph.nodes_of(NodeKind::area)) == Texts{"s/1/1", "s/1/2", "s/1/10"});
    CHECK(keys_of(sealed.graph, sealed.graph.nodes_of(NodeKind::module)) == Texts{});
    CHECK(keys_of(sealed.graph, sealed.graph.nodes()) ==
          Texts{"s", "s/1", "s/2", "s/1/1", "s/1/2", "s/1/10", "role/咖啡师"});
}

TEST_CASE("the edges that leave and reach a node, all or of one kind") {
    const Sealed sealed = graph_from(coffee);
    const CompetencyGraph& graph = sealed.graph;
    const NodeId level = id_of(graph, "s/1");
    CHECK(text_of_edges(graph, graph.out_edges(level)) ==
          Texts{"s/1 contains s/1/1", "s/1 contains s/1/2", "s/1 contains s/1/10", "s/1 targets role/咖啡师"});
    CHECK(text_of_edges(graph, graph.out_edges(level, EdgeKind::targets)) == Texts{"s/1 targets role/咖啡师"});
    CHECK(text_of_edges(graph, graph.in_edges(level)) == Texts{"s contains s/1", "s/2 subsumes s/1"});
    CHECK(text_of_edges(graph, graph.in_edges(level, EdgeKind::subsumes)) == Texts{"s/2 subsumes s/1"});
    CHECK(text_of_edges(graph, graph.in_edges(level, EdgeKind::cites)) == Texts{});
}

TEST_CASE("children and parent follow the tree alone") {
    const Sealed sealed = graph_from(coffee);
    const CompetencyGraph& graph = sealed.graph;
    CHECK(keys_of(graph, graph.children(id_of(graph, "s/1"))) == Texts{"s/1/1", "s/1/2", "s/1/10"});
    CHECK(keys_of(graph, graph.children(id_of(graph, "role/咖啡师"))) == Texts{});
    CHECK(graph.parent(id_of(graph, "s/1/10")) == id_of(graph, "s/1"));
    CHECK_FALSE(graph.parent(id_of(graph, "s")));
    CHECK_FALSE(graph.parent(id_of(graph, "role/咖啡师")));
}

TEST_CASE("an id of another graph is refused, not read past the end") {
    const Sealed sealed = graph_from("standard s");
    CHECK_THROWS_AS((void)sealed.graph.node(NodeId(7)), std::out_of_range);
    CHECK_THROWS_AS((void)sealed.graph.edge(EdgeId(0)), std::out_of_range);
}

TEST_CASE("a graph can be moved and keys are still found") {
    Sealed sealed = graph_from(coffee);
    const CompetencyGraph moved = std::move(sealed.graph);
    CHECK(moved.node(id_of(moved, "role/咖啡师")).kind == NodeKind::role);
    CHECK(moved.edge_count() == 8);
}

TEST_SUITE_END();
