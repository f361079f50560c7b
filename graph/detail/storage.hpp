#pragma once

#include "graph/base/id.hpp"
#include "graph/model/edge.hpp"
#include "graph/model/node.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kezheng::detail {

/// What Boost.Graph keeps with an edge: where its payload lies.
struct EdgeSlot {
    EdgeId id = EdgeId(0);
};

/// Structure only, in compressed sparse rows: a sealed graph never changes, and an edge takes 20 bytes where an
/// adjacency_list takes more than 80. Descriptors of vertices are positions.
using Structure = boost::compressed_sparse_row_graph<boost::bidirectionalS, // in-edges too
                                                     boost::no_property,    // of vertices
                                                     EdgeSlot,              // of edges
                                                     boost::no_property,    // of the graph
                                                     std::uint32_t, std::uint32_t>;

struct Storage {
    Structure structure;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::unordered_map<std::string_view, NodeId> by_key; ///< views into `nodes`, never iterated
};

} // namespace kezheng::detail
