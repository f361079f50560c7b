#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "exporters/pictures/diagram.hpp"
#include "graph/base/error.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// The pages that pictures take on `paper` (`a4`, `a3`, `none`; empty: the smallest on which texts can be read), split
/// where a sheet is too small. What stays too small to read is told on stderr, and what large pictures take long for.
/// Error: the layout failed.
[[nodiscard]] Result<std::vector<Diagram>> on_paper(std::vector<Diagram> diagrams, const std::string& paper,
                                                    const CommonOptions& common, Io& io);

} // namespace kezheng
