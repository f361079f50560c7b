#pragma once

#include "exporters/diagram.hpp"
#include "graph/base/error.hpp"

#include <string>

namespace kezheng {

/// The picture as a DOT file, without layout. Any text may stand in a label: it stays text.
[[nodiscard]] Result<std::string> dot_of(const Diagram& diagram);

/// The picture laid out by Graphviz's dot and drawn as SVG. Graphviz keeps global state: one call at a time. Error: the
/// layout failed or no SVG renderer is installed.
[[nodiscard]] Result<std::string> svg_of(const Diagram& diagram);

} // namespace kezheng
