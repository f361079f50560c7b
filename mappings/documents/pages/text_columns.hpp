#pragma once

#include "mappings/documents/pages/page_layout.hpp"

#include <optional>
#include <vector>

namespace kezheng {

/// The strip between two columns of running text, in points.
struct Gutter {
    double left = 0;
    double right = 0;
};

/// The lines of a stretch of running text of a printed page in reading order: where two columns of text stand side by
/// side, the left one comes first. The lines keep their numbers. `known` is the strip between the columns of the
/// document's text before, if any; it makes short columns at the same place count, and is set for the next stretch.
/// (Pages laid out with characters: see halves_in_order.)
[[nodiscard]] std::vector<PrintedLine> in_reading_order(std::vector<PrintedLine> lines, std::optional<Gutter>& known);

} // namespace kezheng
