// One operation on one graph, by our algorithms or by Boost.Graph; prints one line of JSON like the peers do, with
// seconds of the processor.
//   dag_bench kezheng|bgl topo|layers|longest|reduction|closure|metrics|scc FILE
// Boost.Graph has topo, reduction and scc.
// FILE: the number of vertices, then a line `from TAB to` an edge.
#include "graph/algorithms/longest_chain.hpp"
#include "graph/algorithms/strong_components.hpp"
#include "graph/algorithms/topological_order.hpp"
#include "graph/algorithms/transitive_reduction.hpp"
#include "graph/analysis/order/path_metrics.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/graph/transitive_reduction.hpp>

#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace {

using kezheng::Adjacency;
using kezheng::Arc;
using Boost = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

struct Input {
    std::size_t size = 0;
    std::vector<Arc> arcs;
};

Input read(const char* path) {
    std::ifstream file(path);
    Input input;
    file >> input.size;
    for (Arc arc; file >> arc.from >> arc.to;) {
        input.arcs.push_back(arc);
    }
    return input;
}

/// The count that operation `name` gives; -1 for one that there is none of.
long run_own(const std::string& name, const Adjacency& graph) {
    if (name == "topo") {
        return static_cast<long>(kezheng::topological_order(graph).size());
    }
    if (name == "layers") {
        return static_cast<long>(kezheng::layers(graph).size());
    }
    if (name == "longest") {
        return static_cast<long>(kezheng::longest_chain(graph).size()) - 1;
    }
    if (name == "reduction") {
        return static_cast<long>(kezheng::transitive_reduction(graph).arc_count());
    }
    if (name == "closure") {
        long pairs = 0;
        for (const auto count : kezheng::reach_of(graph).descendants) {
            pairs += count;
        }
        return pairs;
    }
    if (name == "metrics") {
        return static_cast<long>(kezheng::path_metrics(graph).size());
    }
    return name == "scc" ? static_cast<long>(kezheng::strong_components(graph).members.size()) : -1;
}

long run_boost(const std::string& name, const Boost& graph) {
    const auto size = num_vertices(graph);
    if (name == "topo") {
        std::vector<Boost::vertex_descriptor> order;
        boost::topological_sort(graph, std::back_inserter(order));
        return static_cast<long>(order.size());
    }
    if (name == "reduction") {
        Boost reduced;
        std::vector<Boost::vertex_descriptor> to_reduced(size);
        std::vector<std::size_t> ids(size);
        for (std::size_t i = 0; i < size; ++i) {
            ids[i] = i;
        }
        boost::transitive_reduction(
            graph, reduced, boost::make_iterator_property_map(to_reduced.begin(), get(boost::vertex_index, graph)),
            boost::make_iterator_property_map(ids.begin(), get(boost::vertex_index, graph)));
        return static_cast<long>(num_edges(reduced));
    }
    if (name == "scc") {
        std::vector<std::size_t> component(size);
        return static_cast<long>(boost::strong_components(
            graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph))));
    }
    return -1;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("dag_bench kezheng|bgl topo|layers|longest|reduction|closure|metrics|scc FILE\n", stderr);
        return 2;
    }
    const std::string library = arguments[1];
    const std::string operation = arguments[2];
    const Input input = read(arguments[3]);
    const std::clock_t start = std::clock(); // of the processor: other work on the machine does little harm
    long result = 0;
    std::clock_t built = start;
    if (library == "bgl") {
        Boost graph(input.size);
        for (const Arc& arc : input.arcs) {
            add_edge(arc.from, arc.to, graph);
        }
        built = std::clock();
        result = run_boost(operation, graph);
    } else {
        const Adjacency graph(input.size, input.arcs);
        built = std::clock();
        result = run_own(operation, graph);
    }
    const std::clock_t end = std::clock();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](std::clock_t ticks) { return static_cast<double>(ticks) / CLOCKS_PER_SEC; };
    std::printf(
        "{\"lib\": \"%s\", \"op\": \"%s\", \"n\": %zu, \"m\": %zu, \"build_s\": %.4f, \"s\": %.5f, \"result\": %ld, "
        "\"rss_MB\": %ld}\n",
        library.c_str(), operation.c_str(), input.size, input.arcs.size(), seconds(built - start), seconds(end - built),
        result, usage.ru_maxrss / 1024);
    return result < 0 ? 1 : 0;
}
