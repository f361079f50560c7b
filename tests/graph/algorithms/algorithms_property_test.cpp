// The algorithms against brute force on small random graphs.
#include "graph/algorithms/cycles.hpp"
#include "graph/algorithms/longest_chain.hpp"
#include "graph/algorithms/strong_components.hpp"
#include "graph/algorithms/topological_order.hpp"
#include "graph/algorithms/transitive_reduction.hpp"
#include "tests/graph/algorithms/random_graph.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <iterator>

using namespace kezheng; // NOLINT(google-build-using-namespace): half a dozen algorithms at once
using kezheng::test::all_paths;
using kezheng::test::Closure;
using kezheng::test::closure_of;
using kezheng::test::random_dag;
using kezheng::test::random_graph;

namespace {

std::vector<std::size_t> places(const std::vector<Vertex>& order, std::size_t size) {
    std::vector<std::size_t> place(size, size);
    for (std::size_t i = 0; i < order.size(); ++i) {
        place.at(order[i]) = i;
    }
    return place;
}

} // namespace

TEST_SUITE_BEGIN("graph/algorithms (properties)");

TEST_CASE("an order holds every vertex once and respects every arc of an acyclic graph") {
    CHECK(rc::check([] {
        const Adjacency graph = *random_dag();
        const auto order = topological_order(graph);
        RC_ASSERT(order.size() == graph.size());
        const auto place = places(order, graph.size());
        for (const Arc& arc : graph.arcs()) {
            RC_ASSERT(place[arc.from] < place[arc.to]);
        }
    }));
}

TEST_CASE("on any graph, an order and its layers respect every arc that lies on no cycle") {
    CHECK(rc::check([] {
        const Adjacency graph = *random_graph();
        const Closure reaches = closure_of(graph);
        const auto order = topological_order(graph);
        const auto place = places(order, graph.size());
        std::vector<std::size_t> layer_of(graph.size(), 0);
        const auto all = layers(graph);
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const Vertex vertex : all[i]) {
                layer_of[vertex] = i;
            }
        }
        RC_ASSERT(order.size() == graph.size());
        for (const Arc& arc : graph.arcs()) {
            if (!reaches[arc.to][arc.from]) {
                RC_ASSERT(place[arc.from] < place[arc.to]);
                RC_ASSERT(layer_of[arc.from] < layer_of[arc.to]);
            } else {
                RC_ASSERT(layer_of[arc.from] == layer_of[arc.to]);
            }
        }
    }));
}

TEST_CASE("components are the classes of mutual reach") {
    CHECK(rc::check([] {
        const Adjacency graph = *random_graph();
        const Closure reaches = closure_of(graph);
        const auto components = strong_components(graph);
        for (Vertex a = 0; a < graph.size(); ++a) {
            for (Vertex b = 0; b < graph.size(); ++b) {
                const bool together = a == b || (reaches[a][b] && reaches[b][a]);
                RC_ASSERT((components.component_of[a] == components.component_of[b]) == together);
            }
        }
    }));
}

TEST_CASE("a witness is a cycle, and no vertex of its group lies on a shorter one") {
    CHECK(rc::check([] {
        const Adjacency graph = *random_graph();
        const auto components = strong_components(graph);
        const auto cycles = shortest_cycles(graph);
        RC_ASSERT(cycles.empty() == is_acyclic(graph));
        for (const auto& cycle : cycles) {
            for (std::size_t i = 0; i < cycle.size(); ++i) {
                const Vertex next = cycle[(i + 1) % cycle.size()];
                RC_ASSERT(std::ranges::binary_search(graph.successors(cycle[i]), next));
                RC_ASSERT(cycle.front() <= cycle[i]);
            }
            for (const Vertex member : components.members[components.component_of[cycle.front()]]) {
                RC_ASSERT(kezheng::test::girth_through(graph, member) >= cycle.size());
            }
        }
    }));
}

TEST_CASE("the reduction has the same closure and is minimal") {
    CHECK(rc::check([] {
        const Adjacency graph = *random_dag();
        const Closure reaches = closure_of(graph);
        const Adjacency reduced = transitive_reduction(graph);
        RC_ASSERT(closure_of(reduced) == reaches);
        const auto arcs = reduced.arcs();
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            auto fewer = arcs;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            RC_ASSERT(closure_of(Adjacency(graph.size(), fewer)) != reaches);
        }
    }));
}

TEST_CASE("descendants are what the closure holds") {
    CHECK(rc::check([] {
        const Adjacency graph = *random_dag();
        const Closure reaches = closure_of(graph);
        const auto reach = reach_of(graph);
        for (Vertex vertex = 0; vertex < graph.size(); ++vertex) {
            RC_ASSERT(reach.descendants[vertex] == std::ranges::count(reaches[vertex], true));
        }
    }));
}

TEST_CASE("the longest chains are the longest of all paths, in order") {
    CHECK(rc::check([] {
        const Adjacency graph = *random_dag();
        auto paths = all_paths(graph);
        std::size_t longest = 0;
        for (const auto& path : paths) {
            longest = std::max(longest, path.size());
        }
        std::erase_if(paths, [&](const auto& path) { return path.size() < longest; });
        std::ranges::sort(paths);
        const auto chains = longest_chains(graph, 1'000'000);
        RC_ASSERT(chains.chains == paths);
        RC_ASSERT(chains.total == paths.size());
        RC_ASSERT(longest_chain(graph) == (paths.empty() ? std::vector<Vertex>{} : paths.front()));
    }));
}

TEST_SUITE_END();
