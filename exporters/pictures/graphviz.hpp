#pragma once

#include "exporters/pictures/diagram.hpp"
#include "graph/base/error.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace kezheng {

/// The picture as a DOT file, without layout. Any text may stand in a label: it stays text.
[[nodiscard]] Result<std::string> dot_of(const Diagram& diagram);

/// The picture laid out by Graphviz's dot and drawn as SVG, PNG or PDF. Graphviz keeps global state: one call at a
/// time. A PNG has 150 pixels an inch, less where it would be larger than picture libraries take. Errors: the layout
/// failed; Graphviz has no renderer for the format.
[[nodiscard]] Result<std::string> svg_of(const Diagram& diagram);
[[nodiscard]] Result<std::string> png_of(const Diagram& diagram);
[[nodiscard]] Result<std::string> pdf_of(const Diagram& diagram);

/// The picture and all that stand for it on sheets that are too small.
[[nodiscard]] std::size_t count_pictures(const Diagram& diagram);

/// Told how many of the pictures of count_pictures() more are done with.
using PicturesDone = std::function<void(std::size_t)>;

/// The pages that a picture takes: itself on the sheet that fits it, upright or across, or, where its text would be too
/// small to read (7 pt), those of its parts. Error: the layout failed.
[[nodiscard]] Result<std::vector<Diagram>> pages_of(Diagram diagram, const PicturesDone& done = {});

} // namespace kezheng
