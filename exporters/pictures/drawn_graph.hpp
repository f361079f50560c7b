#pragma once

#include "exporters/pictures/diagram.hpp"

#include <memory>

// cgraph's own name; its headers stay in the sources.
struct Agraph_s; // NOLINT(readability-identifier-naming)

namespace kezheng {

/// A diagram as a cgraph graph with every attribute that Graphviz needs to lay it out and draw it. Any text may stand
/// in a label: it stays text.
class DrawnGraph {
  public:
    explicit DrawnGraph(const Diagram& diagram);

    [[nodiscard]] Agraph_s* get() const { return m_graph.get(); }

  private:
    struct Close {
        void operator()(Agraph_s* graph) const;
    };
    std::unique_ptr<Agraph_s, Close> m_graph;
};

} // namespace kezheng
