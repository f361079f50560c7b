#include "graph/algorithms/grouped_graph.hpp"

#include "graph/algorithms/topological_order.hpp"
#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng; // NOLINT(google-build-using-namespace): an algorithm and what it stands on
using kezheng::test::drawn;
using kezheng::test::drawn_graph;

namespace {

/// The groups of vertices A, B, …, a digit each; `-` is in none.
std::vector<Vertex> groups_of(const std::string& text) {
    std::vector<Vertex> groups;
    for (const char group : text) {
        groups.push_back(group == '-' ? no_vertex : static_cast<Vertex>(group - '0'));
    }
    return groups;
}

GroupedGraph grouped(const std::string& arcs, const std::string& groups, const std::string& group_arcs,
                     std::size_t group_count) {
    return grouped_graph(drawn_graph(arcs, groups.size()), groups_of(groups), drawn_graph(group_arcs, group_count));
}

/// Without the gates.
std::vector<Vertex> vertices(const GroupedGraph& graph, const std::vector<Vertex>& all) {
    std::vector<Vertex> result;
    for (const Vertex vertex : all) {
        if (vertex >= graph.gates.size()) {
            result.push_back(vertex - static_cast<Vertex>(graph.gates.size()));
        }
    }
    return result;
}

std::string order(const GroupedGraph& graph) {
    return drawn(vertices(graph, topological_order(graph.graph)));
}

std::string layered(const GroupedGraph& graph) {
    std::vector<std::vector<Vertex>> result;
    for (const auto& layer : layers(graph.graph, graph.gates.size())) {
        result.push_back(vertices(graph, layer));
    }
    return drawn(result);
}

/// "C by C A past 0 1": what was brought forward, its way, the groups (as digits) that it passes.
std::string exceptions(const GroupedGraph& graph) {
    std::string text;
    for (const BroughtForward& entry : graph.exceptions) {
        text += text.empty() ? "" : "; ";
        text += static_cast<char>('A' + entry.vertex);
        text += " by " + drawn(entry.path) + " past";
        for (const Vertex group : entry.groups) {
            text += ' ' + std::to_string(group);
        }
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("graph/algorithms/grouped_graph");

TEST_CASE("members of a group come before those of the groups after it, whose gates take no layer") {
    const GroupedGraph graph = grouped("D C", "1100-", "A B", 2);
    CHECK(order(graph) == "D C A B E");
    CHECK(layered(graph) == "D E, C, A B");
    CHECK(graph.exceptions.empty());
}

TEST_CASE("a group without members hands the order on; no groups at all") {
    CHECK(order(grouped("", "20", "A B C", 3)) == "B A");
    CHECK(layered(grouped("", "20", "A B C", 3)) == "B, A");
    CHECK(order(grouped("B A", "--", "", 0)) == "B A");
}

TEST_CASE("an arc against the groups wins, and brings its vertex forward past as little as can be") {
    const GroupedGraph graph = grouped("E A", "001122", "A B C", 3); // E of the last group before A of the first
    CHECK(order(graph) == "B E A C D F");
    CHECK(layered(graph) == "B, E, A, C D, F");
    CHECK(exceptions(graph) == "E by E A past 0 1");
}

TEST_CASE("what leads on to what is brought forward comes along") {
    const GroupedGraph graph = grouped("D C A", "0011", "A B", 2);
    CHECK(order(graph) == "B D C A");
    CHECK(exceptions(graph) == "C by C A past 0; D by D C A past 0");
}

TEST_CASE("arcs that contradict the groups only together") {
    // 0 before 1 and 2 before 3; D of 3 before A of 0, B of 1 before C of 2.
    const GroupedGraph graph = grouped("D A, B C", "0123", "A B, C D", 4);
    CHECK(order(graph).size() == 7);
    CHECK(exceptions(graph) == "D by D A B C past 2");
    CHECK(order(graph) == "D A B C");
}

TEST_CASE("groups on a cycle have no order between them, but one with the others") {
    const GroupedGraph graph = grouped("", "3210", "A B C B, C D", 4);
    CHECK(order(graph) == "D B C A");
    CHECK(graph.gate_before(1) == graph.gate_before(2));
}

TEST_CASE("cycles between vertices stay, and their vertices stand together") {
    const GroupedGraph graph = grouped("A C A", "0011", "A B", 2);
    CHECK(order(graph) == "B A C D");
    CHECK(exceptions(graph) == "C by C A past 0");
}

TEST_SUITE_END();
