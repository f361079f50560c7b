#pragma once

#include "exporters/pictures/diagram.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace kezheng {

/// Some of the lines (or boxes) of a picture that goes on over several sheets: from `begin` to before `end`.
struct LineRun {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Draws a run as a picture whose name and title end with these.
using DrawRun = std::function<Diagram(LineRun run, const std::string& name_end, const std::string& title_end)>;

/// The sheets that stand for a picture of `count` lines with the boxes that they join: as few even runs as hold about
/// as much as a sheet does, each with its halves as its parts, down to a single line. They are named and titled by
/// their first and last place (`b2b/1/1/order/1-24`, ` · 1-24 / 60`). None for a single line.
[[nodiscard]] std::vector<Diagram> line_runs(std::size_t count, const DrawRun& draw);

} // namespace kezheng
