#pragma once

#include "exporters/pictures/diagram.hpp"

#include <string>
#include <string_view>

namespace kezheng {

/// The title of a picture with its legend below, as an HTML-like label of Graphviz: a sample of each box and line with
/// what it means. Any text may stand in it.
[[nodiscard]] std::string legend_html(const Diagram& diagram);

/// Text inside a label of markup: each line feed ends a line on the left. Never empty, since Graphviz takes no empty
/// cell.
[[nodiscard]] std::string markup(std::string_view text);

} // namespace kezheng
