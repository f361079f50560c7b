#pragma once

#include "graph/base/id.hpp"
#include "graph/model/edge.hpp"
#include "graph/model/node.hpp"

#include <boost/graph/adjacency_list.hpp>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace kezheng::detail {

/// What Boost.Graph keeps with an edge: where its payload lies.
struct EdgeSlot {
    EdgeId id = EdgeId(0);
};

/// Structure only. vecS for both lists: descriptors are positions, and nothing is removed after sealing.
using Structure = boost::adjacency_list<boost::vecS,           // out-edges
                                        boost::vecS,           // vertices
                                        boost::bidirectionalS, // in-edges too
                                        boost::no_property,    // of vertices
                                        EdgeSlot>;             // of edges

struct Storage {
    Structure structure;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::unordered_map<std::string_view, NodeId> by_key; ///< views into `nodes`, never iterated
};

} // namespace kezheng::detail
