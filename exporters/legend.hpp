#pragma once

#include "exporters/diagram.hpp"

#include <string>

namespace kezheng {

/// The title of a picture with its legend below, as an HTML-like label of Graphviz: a sample of each box and line with
/// what it means. Any text may stand in it.
[[nodiscard]] std::string legend_html(const Diagram& diagram);

} // namespace kezheng
